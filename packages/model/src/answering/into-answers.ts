import type { Answers } from "../documents/situation.ts";
import type { AskedItem } from "./item.ts";
import { splitPath } from "../documents/path.ts";

/** Items with their answers, by block; an undefined answer is left out. */
export function intoAnswers(answered: readonly (readonly [AskedItem, unknown])[]): Answers {
  const blocks = new Map<string, unknown>();
  for (const [{ kind, path }, value] of answered) {
    if (value === undefined) continue;
    const [block, name] = splitPath(path);
    if (kind === "consent") blocks.set(path, value);
    else blocks.set(block, { ...(blocks.get(block) as object | undefined), [name]: value });
  }
  return Object.fromEntries(blocks) as Answers;
}
