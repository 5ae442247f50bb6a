import { answerMember, everyItem } from "@pwe/model";
import type { AnswerClass, WhenRoutes } from "@pwe/proofs";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import {
  aboutCondition,
  firstCondition,
  inBoth,
  placeOfCondition,
  siblings,
  written,
} from "../branches.ts";
import { answersWords } from "../words/conditions.ts";

type Data = { one: string; other: string; answers: string };

/** Two branches over one answer, side by side, that share some answers and each have some of their own. */
export const overlappingArms: Rule<Data> = {
  kind: {
    code: "C0104",
    id: "overlapping-arms",
    severity: "warning",
    message: ({ one, other, answers }) => `\`${one}\` and \`${other}\` both hold for ${answers}.`,
    why: "These respondents get two follow-ups that were written as alternatives, and the two groups cannot be compared.",
    help: () =>
      "Change one of the bounds, so that each answer meets one of the two. If these respondents should get both, `allow` it and say why.",
  },
  certainty: "exact",
  check: (context) =>
    siblings(context.consultation).flatMap((group) =>
      group.flatMap((one, at) =>
        group.slice(at + 1).flatMap((other) => overlap(one, other, context)),
      ),
    ),
};

function overlap(
  one: WhenRoutes,
  other: WhenRoutes,
  { consultation, resolved, language }: CheckContext,
): Finding<Data>[] {
  const { instrument } = consultation;
  const path = one.over!.path;
  const item = everyItem(instrument).find((asked) => asked.path === path);
  // Of several answers each may have a follow-up of its own.
  if (item?.kind === "question" && answerMember[item.element.type] === "answers") {
    return [];
  }
  const [mine, theirs] = [one.over!.taken, other.over!.taken];
  const shared = inBoth(mine, theirs).filter(isAnswer);
  // One within the other is a step further, and the same twice is one branch in two parts.
  if (shared.length === 0 || shared.length === mine.length || shared.length === theirs.length) {
    return [];
  }
  const [first, second] = [firstCondition(one.when), firstCondition(other.when)];
  // Who names an answer twice means it twice: `bike, both` beside `car, both`.
  if (isNamed(written(resolved, first)) && isNamed(written(resolved, second))) return [];
  const related = placeOfCondition(resolved, first).place;
  return [
    {
      ...aboutCondition(resolved, other.when, second),
      key: `${written(resolved, first)} ${written(resolved, second)}`,
      data: {
        one: written(resolved, first),
        other: written(resolved, second),
        answers: answersWords(instrument, shared, language),
      },
      ...(related && {
        related: [{ ...related, text: language === "nl" ? "de andere" : "the other one" }],
      }),
    },
  ];
}

/** Whether a condition lists the answers that it holds for; a bound or a denial takes in what nobody named. */
const isNamed = (condition: string): boolean => !/[<>]|\bnot\b/.test(condition);

const isAnswer = ({ ids, from }: AnswerClass): boolean => ids !== undefined || from !== undefined;
