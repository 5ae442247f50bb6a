import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";
import { anyOf } from "../words/list.ts";

type Data = { what: string; levels: string; versions: string };

/** A level of an option stands in no admissible answer. */
export const levelUnreachable: Rule<Data> = {
  kind: {
    code: "C0202",
    id: "level-unreachable",
    severity: "error",
    message: ({ what, levels, versions }) =>
      `Nobody can set ${what} at ${levels}${versions}: the limits admit no answer with it.`,
    why: "The form shows an answer that nobody can give, and an analysis reads its absence as a preference.",
    help: () =>
      "Give the limit more room, change what the level costs, or take the level away (`like` and a scale of its own for this task).",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, ({ outcome, unreachable }, { path, decision, options }) => {
      if (outcome !== "feasible" || decision.kind !== "levels") return [];
      const dutch = context.language === "nl";
      const missing = options.map((option) => ({
        path: option.path,
        levels: unreachable.flatMap((one) => (one.option === option.id ? [`${one.setting}`] : [])),
      }));
      const say = (about: string, what: string, levels: readonly string[]) => ({
        about,
        key: levels.join(),
        data: { what, levels: anyOf(levels, context.language) },
      });
      const [first, ...others] = missing;
      // What no option can have is said once.
      const shared = first!.levels.filter(
        (level) => others.length > 0 && others.every(({ levels }) => levels.includes(level)),
      );
      const any = dutch ? `een optie van \`${path}\`` : `any option of \`${path}\``;
      return [
        ...(shared.length > 0 ? [say(path, any, shared)] : []),
        ...missing.flatMap((one) => {
          const levels = one.levels.filter((level) => !shared.includes(level));
          return levels.length > 0 ? [say(one.path, `\`${one.path}\``, levels)] : [];
        }),
      ];
    }),
};
