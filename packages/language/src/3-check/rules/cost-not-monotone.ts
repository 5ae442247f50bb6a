import { pick, type Task, type Total, type Versions } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";

type Data = {
  option: string;
  total: string;
  higher: string;
  lower: string;
  than: string;
  versions: string;
};

/** The numbers of a scale in a sum with a limit go up and down. */
export const costNotMonotone: Rule<Data> = {
  kind: {
    code: "C0209",
    id: "cost-not-monotone",
    severity: "warning",
    message: ({ option, total, higher, lower, than, versions }) =>
      `In \`${total}\` the numbers of \`${option}\` do not follow the order of the levels${versions}: ${higher} adds ${than} than ${lower}, and other levels go the other way.`,
    why: "A higher level that takes less of the limit is mostly a slip of the pen, and respondents cannot explain what the meter does.",
    help: () =>
      "Put the numbers in the order of the levels. Where the cheaper level is meant, say in the text of the option why.",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, (_, task, versions) =>
      task.totals
        .filter(({ limits }) => limits.length > 0)
        .flatMap((total) => {
          const found = task.options.flatMap(({ id, path }) => {
            const odd = oddStep(task, total, id, versions);
            return odd === undefined ? [] : [{ path, odd }];
          });
          const [first] = found;
          if (first === undefined) return [];
          // A scale that all options share is one slip, not one for each option.
          const shared = found.length === task.options.length && task.options.length > 1;
          return (shared ? [first] : found).map(({ path, odd: { lower, higher, falls } }) => ({
            about: shared ? total.path : path,
            key: total.path,
            data: {
              option: shared ? task.path : path,
              total: total.path,
              lower,
              higher,
              than: thanWords(falls, context.language),
            },
          }));
        }),
    ),
};

const thanWords = (falls: boolean, language: MessageLanguage): string =>
  language === "nl" ? (falls ? "minder" : "meer") : falls ? "less" : "more";

/** The first step that goes against most others, of numbers that both rise and fall. */
function oddStep(
  { decision }: Task,
  { value }: Total,
  option: string,
  versions: Versions,
): { lower: string; higher: string; falls: boolean } | undefined {
  if (decision.kind !== "levels") return undefined;
  const each = value.terms.find((term) => term.option === option)?.each ?? [];
  const numbers = decision.levels.map((_, at) => pick(each[at] ?? 0, versions) ?? 0);
  const steps = numbers.slice(1).map((number, at) => number - numbers[at]!);
  const rising = steps.filter((step) => step > 0).length;
  const falling = steps.filter((step) => step < 0).length;
  if (rising === 0 || falling === 0) return undefined;
  const falls = falling <= rising;
  const odd = steps.findIndex((step) => (falls ? step < 0 : step > 0));
  return { lower: decision.levels[odd]!.id, higher: decision.levels[odd + 1]!.id, falls };
}
