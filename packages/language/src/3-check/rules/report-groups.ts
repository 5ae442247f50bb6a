import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
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
    reportGroups(consultation).flatMap((groups): Finding<Data>[] =>
      faults(groups, language).map((fault) => {
        const [from = "", to = ""] = [groups.domain.values[0], groups.domain.values.at(-1)];
        const data = { of: groups.of, from, to, ...fault };
        return { about: groups.about, key: `${fault.what} ${fault.groups}`, data };
      }),
    ),
};

type Fault = Pick<Data, "what" | "values" | "groups">;

function faults({ groups, domain }: ReportGroups, language: MessageLanguage): Fault[] {
  const there = new Set(domain.values);
  const outside = groups.flatMap(({ id, answers }): Fault[] => {
    // With ids, what does not exist is an error already.
    const beyond = domain.isNumeric ? answers.filter((one) => !isBetween(one, domain.values)) : [];
    const values = valueWords(beyond, language);
    return beyond.length === 0 ? [] : [{ what: "outside", values, groups: `\`${id}\`` }];
  });
  const holders = Map.groupBy(
    groups.flatMap(({ id, answers }) => answers.map((answer) => ({ answer, id }))),
    ({ answer }) => answer,
  );
  const twice = [...holders].filter(([answer, all]) => all.length > 1 && there.has(answer));
  const pairs = Map.groupBy(twice, ([, all]) =>
    idWords(
      [...new Set(all.map(({ id }) => id))],
      language,
    ),
  );
  const double = [...pairs].map(([ids, all]): Fault => ({
    what: "twice",
    values: valueWords(
      all.map(([answer]) => answer),
      language,
    ),
    groups: ids,
  }));
  // One group alone is a part that stands out on purpose.
  const left =
    groups.length < 2
      ? []
      : domain.values.filter((one) => !holders.has(one) && !domain.waysOut.has(one));
  return [
    ...outside,
    ...double,
    ...(left.length === 0
      ? []
      : [{ what: "left", values: valueWords(left, language), groups: "" }]),
  ];
}

const isBetween = (number: string, values: readonly string[]): boolean =>
  Number(number) >= Number(values[0]) && Number(number) <= Number(values.at(-1));
