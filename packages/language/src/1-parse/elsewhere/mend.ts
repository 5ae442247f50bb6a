import { report, type Diagnostic, type Fix } from "../../diagnostics/diagnostic.ts";
import type { SourceFile, Span } from "../../syntax.ts";
import * as errors from "../errors.ts";
import { conditionsOf, unwritableIn } from "./conditions.ts";
import {
  bareOf,
  blocksIn,
  labelsIn,
  numbersAsked,
  versionsIn,
  type Line,
  type Rewriting,
} from "./line.ts";
import { rowsOf } from "./rows.ts";
import { valuesOf } from "./by-version.ts";

/** A text as the parser read it. */
export interface ReadText {
  readonly value: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}
/** What one sign too many is said to be. */
const loose = new Set<string>(
  [errors.unexpectedPart, errors.unknownCharacter, errors.foreignNotation].map(({ code }) => code),
);

type Read = (text: string) => ReadText;

/** What says that something is not understood, and not what would be: it may be known from elsewhere. */
const general = new Set<string>(
  [
    ...[errors.missingEdition, errors.curlyQuotes, errors.missingOpeningBrace],
    ...[errors.extraClosingBrace, errors.misspeltKeyword, errors.unknownStatement],
    ...[errors.misplacedStatement, errors.missingPart, errors.unexpectedPart],
    ...[errors.unknownCharacter, errors.foreignNotation],
  ].map(({ code }) => code),
);

/** What has more lines that are not understood is no consultation; and no line is worth more readings. */
const most = { lines: 30, readings: 500 };

/**
 * A text read as if its lines said what they say in another notation. A line is only taken for that where the parser
 * has nothing to complain about it then; what else seemed wrong because of it is gone with it.
 */
export function readAsMeant(text: string, read: Read): ReadText {
  const first = read(text);
  const unclear = first.diagnostics.filter(({ code }) => general.has(code)).length;
  const isTried = unclear > 0 && unclear <= most.lines;
  return isTried ? new Mender(text, first, read).run() : first;
}

interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

class Mender {
  readonly #read: Read;
  readonly #versions: readonly string[];
  readonly #labels: Line["labels"];
  readonly #numbers: Line["numbers"];
  readonly #blocks: Line["blocks"];
  readonly #said: Diagnostic[] = [];
  readonly #made: Edit[] = [];
  readonly #tried = new Set<number>();
  #starts: readonly number[] | null = null;
  #text: string;
  #now: ReadText;
  #readings = most.readings;

  constructor(text: string, first: ReadText, read: Read) {
    this.#read = read;
    this.#text = text;
    this.#now = first;
    this.#versions = versionsIn(text);
    this.#labels = labelsIn(text);
    this.#numbers = numbersAsked(text);
    this.#blocks = blocksIn(text);
  }

