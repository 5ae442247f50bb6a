import { isUnitKey, pick, type Consultation, type Versions } from "@pwe/model";
import { authored, type Fill, plainBlocks } from "./authored.ts";
import { type Block, type Blocks, type Inline, type Line, lettersOf, text } from "./document.ts";

/** The texts of one consultation as one respondent reads them: one language, one version. */
export interface Texts {
  /** Whether the respondent gets this text. */
  readonly has: (key: string) => boolean;
  /** The text within a line. */
  readonly line: (key: string) => Line | undefined;
  /** The text as paragraphs; none where there is no such text. */
  readonly blocks: (key: string) => Blocks;
  /** The text as letters only. */
  readonly plain: (key: string) => string | undefined;
  /** The keys that a respondent of this version gets and that nobody asked for yet. */
  readonly unread: () => string[];
}

interface Found {
  readonly source: string;
  readonly markdown: boolean;
  readonly language: string;
}

/** Says of an earlier answer, by its path, what stands in its place. */
type InPlaceOf = (path: string) => string;

// Places of earlier answers are marked with letters that no author may use, so that Markdown keeps them.
const [open, close] = ["\uE000", "\uE001"];
const unusable = /[\uE000\uE001]/g;
const blank = /\{\{\s*([A-Za-z][A-Za-z0-9_.]*)\s*\}\}/g;

export function textsOf(
  consultation: Consultation,
  language: string,
  versions: Versions,
  inPlaceOf: InPlaceOf,
): Texts {
  const read = new Set<string>();

  const find = (key: string): Found | undefined => {
    const written = consultation.texts[key];
    if (written === undefined) return undefined;
    const own = written.in[language] === undefined ? consultation.language : language;
    const varied = written.in[own];
    const source = varied === undefined ? null : pick(varied, versions);
    if (source === null || source === undefined || source === "") return undefined;
    return {
      source: source.replace(unusable, ""),
      markdown: written.format === "markdown",
      language: own,
    };
  };

  const complete = ({ source, markdown }: Found): string =>
    source.replace(blank, (_, path: string) => {
      if (consultation.texts[`${path}#piece`] === undefined) return open + path + close;
      read.add(`${path}#piece`);
      const piece = find(`${path}#piece`);
      if (piece === undefined) return "";
      return markdown && !piece.markdown ? plainInMarkdown(piece.source) : piece.source;
    });

  const fill: Fill = (letters) =>
    letters.split(/(\uE000[^\uE001]*\uE001)/).flatMap((part): Inline[] => {
      if (part === "") return [];
      if (!part.startsWith(open)) return [{ kind: "text", text: part }];
      return [{ kind: "emphasis", of: text(`[${inPlaceOf(part.slice(1, -1))}]`) }];
    });

  const inLanguage = (found: Found, line: Line): Line =>
    found.language === language ? line : [{ kind: "foreign", language: found.language, of: line }];

  const blocks = (key: string): Blocks => {
    const found = find(key);
    if (found === undefined) return [];
    read.add(key);
    const source = complete(found);
    const parts = found.markdown ? authored(source, fill) : plainBlocks(source, fill);
    return parts.map((block) => withLines(block, (line) => inLanguage(found, line)));
  };

  const line = (key: string): Line | undefined => {
    const found = find(key);
    if (found === undefined) return undefined;
    read.add(key);
    const source = complete(found);
    if (!found.markdown) return inLanguage(found, fill(source.replaceAll(/\s+/g, " ").trim()));
    return inLanguage(found, inOneLine(authored(source, fill)));
  };

  return {
    has: (key) => find(key) !== undefined,
    line,
    blocks,
    plain: (key) => {
      const found = line(key);
      return found === undefined ? undefined : lettersOf(found);
    },
    unread: () =>
      Object.keys(consultation.texts).filter(
        (key) => !read.has(key) && !isUnitKey(key) && find(key) !== undefined,
      ),
  };
}

const punctuation = /[!-/:-@[-`{-~]/g;

/** Plain text so written that Markdown leaves it as it is. */
const plainInMarkdown = (source: string): string => source.replace(punctuation, "\\$&");

/** The same part of a report with another line in the place of each of its lines. */
function withLines(block: Block, change: (line: Line) => Line): Block {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { ...block, text: change(block.text) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => item.map((one) => withLines(one, change))),
      };
    default:
      return block;
  }
}

/** Paragraphs and lists one after another in one line. */
function inOneLine(blocks: Blocks): Line {
  const lines = blocks.flatMap((block): Line[] =>
    block.kind === "paragraph"
      ? [block.text]
      : block.kind === "list"
        ? block.items.map(inOneLine)
        : block.kind === "verbatim"
          ? [text(block.text)]
          : [],
  );
  return lines.flatMap((line, at) => (at === 0 ? line : [{ kind: "break" as const }, ...line]));
}
