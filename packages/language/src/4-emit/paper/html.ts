import { escapeMarkup } from "@pwe/model";
import type { Block, Blocks, Line, Paper, Table } from "./document.ts";
import { paperStyle } from "./html-style.ts";

/** A report as one HTML file that can be printed: no script, nothing from elsewhere. */
export function paperHtml({ name, language, blocks }: Paper): string {
  return `<!doctype html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${escapeMarkup(name)}</title>
<style>
${paperStyle}</style>
</head>
<body>
<main>
${printAll(blocks)}
</main>
</body>
</html>
`;
}

const printAll = (blocks: Blocks): string => blocks.map(print).join("\n");

function print(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const id = block.id === undefined ? "" : ` id="${escapeMarkup(block.id)}"`;
      return `<h${block.level}${id}>${lineHtml(block.text)}</h${block.level}>`;
    }
    case "paragraph":
      return `<p>${lineHtml(block.text)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>\n${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join("\n")}\n</${tag}>`;
    }
    case "table":
      return tableHtml(block);
    case "shown":
      return `<div class="shown">\n${printAll(block.of)}\n</div>`;
    case "branch":
      return `<div class="branch">\n<p class="for">${lineHtml(block.title)}</p>\n${printAll(block.of)}\n</div>`;
    case "verbatim":
      return `<pre>${escapeMarkup(block.text)}</pre>`;
    case "figure":
      return `<figure>\n${block.diagram.svg}\n</figure>`;
    default:
      return block satisfies never;
  }
}

/** A single paragraph in a list stands without space around it. */
function itemHtml(item: Blocks): string {
  const [only, ...more] = item;
  return only?.kind === "paragraph" && more.length === 0 ? lineHtml(only.text) : printAll(item);
}

function tableHtml({ caption, heads, rows, blank }: Table): string {
  const cell = (of: Line, at: number): string =>
    at === 0 ? `<th scope="row">${lineHtml(of)}</th>` : `<td>${lineHtml(of)}</td>`;
  return [
    blank === true ? '<table class="blank">' : "<table>",
    ...(caption === undefined ? [] : [`<caption>${lineHtml(caption)}</caption>`]),
    ...(heads.length === 0
      ? []
      : [
          `<thead><tr>${heads.map((one) => `<th scope="col">${lineHtml(one)}</th>`).join("")}</tr></thead>`,
        ]),
    "<tbody>",
    ...rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`),
    "</tbody>",
    "</table>",
  ].join("\n");
}

function lineHtml(line: Line): string {
  return line
    .map((one) => {
      switch (one.kind) {
        case "text":
          return escapeMarkup(one.text);
        case "code":
          return `<code>${escapeMarkup(one.text)}</code>`;
        case "strong":
          return `<strong>${lineHtml(one.of)}</strong>`;
        case "emphasis":
          return `<em>${lineHtml(one.of)}</em>`;
        case "link":
          return `<a href="${escapeMarkup(one.to)}">${lineHtml(one.of)}</a>`;
        case "break":
          return "<br>";
        case "foreign":
          return `<span lang="${escapeMarkup(one.language)}" dir="auto">${lineHtml(one.of)}</span>`;
        default:
          return one satisfies never;
      }
    })
    .join("");
}
