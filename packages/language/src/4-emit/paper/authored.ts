import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type Block, type Blocks, type Inline, type Line, line, paragraph } from "./document.ts";

/** Letters of a text as a piece of a line: the places of earlier answers are filled in here. */
export type Fill = (letters: string) => Line;

const withoutHtml = { disable: { null: ["htmlFlow", "htmlText"] } };

/** The CommonMark of an author, without raw HTML, as parts of a report. Headings become heavy lines: a report has its own. */
export function authored(source: string, fill: Fill): Blocks {
  return fromMarkdown(source, { extensions: [withoutHtml] }).children.flatMap((node) =>
    blockOf(node, fill),
  );
}

/** Text without markup, as parts of a report. */
export function plainBlocks(source: string, fill: Fill): Blocks {
  return source.split(/\n\s*\n/).map((one) => paragraph(fill(one.replaceAll(/\s+/g, " ").trim())));
}

function blockOf(node: RootContent, fill: Fill): Block[] {
  switch (node.type) {
    case "heading":
      return [paragraph([{ kind: "strong", of: lineOf(node.children, fill) }])];
    case "paragraph":
      return [paragraph(lineOf(node.children, fill))];
    case "list":
      return [
        {
          kind: "list",
          ordered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap((one) => blockOf(one, fill))),
        },
      ];
    case "blockquote":
      return node.children.flatMap((one) => blockOf(one, fill));
    case "code":
      return [{ kind: "verbatim", text: node.value }];
    case "thematicBreak":
    case "definition":
      return [];
    default:
      return "value" in node ? [paragraph(fill(node.value))] : [];
  }
}

/** What the web may open; another address leaves its words behind, as it does on the form. */
const isSafe = (address: string): boolean => /^(?:https?|mailto):/i.test(address);

function lineOf(nodes: readonly PhrasingContent[], fill: Fill): Line {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case "text":
        return [...fill(node.value.replaceAll("\n", " "))];
      case "strong":
      case "emphasis":
        return [{ kind: node.type, of: lineOf(node.children, fill) }];
      case "inlineCode":
        return [{ kind: "code", text: node.value }];
      case "break":
        return [{ kind: "break" }];
      case "link": {
        const of = lineOf(node.children, fill);
        return isSafe(node.url) ? [{ kind: "link", to: node.url, of }] : [...of];
      }
      case "image":
        return [...fill(node.alt ?? "")];
      default:
        return [...line(lettersIn(node))];
    }
  });
}

function lettersIn(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(lettersIn).join("") : "";
}
