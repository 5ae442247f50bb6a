import type { Span } from "../syntax.ts";
import { foreignNotation, invisibleCharacter } from "./errors.ts";
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

/** Characters that take no room: zero-width spaces and joiners, marks of direction, soft hyphens. */
export const invisible = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** Spaces that are not the one of the keyboard. */
export const otherSpace = /[\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/** Signs of other notations in one text: each sort gets one message, whose fix replaces all of them. */
export class Notation {
  readonly #signs: Found[] = [];
  readonly #invisible: { line: number; span: Span; code: string; replacement: string }[] = [];

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
    while ((this.#signs.at(-1)?.span.start ?? -1) >= from) this.#signs.pop();
    while ((this.#invisible.at(-1)?.span.start ?? -1) >= from) this.#invisible.pop();
  }

  report(problems: Problems): void {
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
    const first = this.#invisible[0];
    if (first === undefined) return;
    const edits = this.#invisible.map(({ span, replacement }) => ({ span, replacement }));
    const data = { found: first.code, number: this.#invisible.length };
    const fix = { text: "Take the invisible characters away", edits };
    problems.add(invisibleCharacter, first.line, first.span, data, { fix });
  }
}
