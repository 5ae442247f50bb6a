import { tasksIn, type Task } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { wordsOf } from "../prose/sentences.ts";
import { wordingsOf } from "../prose/texts.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { option: string; side: string; words: number; other: string; others: number };

/** How many times longer one side may be, when it has this many words. */
const most = { times: 1.5, words: 12 };

interface Side {
  readonly side: string;
  readonly key: string;
  readonly words: number;
}

/** An option tells of one side what it brings and of the other nothing, or much less. */
export const oneSidedInfo: Rule<Data> = {
  kind: {
    code: "C0505",
    id: "one-sided-info",
    severity: "warning",
    message: ({ option, side, words, other, others }) =>
      others === 0
        ? `\`${option}\` tells what \`${side}\` brings, and nothing of \`${other}\`.`
        : `\`${option}\` tells what \`${side}\` brings in ${words} words, and \`${other}\` in ${others}.`,
    why: "Information about one side draws choices to or away from it: an experiment in which only the framing differed moved the choices on all options.",
    help: ({ other, others }) =>
      others === 0
        ? `Write \`${other} "…"\` as well.`
        : "Tell about as much of both: up to one and a half times as many words is taken for equal.",
  },
  certainty: "assumed",
  check: (context) => {
    const { instrument, language } = context.consultation;
    return eachOnce(
      tasksIn(instrument.elements)
        .filter(hasBothSides)
        .flatMap(({ options }) => options)
        .flatMap(({ path }) =>
          // A translation of both sides is as long as they are.
          wordingsOf(
            context.consultation,
            [`${path}#if_more`, `${path}#if_less`],
            language,
          ).flatMap(({ texts: [more = "", less = ""] }) => compare(context, path, more, less)),
        ),
    );
  },
};

/** Whether an option can be set to less and to more. */
function hasBothSides({ decision, options }: Task): boolean {
  if (decision.kind !== "levels") return options.some(({ min = 0 }) => min < 0);
  const sides = decision.levels.map(({ side }) => side);
  return sides.includes("less") && sides.includes("more");
}

function compare(context: CheckContext, option: string, more: string, less: string) {
  const [longer, shorter] = [
    { side: "if more", key: `${option}#if_more`, words: wordsOf(more).length },
    { side: "if less", key: `${option}#if_less`, words: wordsOf(less).length },
  ].toSorted((one, other) => other.words - one.words) as [Side, Side];
  const isEven = longer.words < most.words || longer.words <= most.times * shorter.words;
  if (longer.words === 0 || (shorter.words > 0 && isEven)) return [];
  const { side, words, key } = longer;
  const data = { option, side, words, other: shorter.side, others: shorter.words };
  return [foundIn(context, { key, tag: context.consultation.language }, data)];
}
