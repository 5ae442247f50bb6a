import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import {
  lettersOf,
  type Block,
  type Blocks,
  type Line,
  type Paper,
  type Table as PaperTable,
} from "./document.ts";
import { reproducible } from "./docx-bytes.ts";

/** A report as a file for word processors, with real headings, lists and tables. The same report gives the same bytes. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const lists = { count: 0 };
  const children = paper.blocks.flatMap((block) => print(block, { depth: 0, within: [], lists }));
  const document = new Document({
    title: xmlText(paper.name),
    creator: "pwe",
    lastModifiedBy: "pwe",
    description: "",
    styles: {
      default: {
        document: {
          run: { font: "Arial", size: 20, language: { value: wordLanguage(paper.language) } },
          paragraph: { spacing: { after: 100 } },
        },
        ...Object.fromEntries(
          [40, 30, 25, 21, 20].map((size, at) => [
            `heading${at + 1}`,
            {
              run: { font: "Arial", size, bold: true, color: "000000" },
              paragraph: { spacing: { before: 12 * size - 100, after: 100 }, keepNext: true },
            },
          ]),
        ),
      },
    },
    numbering: {
      config: [
        { reference: "bullets", levels: levelsOf(LevelFormat.BULLET, () => "•") },
        { reference: "numbers", levels: levelsOf(LevelFormat.DECIMAL, (at) => `%${at + 1}.`) },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1020, right: 907, bottom: 1134, left: 907 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return reproducible(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** Where a part stands: in how many lists, in what on the form or for whom, and how many numbered lists came before. */
interface Where {
  readonly depth: number;
  readonly within: readonly ("shown" | "branch")[];
  readonly lists: { count: number };
}

const deepest = 8;

const levelsOf = (
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
) =>
  Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
  }));

/** The language as word processors name it: with a region. */
const wordLanguage = (language: string): string =>
  ({ nl: "nl-NL", en: "en-GB" })[language] ?? language;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

/** What surrounds a paragraph shows as a bar at its left, one indent further for each. */
function surroundings({ within, depth }: Where): IParagraphOptions {
  const last = within.at(-1);
  if (last === undefined) return {};
  const bar = {
    style: BorderStyle.SINGLE,
    size: last === "branch" ? 24 : 12,
    space: 6,
    color: "555555",
  };
  return {
    border: { left: bar },
    ...(depth === 0 && { indent: { left: 240 * within.length } }),
  };
}

function print(block: Block, where: Where): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          ...surroundings(where),
          heading: headings[block.level - 1] ?? HeadingLevel.HEADING_5,
          children: runs(block.text),
        }),
      ];
    case "paragraph":
      return [new Paragraph({ ...surroundings(where), children: runs(block.text) })];
    case "list":
      return listOf(block.ordered, block.items, where);
    case "table":
      return tableOf(block, where);
    case "shown":
      return printAll(block.of, { ...where, within: [...where.within, "shown"] });
    case "branch": {
      const inside: Where = { ...where, within: [...where.within, "branch"] };
      return [
        new Paragraph({
          ...surroundings(inside),
          keepNext: true,
          children: runs(block.title, { bold: true }),
        }),
        ...printAll(block.of, inside),
      ];
    }
    case "verbatim":
      return block.text
        .split("\n")
        .map(
          (text) =>
            new Paragraph({ ...surroundings(where), children: runs([{ kind: "code", text }]) }),
        );
    case "figure":
      // A drawing of lines needs a picture of dots beside it here; the list says the same.
      return printAll(block.instead, where);
    default:
      return block satisfies never;
  }
}

const printAll = (blocks: Blocks, where: Where): (Paragraph | Table)[] =>
  blocks.flatMap((block) => print(block, where));

function listOf(ordered: boolean, items: readonly Blocks[], where: Where): (Paragraph | Table)[] {
  const level = Math.min(where.depth, deepest);
  if (ordered) where.lists.count += 1;
  const numbering = ordered
    ? { reference: "numbers", level, instance: where.lists.count }
    : { reference: "bullets", level };
  return items.flatMap(([first, ...rest]) => {
    const inside = { ...where, depth: where.depth + 1 };
    if (first?.kind !== "paragraph")
      return printAll(first === undefined ? rest : [first, ...rest], inside);
    return [
      new Paragraph({
        ...surroundings(inside),
        numbering,
        spacing: { after: 40 },
        children: runs(first.text),
      }),
      ...printAll(rest, inside),
    ];
  });
}

/** What there is between the margins of A4, in twentieths of a point. */
const pageWidth = 10_092;

/** Room for each column: more where more is written, never so little that an id would break. */
function columnWidths(
  rows: readonly (readonly Line[])[],
  room: number,
  alike = false,
): readonly number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const weights = Array.from({ length: count }, (_, at) => {
    if (alike) return 1;
    const longest = Math.max(...rows.map((row) => lettersOf(row[at] ?? []).length));
    return Math.min(60, Math.max(7, longest)) ** 0.75;
  });
  const sum = weights.reduce((all, one) => all + one, 0);
  return weights.map((one) => Math.floor((room * one) / sum));
}

function tableOf({ caption, heads, rows, blank }: PaperTable, where: Where): (Paragraph | Table)[] {
  const indent = 240 * where.within.length;
  const room = pageWidth - indent;
  const cell = (line: Line, options: IRunOptions, shaded: boolean): TableCell =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(shaded && { shading: { type: ShadingType.CLEAR, fill: "E8E8E8", color: "auto" } }),
      children: [
        new Paragraph({ spacing: { after: 0 }, children: runs(line, { size: 18, ...options }) }),
      ],
    });
  return [
    ...(caption === undefined
      ? []
      : [
          new Paragraph({
            ...surroundings(where),
            keepNext: true,
            children: runs(caption, { bold: true }),
          }),
        ]),
    new Table({
      width: { size: room, type: WidthType.DXA },
      columnWidths: columnWidths([...(heads.length === 0 ? [] : [heads]), ...rows], room, blank),
      ...(indent > 0 && { indent: { size: indent, type: WidthType.DXA } }),
      rows: [
        ...(heads.length === 0
          ? []
          : [
              new TableRow({
                tableHeader: true,
                cantSplit: true,
                children: heads.map((head) => cell(head, { bold: true }, true)),
              }),
            ]),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              ...(blank === true && { height: { value: 800, rule: "atLeast" } }),
              children: row.map((line) => cell(line, {}, false)),
            }),
        ),
      ],
    }),
    new Paragraph({ ...surroundings(where), spacing: { after: 60 }, children: [] }),
  ];
}

function runs(line: Line, options: IRunOptions = {}): ParagraphChild[] {
  return line.flatMap((one): ParagraphChild[] => {
    switch (one.kind) {
      case "text":
        return [new TextRun({ ...options, text: xmlText(one.text) })];
      case "code":
        return [new TextRun({ ...options, font: "Consolas", text: xmlText(one.text) })];
      case "strong":
        return runs(one.of, { ...options, bold: true });
      case "emphasis":
        return runs(one.of, { ...options, italics: true });
      case "link":
        return one.to.startsWith("#")
          ? runs(one.of, options)
          : [
              new ExternalHyperlink({
                link: xmlText(one.to),
                children: runs(one.of, { ...options, style: "Hyperlink" }),
              }),
            ];
      case "break":
        return [new TextRun({ ...options, break: 1 })];
      case "foreign":
        return runs(one.of, { ...options, language: { value: one.language } });
      default:
        return one satisfies never;
    }
  });
}

/** Letters that XML can hold. */
const xmlText = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
