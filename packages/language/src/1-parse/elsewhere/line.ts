import type { Labels } from "./condition.ts";

/** One line of a text in which something is not understood, with what is known of the file around it. */
export interface Line {
  readonly start: number;
  readonly text: string;
  /** the same, with nothing between its quotes and without its comment, so that only the notation is looked at */
  readonly bare: string;
  readonly versions: readonly string[];
  readonly labels: Labels;
  /** the ids of questions that are answered with a number */
  readonly numbers: ReadonlySet<string>;
  /** the ids of blocks, in which questions and options stand */
  readonly blocks: ReadonlySet<string>;
}

/** What a piece of a line can be written as. */
export interface Rewriting {
  /** what the piece stands for, as in "a range" */
  readonly role: string;
  /** what the replacement shows, where that has to be said: `{}` stands for it */
  readonly meant?: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** what was meant is a guess */
  readonly review?: true;
}

/** A line without the words of its texts: as many filling signs stand in their place. */
export function bareOf(text: string): string {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|“[^”]*”|„[^”“]*[”“]/g, (quoted) =>
    quoted.length < 2
      ? quoted
      : `${quoted[0]!}${"\u0001".repeat(quoted.length - 2)}${quoted.at(-1)!}`,
  );
  const comment = bare.indexOf("//");
  return comment === -1 ? bare : bare.slice(0, comment);
}

/** The versions that a text declares. */
export const versionsIn = (source: string): string[] =>
  [...source.matchAll(/^[ \t]*version[ \t]+([a-z_]\w*)/gm)].map(([, id]) => id!);

/** The ids of answers by their texts; null where two answers share one. */
export function labelsIn(source: string): Labels {
  const labels = new Map<string, string | null>();
  for (const [, id, label] of source.matchAll(
    /(?:^|[{\n])[ \t]*-[ \t]*([a-z]\w*)(?:[ \t]*=[ \t]*\d+)?[ \t]+"([^"\n]*)"/gm,
  )) {
    const known = labels.get(label!);
    labels.set(label!, known === undefined || known === id ? id! : null);
  }
  return labels;
}

/** The ids of the blocks that a text has. */
export const blocksIn = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/^[ \t]*(?:task|dilemma|section|pairs)[ \t]+([a-z_]\w*)/gm)].map(
      ([, id]) => id!,
    ),
  );

/** The ids of the questions of a text that are answered with a number. */
export const numbersAsked = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/^[ \t]*ask[ \t]+([a-z_]\w*)[ \t]+(?:number|scale)\b/gm)].map(
      ([, id]) => id!,
    ),
  );
