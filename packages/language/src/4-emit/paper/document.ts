/** A piece of a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly of: Line }
  | { readonly kind: "code"; readonly text: string }
  /** `to` is an address, or `#id` of a heading */
  | { readonly kind: "link"; readonly to: string; readonly of: Line }
  | { readonly kind: "break" }
  /** in another language than the report */
  | { readonly kind: "foreign"; readonly language: string; readonly of: Line };

/** A line of text. */
export type Line = readonly Inline[];

/** A part of a report: plain data, which every writer prints in its own way. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: Line; readonly id?: string }
  | { readonly kind: "paragraph"; readonly text: Line }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Blocks[] }
  | Table
  /** as it stands on the form, in the author's words */
  | { readonly kind: "shown"; readonly of: Blocks }
  /** for some respondents only: the title says for whom */
  | { readonly kind: "branch"; readonly title: Line; readonly of: Blocks }
  /** letters as they are */
  | { readonly kind: "verbatim"; readonly text: string }
  /** a drawing, and the same in words for who cannot show or see it */
  | { readonly kind: "figure"; readonly diagram: Diagram; readonly instead: Blocks };

export type Blocks = readonly Block[];

/** Rows of cells under heads; the first cell of a row says what the row is about. */
export interface Table {
  readonly kind: "table";
  readonly caption?: Line;
  readonly heads: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
  /** the cells after the first are to be filled in by hand */
  readonly blank?: true;
}

/** A report: one consultation in one language and version. */
export interface Paper {
  readonly title: Line;
  /** letters only, for the properties of a file */
  readonly name: string;
  /** the language of the report's own words */
  readonly language: string;
  readonly blocks: Blocks;
}

/** A line of letters. */
export const text = (letters: string): Line => [{ kind: "text", text: letters }];

/** A line in heavy letters. */
export const strong = (of: Line | string): Line => [
  { kind: "strong", of: typeof of === "string" ? text(of) : of },
];

/** An id, a code or a formula. */
export const code = (letters: string): Line => [{ kind: "code", text: letters }];

/** Lines one after another; between them, where given, the same letters. */
export const joined = (lines: readonly Line[], between = ""): Line =>
  lines.flatMap((line, at) => (at === 0 || between === "" ? line : [...text(between), ...line]));

/** A line from letters and lines, in turn. */
export const line = (...parts: readonly (Line | string)[]): Line =>
  parts.flatMap((part) => (typeof part === "string" ? (part === "" ? [] : text(part)) : part));

export const paragraph = (...parts: readonly (Line | string)[]): Block => ({
  kind: "paragraph",
  text: line(...parts),
});

export const heading = (level: number, of: Line | string, id?: string): Block => ({
  kind: "heading",
  level,
  text: line(of),
  ...(id !== undefined && { id }),
});

/** Lines as a list; nothing when there are none. */
export const bullets = (lines: readonly (Line | string)[]): Blocks =>
  lines.length === 0
    ? []
    : [{ kind: "list", ordered: false, items: lines.map((one) => [paragraph(one)]) }];

/** A table; nothing when there are no rows. */
export const table = (
  heads: readonly (Line | string)[],
  rows: readonly (readonly (Line | string)[])[],
  caption?: Line | string,
): Blocks =>
  rows.length === 0
    ? []
    : [
        {
          kind: "table",
          heads: heads.map((one) => line(one)),
          rows: rows.map((row) => row.map((one) => line(one))),
          ...(caption !== undefined && { caption: line(caption) }),
        },
      ];

/** What stands on the form, in the author's words. */
export const quotedBlock = (of: Blocks): Block => ({ kind: "shown", of });

/** The letters of a line, without what makes them heavy or a link. */
export const lettersOf = (of: Line): string =>
  of
    .map((one) => (one.kind === "break" ? " " : "of" in one ? lettersOf(one.of) : one.text))
    .join("");

/** A drawing as SVG text, with what it is called. */
export interface Diagram {
  readonly svg: string;
  readonly title: string;
}
