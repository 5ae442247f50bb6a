import type { Said } from "./said.ts";

/** With what a process ends: nothing to say, something to say, or it could not do its work. */
export const exit = { fine: 0, findings: 1, failure: 2 } as const;

/** Stops a command because of how it was called or what it was given; what it says is said where the command ends. */
export class Refusal extends Error {
  readonly says: Said;

  /** A second line: an example, a suggestion. */
  readonly hint: Said | undefined;

  readonly code: number;

  constructor(says: Said, hint?: Said, code: number = exit.failure) {
    super(says.en);
    this.says = says;
    this.hint = hint;
    this.code = code;
  }
}

/** Stops a command because of a word that is not one of the known ones; the nearest of them is said with it. */
export class UnknownWord extends Refusal {
  readonly word: string;
  readonly known: readonly string[];

  constructor(says: Said, word: string, known: readonly string[], hint: Said) {
    super(says, hint);
    this.word = word;
    this.known = known;
  }
}

/** The code of a system error (`ENOENT`), if it is one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
