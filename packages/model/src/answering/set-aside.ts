import type { Instrument } from "../generated/consultation.ts";
import type { ItemAnswer } from "../generated/response.ts";
import { intoAnswers } from "./into-answers.ts";
import { isObject, member } from "../documents/members.ts";
import type { Answers, Aside, Situation } from "../documents/situation.ts";
import { walk } from "./walk.ts";
import { answerAt, type AskedItem } from "./item.ts";

/** Answers to what is asked, and apart from them the answers to what is not asked any more. */
export interface SetAside {
  readonly answers: Answers;
  readonly aside: Aside;
}

/** Moves what is no longer asked aside, and what is asked again back. Doing it twice is doing it once. */
export function setAside(
  instrument: Instrument,
  situation: Situation & { readonly aside?: Aside },
): SetAside {
  const { answers, aside = {} } = situation;
  const given = answerAt(answers);
  const read = (item: AskedItem): unknown => given(item) ?? member(aside, item.path);
  const { items } = walk(instrument, situation, read);
  const asked = new Set(items.map(({ path }) => path));
  const apart = new Map<string, ItemAnswer>(Object.entries(aside));
  for (const [block, item] of Object.entries(answers)) {
    if (!isObject(item)) continue;
    for (const [name, value] of Object.entries(item)) {
      // How a task was decided is part of the task; only answers go aside.
      if (isObject(value)) apart.set(`${block}.${name}`, value as ItemAnswer);
    }
  }
  return {
    answers: intoAnswers(items.map((item) => [item, read(item)])),
    aside: Object.fromEntries([...apart].filter(([path]) => !asked.has(path))),
  };
}
