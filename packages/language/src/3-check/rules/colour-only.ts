import {
  pick,
  tasksIn,
  versionCombinations,
  type Consultation,
  type Task,
  type Total,
  type Versions,
} from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { total: string; role: string };

/** A meter goes red, or stays empty, without a text of the author that says what to do. */
export const colourOnly: Rule<Data> = {
  kind: {
    code: "C0901",
    id: "colour-only",
    severity: "warning",
    message: ({ total, role }) =>
      role === "over"
        ? `\`${total}\` can go over its limit, and no \`over\` text says what to do then.`
        : `\`${total}\` can stay under its limit, and no \`under\` text says what to do then.`,
    why: "Colour says nothing to who cannot see it (WCAG 1.4.1). The form then says by how much it is wrong and a general word of advice, not which choice would help here.",
    help: ({ role }) =>
      `Add \`${role} "…"\` with what is wrong and what would mend it, in your own subject's words.`,
  },
  certainty: "exact",
  check: ({ consultation: { instrument, texts } }) =>
    tasksIn(instrument.elements).flatMap((task) =>
      task.totals
        // Of points without a budget of the author's the form says itself how many are left.
        .filter(({ path, meter }) => meter && texts[`${path}#label`] !== undefined)
        .flatMap((total) =>
          (["over", "under"] as const)
            .filter((role) => texts[`${total.path}#${role}`] === undefined)
            .filter((role) => canCross(role, task, total, instrument))
            .map((role): Finding<Data> => ({
              about: total.path,
              key: role,
              data: { total: total.path, role },
            })),
        ),
    ),
};

/** Whether the meter can stand past a limit while one decides, in some version. */
function canCross(
  role: Data["role"],
  task: Task,
  total: Total,
  instrument: Consultation["instrument"],
): boolean {
  const over = role === "over";
  const kinds = over ? ["at_most", "exactly"] : ["at_least", "exactly"];
  const limits = total.limits.filter(({ kind }) => kinds.includes(kind));
  const carries = [total.value, ...limits.map(({ value }) => value)].some(
    ({ totals }) => totals.length > 0,
  );
  // What an earlier task leaves is not known here: the limit may be anywhere.
  if (carries) return limits.length > 0;
  return versionCombinations(instrument).some((versions) => {
    const end = furthest(over ? 1 : -1, task, total, versions);
    return limits.some(({ value }) => {
      const limit = pick(value.constant, versions) ?? 0;
      return over ? end > limit : end < limit;
    });
  });
}

/** The highest (1) or lowest (-1) that a total can stand at while options are set one by one. */
function furthest(way: 1 | -1, task: Task, { value }: Total, versions: Versions): number {
  const { decision } = task;
  const adds = value.terms.map(({ option: id, each }) => {
    const numbers = each.map((one) => pick(one, versions) ?? 0);
    const option = task.options.find((one) => one.id === id)!;
    const times =
      decision.kind === "points" || decision.kind === "amount" ? bounds(option, decision) : [1];
    const ends = numbers.flatMap((one) => times.map((time) => one * time));
    return { id, end: way * Math.max(0, ...ends.map((one) => way * one)) };
  });
  const most = (ids: readonly string[], count: number): number =>
    adds
      .filter(({ id }) => ids.includes(id))
      .map(({ end }) => way * end)
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, one) => sum + one, 0);
  // Of a group of which one is taken, the form lets one be chosen.
  const single = task.groups.filter(({ max }) => decision.kind === "choose" && max === 1);
  const grouped = new Set(single.flatMap(({ options }) => options));
  const free = adds.map(({ id }) => id).filter((id) => !grouped.has(id));
  const isOne = decision.kind === "choose" && decision.max === 1 && task.groups.length === 0;
  const sum =
    most(free, isOne ? 1 : free.length) +
    single.reduce((all, { options }) => all + most(options, 1), 0);
  return (pick(value.constant, versions) ?? 0) + way * sum;
}

const bounds = (
  { min = 0, max }: Task["options"][number],
  decision: Extract<Task["decision"], { kind: "points" | "amount" }>,
): [number, number] => [min, max ?? (decision.kind === "points" ? decision.points : Infinity)];
