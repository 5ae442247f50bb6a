import type { ReportGroups } from "./domains.ts";

/** What is wrong, with the groups in which it is. */
interface Fault {
  readonly what: string;
  readonly values: readonly string[];
  readonly groups: readonly string[];
}

/** What is wrong with the groups of one thing. */
export const faults = (report: ReportGroups): Fault[] => [
  ...outside(report),
  ...twice(report),
  ...turned(report),
  ...gap(report),
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

const low =
  /^(?:low(?:er|est)?|laag|lage|few(?:er)?|less|minder|weinig|negative?|negatief|bad|slecht|short|kort|small|klein|young|jong|against|tegen|oneens|disagree|ontevreden|dissatisfied)$/;
const high =
  /^(?:high(?:er|est)?|hoog|hoge|many|more|meer|veel|positive?|positief|good|goed|long|lang|large|groot|old|oud|for|voor|eens|agree|tevreden|satisfied)$/;

/** Where the answers of groups stand between the lowest and the highest; null where that cannot be told. */
function placesOf({
  groups,
  domain: { values, way },
}: ReportGroups): ReadonlyMap<string, number[]> | null {
  if (way === 0) return null;
  return new Map(
    groups.map(({ id, answers }) => [
      id,
      answers
        .flatMap((one) => (values.includes(one) ? [way * values.indexOf(one)] : []))
        .sort((one, other) => one - other),
    ]),
  );
}

/** A group that is called low and holds higher answers than the one that is called high. */
function turned(report: ReportGroups): Fault[] {
  const places = placesOf(report);
  const [bottom, top] = [low, high].map((name) => report.groups.find(({ id }) => name.test(id)));
  const [from, to] = [bottom, top].map((group) => group && places?.get(group.id));
  if (!bottom || !top || !from?.length || !to?.length) return [];
  return from[0]! > to.at(-1)! ? [{ what: "turned", values: [], groups: [bottom.id, top.id] }] : [];
}

/** One group alone runs on from its first answer to its last. Where it skips more than it holds, both ends are meant. */
function gap(report: ReportGroups): Fault[] {
  const [group] = report.groups;
  const { values, waysOut } = report.domain;
  if (group === undefined || report.groups.length > 1 || placesOf(report) === null) return [];
  const held = new Set(group.answers);
  const first = values.findIndex((one) => held.has(one));
  const last = values.findLastIndex((one) => held.has(one));
  const skipped = values.slice(first, last).filter((one) => !held.has(one) && !waysOut.has(one));
  return first === -1 || skipped.length === 0 || skipped.length >= held.size
    ? []
    : [{ what: "gap", values: skipped, groups: [group.id] }];
}

/** Answers without a group. One group alone is a part that stands out on purpose. */
function leftOut({ groups, domain: { values, waysOut } }: ReportGroups): Fault[] {
  const held = new Set(groups.flatMap(({ answers }) => answers));
  const left = values.filter((one) => !held.has(one) && !waysOut.has(one));
  return groups.length < 2 || left.length === 0 ? [] : [{ what: "left", values: left, groups: [] }];
}
