import { parentOf, idOf } from "../documents/path.ts";
import type { Answers } from "../documents/situation.ts";
import type { AskedItem } from "./item.ts";

/** Items with their answers, by block; an undefined answer is left out. */
export function intoAnswers(answered: readonly (readonly [AskedItem, unknown])[]): Answers {
  const alone = new Map<string, unknown>();
  const blocks = new Map<string, [string, unknown][]>();
  for (const [{ kind, path }, value] of answered) {
    if (value === undefined) continue;
    if (kind === "consent") alone.set(path, value);
    else {
      const block = parentOf(path);
      const own = blocks.get(block) ?? [];
      blocks.set(block, own);
      own.push([idOf(path), value]);
    }
  }
  const whole = [...blocks].map(([block, own]) => [block, Object.fromEntries(own)] as const);
  return Object.fromEntries([...alone, ...whole]) as Answers;
}