  run(): ReadText {
    for (;;) {
      const next = this.#now.diagnostics.find((one) => this.#isUnclear(one));
      if (next === undefined || this.#readings <= 0) break;
      this.#tried.add(this.#before(next.span.start));
      this.#mend(next);
    }
    if (this.#made.length === 0) return this.#now;
    const left = this.#now.diagnostics.map((one) => this.#asBefore(one));
    return {
      value: this.#asBefore(this.#now.value),
      diagnostics: [...left, ...this.#said].sort((a, b) => a.span.start - b.span.start),
    };
  }

  #isUnclear({ code, severity, span, data, fix }: Diagnostic): boolean {
    if (severity !== "error" || !general.has(code)) return false;
    // What stands in several lines is said once for all of them.
    const edits = Number(data["number"] ?? 1) > 1 ? (fix?.edits ?? []) : [];
    const lines = edits.map((edit) => this.#before(edit.span.start));
    if (this.#text.slice(Math.min(...lines), Math.max(...lines)).includes("\n")) return false;
    return !this.#tried.has(this.#before(span.start));
  }

  #mend(one: Diagnostic): void {
    const line = this.#lineAt(one.span.start);
    if (unwritableIn(line)?.role === "a comparison" && this.#sayUnwritable(one, line)) return;
    if (one.fix !== undefined && this.#readWith(line, one.fix.edits) !== null) return;
    const seen = new Set<string>();
    for (const rewriting of rewritings(line)) {
      const { start, end, replacement } = rewriting;
      const made = `${line.text.slice(0, start)}${replacement}${line.text.slice(end)}`;
      if (seen.has(made) || made === line.text) continue;
      seen.add(made);
      const edit = { span: { start: line.start + start, end: line.start + end }, replacement };
      const shown = wholeWords(this.#text, edit.span);
      if (shown.start === shown.end) continue;
      const now = this.#readWith(line, [edit]);
      if (now === null) continue;
      this.#said.push(this.#asBefore(this.#finding(one.file, rewriting, edit)));
      this.#text = withEdits(this.#text, [edit]);
      this.#made.push(edit);
      this.#starts = null;
      this.#now = now;
      return;
    }
    if (!this.#sayUnwritable(one, line)) this.#sayLoose(one, line);
  }

  /** Says of a sign without which the line is well written that it is not understood, whatever it may mean elsewhere. */
  #sayLoose(one: Diagnostic, line: Line): void {
    const found = this.#text.slice(one.span.start, one.span.end);
    const edits = [{ span: one.span, replacement: "" }];
    // Without a sign between two words they would be one.
    const { start, end } = one.span;
    const isJoint = /\w/.test(this.#text[start - 1] ?? "") && /\w/.test(this.#text[end] ?? "");
    if (!loose.has(one.code) || !isLoose.test(found) || isJoint) return;
    if (this.#readWith(line, edits) === null) return;
    const fix: Fix = { text: `Take \`${found}\` away`, edits, review: true };
    if (one.code !== errors.foreignNotation.code) return this.#replace(one, { ...one, fix });
    const statement = /[\p{L}_]\w*|-/u.exec(line.text)?.[0] ?? found;
    const data = { found: `\`${found}\``, statement };
    const at = { file: one.file, span: one.span };
    this.#replace(one, report(errors.unexpectedPart, at, data, { fix }));
  }

  #replace(one: Diagnostic, said: Diagnostic): void {
    const diagnostics = this.#now.diagnostics.map((each) => (each === one ? said : each));
    this.#now = { ...this.#now, diagnostics };
    this.#tried.add(this.#before(said.span.start));
  }

  /** Says of a condition what the matter is, where nothing can be written for it. */
  #sayUnwritable(one: Diagnostic, line: Line): boolean {
    const found = unwritableIn(line);
    if (found === null) return false;
    const { role, meant, start, end } = found;
    const span = { start: line.start + start, end: line.start + end };
    const data = { found: line.text.slice(start, end), role, meant, number: 1 };
    this.#replace(one, report(errors.foreignNotation, { file: one.file, span }, data));
    return true;
  }

  #lineAt(offset: number): Line {
    const start = this.#text.lastIndexOf("\n", offset - 1) + 1;
    const found = this.#text.indexOf("\n", start);
    const text = this.#text.slice(start, found === -1 ? undefined : found).replace(/\r$/, "");
    const ids = { versions: this.#versions, numbers: this.#numbers, blocks: this.#blocks };
    return { start, text, bare: bareOf(text), labels: this.#labels, ...ids };
  }

  /** The text with some edits, where nothing is wrong with the line any more and nothing new with another. */
  #readWith(line: Line, edits: readonly Edit[]): ReadText | null {
    if (this.#readings-- <= 0) return null;
    const made = withEdits(this.#text, edits);
    const end = line.start + line.text.length + made.length - this.#text.length;
    const isWrong = (of: ReadText, from: number): boolean =>
      of.diagnostics.some(
        ({ span }) => span.start >= line.start - from && span.start <= end - from,
      );
    // Nearly all that is tried is wrong, which the statement tells as well as the whole text, and much sooner.
    const { start, end: until } = this.#statementAround(line.start);
    const statement = made.slice(start, until + made.length - this.#text.length);
    if (start > 0 && isWrong(this.#read(`${edition}${statement}`), start - edition.length))
      return null;
    const now = this.#read(made);
    return !isWrong(now, 0) && now.diagnostics.length < this.#now.diagnostics.length ? now : null;
  }

  /** What stands at the top of the file around a place: from its first line to the next. */
  #statementAround(at: number): Span {
    const starts = (this.#starts ??= [...this.#text.matchAll(/^[a-z]/gim)].map(
      ({ index }) => index,
    ));
    return {
      start: starts.findLast((start) => start <= at) ?? 0,
      end: starts.find((start) => start > at) ?? this.#text.length,
    };
  }

  #finding(
    file: string,
    { role, replacement, meant: shown = "{}", review }: Rewriting,
    edit: Edit,
  ): Diagnostic {
    const { start, end } = wholeWords(this.#text, edit.span);
    const before = this.#text.slice(start, edit.span.start);
    const behind = this.#text.slice(edit.span.end, end);
    const written = `${before}${replacement}${behind}`.trim();
    const meant =
      written === "" ? "nothing there: leave it out" : shown.replace("{}", `\`${written}\``);
    const data = { found: this.#text.slice(start, end), role, meant, number: 1 };
    const fix: Fix = { text: `Write ${meant}`, edits: [edit], ...(review && { review }) };
    return report(errors.foreignNotation, { file, span: { start, end } }, data, { fix });
  }

  /** Where something stood before any line was written otherwise. */
  #before(offset: number): number {
    return this.#made.reduceRight((at, { span, replacement }) => {
      const end = span.start + replacement.length;
      if (at <= span.start) return at;
      return at < end ? Math.min(at, span.end) : at - end + span.end;
    }, offset);
  }

  /** The same with all of its places as they were. */
  #asBefore<T>(value: T): T {
    if (this.#made.length === 0) return value;
    if (Array.isArray(value)) return value.map((one) => this.#asBefore(one)) as T;
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).map(([name, member]): [string, unknown] =>
      name === "span"
        ? [name, { start: this.#before(member.start), end: this.#before(member.end) }]
        : [name, this.#asBefore(member)],
    );
    return Object.fromEntries(entries) as T;
  }
}

const edition = "pwe 1\n";

/** One sign or one word, which may stand where nothing does. */
const isLoose = /^(?:[^\s"\p{L}\d{}]{1,3}|[\p{L}\d_]+|…)$/u;

/** A place with the words that it begins and ends in, and without the space around it. */
function wholeWords(text: string, span: Span): Span {
  const piece = text.slice(span.start, span.end);
  const isSpace = piece.trim() === "";
  let start = isSpace ? span.start : span.start + piece.length - piece.trimStart().length;
  let end = isSpace ? span.end : span.start + piece.trimEnd().length;
  while (/[\w.]/.test(text[start - 1] ?? " ")) start--;
  while (/[\w.]/.test(text[end] ?? " ")) end++;
  return { start, end };
}

const withEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (so, { span, replacement }) => so.slice(0, span.start) + replacement + so.slice(span.end),
      text,
    );

function* rewritings(line: Line): Generator<Rewriting> {
  yield* conditionsOf(line);
  yield* valuesOf(line);
  yield* rowsOf(line);
}
