import type { Block, Blocks, Line, Paper, Table } from "./document.ts";

/** A report as Markdown, with the drawings that stand beside it, by the name of their file. */
export interface MarkdownPaper {
  readonly text: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** A report as Markdown; `name` is that of its file, without ending. */
export function paperMarkdown({ blocks }: Paper, name: string): MarkdownPaper {
  const figures: Record<string, string> = {};
  const nameOf = (svg: string): string => {
    const file = `${name}.route-${Object.keys(figures).length + 1}.svg`;
    figures[file] = svg;
    return file;
  };
  return { text: `${printAll(blocks, nameOf)}\n`, figures };
}

/** Keeps a drawing, and says under which name. */
type Keep = (svg: string) => string;

const printAll = (blocks: Blocks, keep: Keep): string =>
  blocks.map((block) => print(block, keep)).join("\n\n");

const quote = (text: string): string => text.replaceAll(/^/gm, "> ").replaceAll(/^> $/gm, ">");

function print(block: Block, keep: Keep): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${lineText(block.text)}`;
    case "paragraph":
      return startSafely(lineText(block.text));
    case "list":
      return block.items
        .map((item, at) => {
          const mark = block.ordered ? `${at + 1}. ` : "- ";
          return mark + printAll(item, keep).replaceAll("\n", `\n${" ".repeat(mark.length)}`);
        })
        .join("\n");
    case "table":
      return tableText(block);
    case "shown":
      return quote(printAll(block.of, keep));
    case "branch":
      return quote(
        [`**${lineText(block.title).replaceAll("**", "")}**`, printAll(block.of, keep)].join(
          "\n\n",
        ),
      );
    case "verbatim": {
      const fence = longerThan(block.text, 3);
      return `${fence}\n${block.text}\n${fence}`;
    }
    case "figure":
      return `![${escape(block.diagram.title)}](<${keep(block.diagram.svg)}>)`;
    default:
      return block satisfies never;
  }
}

function tableText({ heads, rows, caption }: Table): string {
  const width = Math.max(heads.length, ...rows.map((row) => row.length));
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const first = Array.from({ length: width }, (_, at) => lineText(heads[at] ?? [], true));
  return [
    ...(caption === undefined ? [] : [`**${lineText(caption).replaceAll("**", "")}**`, ""]),
    row(first),
    row(first.map(() => "---")),
    ...rows.map((cells) => row(cells.map((cell) => lineText(cell, true)))),
  ].join("\n");
}

/** A line as Markdown; in a cell of a table a bar and the end of a line are not what they are elsewhere. */
function lineText(line: Line, inCell = false): string {
  return line
    .map((one) => {
      switch (one.kind) {
        case "text":
          return escape(one.text);
        case "code":
          return codeText(one.text, inCell);
        case "strong":
          return `**${lineText(one.of, inCell)}**`;
        case "emphasis":
          return `*${lineText(one.of, inCell)}*`;
        case "link":
          return one.to.startsWith("#")
            ? lineText(one.of, inCell)
            : `[${lineText(one.of, inCell)}](<${encodeURI(decodeSafely(one.to)).replaceAll(/[<>|]/g, encodeURIComponent)}>)`;
        case "break":
          return inCell ? "<br>" : "\\\n";
        case "foreign":
          return lineText(one.of, inCell);
        default:
          return one satisfies never;
      }
    })
    .join("");
}

/** Letters that would be markup, so written that they are letters. */
const escape = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>#|~&]/g, (mark) => `\\${mark}`);

/** The first letters of a paragraph would make it a list, or a heading of what is before it. */
const startSafely = (text: string): string =>
  text.replace(/^(\s*)([-+](?=[\s-]|$)|=|\d+(?=[.)](?:\s|$)))/, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );

/** Backticks, more than stand one after another in these letters. */
function longerThan(text: string, least: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  return "`".repeat(Math.max(least, ...runs.map((one) => one + 1)));
}

function codeText(text: string, inCell: boolean): string {
  const letters = text.replaceAll(/\s+/g, " ");
  const fence = longerThan(letters, 1);
  const room = /^`|`$/.test(letters) ? " " : "";
  const inside = inCell ? letters.replaceAll("|", "\\|") : letters;
  return `${fence}${room}${inside}${room}${fence}`;
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
