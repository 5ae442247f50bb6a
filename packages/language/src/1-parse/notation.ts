import type { Span } from "../syntax.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import type { ForeignNumber } from "./foreign-number.ts";
import {
  foreignNotation,
  foreignNumber,
  invisibleCharacter,
  thousandsOrDecimals,
} from "./errors.ts";
import type { Problems } from "./problems.ts";

/** Signs that other notations use, and what the language writes for them. */
export interface Sign {
  readonly found: string;
  /** what it stands for, as in "a comment" */
  readonly role: string;
  readonly meant: string;
  readonly replacement?: string;
}

interface Found extends Sign {
  readonly line: number;
  readonly span: Span;
  /** where the fix goes, when not the whole of the span */
  readonly edits?: readonly Span[];
}

/** A number that is written otherwise, at its place. */
interface FoundNumber extends Omit<ForeignNumber, "end"> {
  readonly line: number;
  readonly span: Span;
}

/** Characters that take no room: zero-width spaces and joiners, marks of direction, soft hyphens. */
export const invisible = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** Spaces that are not the one of the keyboard. */
export const otherSpace = /[\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/** Between digits a space can stand for nothing, or for what is missing there. */
const gap = /\d\s\d/u;

/** Signs of other notations in one text: each sort gets one message, whose fix replaces all of them. */
export class Notation {
  readonly #signs: Found[] = [];
  readonly #invisible: { line: number; span: Span; code: string; replacement: string }[] = [];

  readonly #numbers: FoundNumber[] = [];
  readonly #unsure: Omit<FoundNumber, "along">[] = [];

  number(found: FoundNumber): void {
    this.#numbers.push(found);
  }

  unsure(line: number, span: Span, readings: readonly string[]): void {
    this.#unsure.push({ line, span, readings });
  }

  sign(line: number, span: Span, sign: Sign, edits?: readonly Span[]): void {
    this.#signs.push({ ...sign, line, span, ...(edits && { edits }) });
  }

  unseen(line: number, start: number, character: string): void {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    const replacement = invisible.test(character) ? "" : " ";
    const span = { start, end: start + character.length };
    this.#invisible.push({ line, span, code, replacement });
  }

  /** Takes back what was found from an offset on. */
  forget(from: number): void {
    for (const list of [this.#signs, this.#invisible, this.#numbers, this.#unsure])
      while ((list.at(-1)?.span.start ?? -1) >= from) list.pop();
  }

  /** Says all of it, with the text that it stands in. */
  report(problems: Problems, text: string): void {
    this.#reportNumbers(problems, text);
    this.#reportSigns(problems);
    this.#reportUnseen(problems);
  }

  /** Each number is a mistake of its own: it has its own value. */
  #reportNumbers(problems: Problems, text: string): void {
    for (const { line, span, readings, along } of this.#numbers) {
      const [first = "", second = ""] = readings;
      const data = { found: text.slice(span.start, span.end), first, second, along };
      const ways = waysToWrite(span, readings);
      const isGuess = ways.fix !== undefined && gap.test(data.found);
      const more = isGuess ? { fix: { ...ways.fix, review: true as const } } : ways;
      problems.addEach(foreignNumber, line, span, data, more);
    }
    for (const { span, readings } of this.#unsure) {
      const [first = "", second = ""] = readings;
      const data = { found: text.slice(span.start, span.end), first, second };
      problems.remark(thousandsOrDecimals, span, data, waysToWrite(span, readings));
    }
  }

  #reportSigns(problems: Problems): void {
    const sorts = Map.groupBy(this.#signs, ({ role, meant }) => `${role} ${meant}`);
    for (const all of sorts.values()) {
      const { found, role, meant, line, span, replacement } = all[0]!;
      const data = { found, role, meant, number: all.length };
      const edits = all.flatMap((each) =>
        (each.edits ?? [each.span]).map((at) => ({
          span: at,
          replacement: each.replacement ?? "",
        })),
      );
      const fix = { text: `Write ${meant}`, edits };
      problems.add(foreignNotation, line, span, data, replacement === undefined ? {} : { fix });
    }
  }

  #reportUnseen(problems: Problems): void {
    const first = this.#invisible[0];
    if (first === undefined) return;
    const edits = this.#invisible.map(({ span, replacement }) => ({ span, replacement }));
    const data = { found: first.code, number: this.#invisible.length };
    const fix = { text: "Take the invisible characters away", edits };
    problems.add(invisibleCharacter, first.line, first.span, data, { fix });
  }
}

/** One reading is a fix; of two the author chooses. */
function waysToWrite(
  span: Span,
  readings: readonly string[],
): { readonly fix?: Fix; readonly choices?: readonly Fix[] } {
  const ways = readings.map((replacement) => ({
    text: `Write \`${replacement}\``,
    edits: [{ span, replacement }],
  }));
  if (ways.length === 1) return { fix: ways[0]! };
  return ways.length === 0 ? {} : { choices: ways };
}
