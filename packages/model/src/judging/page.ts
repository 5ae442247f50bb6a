import type { Instrument } from "../generated/consultation.ts";
import { completeAnswer } from "../answering/complete-answer.ts";
import { judgeItems } from "./items.ts";
import type { Problem } from "../documents/problem.ts";
import type { Situation } from "../documents/situation.ts";
import { walk } from "../answering/walk.ts";
import { answerAt, type AskedItem } from "../answering/item.ts";

/**
 * Everything that keeps a respondent from leaving the page with this key, with what was left open counted as
 * skipped (`withSkipped`). Empty for a page that is not on the route.
 */
export function judgePage(instrument: Instrument, situation: Situation, page: string): Problem[] {
  const given = answerAt(situation.answers);
  const read = (item: AskedItem): unknown => completeAnswer(item, given(item));
  const way = walk(instrument, situation, read);
  const problems: Problem[] = [];
  judgeItems(
    way.items.filter((item) => item.page === page),
    read,
    way,
    situation.versions,
    (path, code, numbers) => problems.push({ code, path, ...numbers }),
  );
  return problems;
}
