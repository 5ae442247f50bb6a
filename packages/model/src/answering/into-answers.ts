import { parentOf, idOf } from "../documents/path.ts";
import type { Answers } from "../documents/situation.ts";
import type { AskedItem } from "./item.ts";

/** Items with their answers, by block; an undefined answer is left out. */
export function intoAnswers(answered: readonly (readonly [AskedItem, unknown])[]): Answers {
  const blocks = new Map<string, unknown>();
  for (const [{ kind, path }, value] of answered) {
    if (value === undefined) continue;
    const block = parentOf(path);
    const beside = blocks.get(block) as object | undefined;
    if (kind === "consent") blocks.set(path, value);
    else blocks.set(block, { ...beside, [idOf(path)]: value });
  }
  return Object.fromEntries(blocks) as Answers;
}
