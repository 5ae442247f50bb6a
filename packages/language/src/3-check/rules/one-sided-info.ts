import { tasksIn, type Task } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { wordsOf } from "../prose/sentences.ts";
import { textsOf, type Prose } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { option: string; side: string; words: number; other: string; others: number };

/** How many times longer one side may be, when it has this many words. */
const most = { times: 1.5, words: 12 };

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
    const { consultation } = context;
    const options = new Set(
      tasksIn(consultation.instrument.elements)
        .filter(hasBothSides)
        .flatMap((task) => task.options.map(({ path }) => path)),
    );
    // A translation of both sides is as long as they are.
    const own = textsOf(consultation).filter(
      ({ path, tag, role }) =>
        options.has(path) && tag === consultation.language && /^if_(?:more|less)$/.test(role),
    );
    const byOption = Map.groupBy(own, ({ path }) => path);
    return eachOnce([...byOption.values()].flatMap((sides) => compare(context, sides)));
  },
};

/** Whether an option can be set to less and to more. */
function hasBothSides({ decision, options }: Task): boolean {
  if (decision.kind !== "levels") return options.some(({ min = 0 }) => min < 0);
  const sides = decision.levels.map(({ side }) => side);
  return sides.includes("less") && sides.includes("more");
}

function compare(context: CheckContext, sides: readonly Prose[]): Finding<Data>[] {
  return sides.flatMap((prose) => {
    const { path, role } = prose;
    const opposite = role === "if_more" ? "if_less" : "if_more";
    const other = sides.find(
      (one) =>
        one.role === opposite &&
        Object.entries(one.versions).every(
          ([factor, arm]) => prose.versions[factor] === undefined || prose.versions[factor] === arm,
        ),
    );
    const words = wordsOf(prose.text).length;
    const others = other === undefined ? 0 : wordsOf(other.text).length;
    if (others > 0 && (words < most.words || words <= most.times * others)) return [];
    const [side, beside] = [role.replace("_", " "), opposite.replace("_", " ")];
    return [foundIn(context, prose, { option: path, side, words, other: beside, others })];
  });
}
