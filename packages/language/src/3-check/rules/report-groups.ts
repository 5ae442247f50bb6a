import { reportGroups } from "../answers/domains.ts";
import { faults } from "../answers/group-faults.ts";
import type { Finding, Rule } from "../rule.ts";
import { idWords } from "../words/paths.ts";
import { valueWords } from "../words/values.ts";

type Data = { of: string; what: string; values: string; groups: string; from: string; to: string };

/** Groups that answers are reported in hold what nobody can answer, hold an answer twice, or leave one out. */
export const reportGroupsRule: Rule<Data> = {
  kind: {
    code: "C0416",
    id: "report-groups",
    severity: "warning",
    message: ({ of, what, values, groups, from, to }) =>
      what === "outside"
        ? `${groups} of \`${of}\` holds ${values}, and the answers run from ${from} to ${to}.`
        : what === "twice"
          ? `Of \`${of}\` ${values} is counted twice: ${groups}.`
          : what === "turned"
            ? `Of \`${of}\` the groups ${groups} are turned round: the first holds the higher answers.`
            : what === "gap"
              ? `${groups} of \`${of}\` skips ${values}, and holds answers on both sides.`
              : `Of \`${of}\` no group holds ${values}.`,
    why: "The shares of the groups then do not make up the whole, and a reader takes them for it.",
    help: ({ what }) =>
      what === "outside"
        ? "Let the last group end where the answers end."
        : what === "twice"
          ? "Let every answer stand in one group."
          : what === "turned"
            ? "Let the group of the low end hold the low answers."
            : what === "gap"
              ? "Let the group run on, or give the answers between a group of their own."
              : "Give it a group, or `allow` it and say that the others are left out on purpose.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    reportGroups(consultation).flatMap((report) =>
      faults(report).map(({ what, values, groups }): Finding<Data> => {
        const [from = "", to = ""] = [report.domain.values[0], report.domain.values.at(-1)];
        const words = { values: valueWords(values, language), groups: idWords(groups, language) };
        return {
          about: report.about,
          key: [what, ...groups].join(" "),
          data: { of: report.of, from, to, what, ...words },
        };
      }),
    ),
};
