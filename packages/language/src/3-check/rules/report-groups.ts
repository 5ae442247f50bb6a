import { reportGroups, type ReportGroups } from "../answers/domains.ts";
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
          : `Of \`${of}\` no group holds ${values}.`,
    why: "The shares of the groups then do not make up the whole, and a reader takes them for it.",
    help: ({ what }) =>
      what === "outside"
        ? "Let the last group end where the answers end."
        : what === "twice"
          ? "Let every answer stand in one group."
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

/** What is wrong, with the groups in which it is. */
interface Fault {
  readonly what: string;
  readonly values: readonly string[];
  readonly groups: readonly string[];
}

const faults = (report: ReportGroups): Fault[] => [
  ...outside(report),
  ...twice(report),
  ...leftOut(report),
];

/** Numbers that nobody can answer; an id that does not exist is an error already. */
function outside({ groups, domain: { values, isNumeric } }: ReportGroups): Fault[] {
  const [from, to] = [Number(values[0]), Number(values.at(-1))];
  return groups.flatMap(({ id, answers }): Fault[] => {
    const beyond = answers.filter(
      (one) => isNumeric && !(Number(one) >= from && Number(one) <= to),
    );
    return beyond.length === 0 ? [] : [{ what: "outside", values: beyond, groups: [id] }];
  });
}

/** Answers that are written more than once, those of the same groups together. */
function twice({ groups, domain: { values } }: ReportGroups): Fault[] {
  const written = groups.flatMap(({ id, answers }) => answers.map((answer) => ({ answer, id })));
  const holders = Map.groupBy(
    written.filter(({ answer }) => values.includes(answer)),
    ({ answer }) => answer,
  );
  const double = [...holders].filter(([, all]) => all.length > 1);
  const alike = Map.groupBy(double, ([, all]) => [...new Set(all.map(({ id }) => id))].join(" "));
  return [...alike].map(([ids, all]) => ({
    what: "twice",
    values: all.map(([answer]) => answer),
    groups: ids.split(" "),
  }));
}

/** Answers without a group. One group alone is a part that stands out on purpose. */
function leftOut({ groups, domain: { values, waysOut } }: ReportGroups): Fault[] {
  const held = new Set(groups.flatMap(({ answers }) => answers));
  const left = values.filter((one) => !held.has(one) && !waysOut.has(one));
  return groups.length < 2 || left.length === 0 ? [] : [{ what: "left", values: left, groups: [] }];
}
