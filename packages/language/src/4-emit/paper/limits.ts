import { pick, totals, type Limit, type Task, type Total } from "@pwe/model";
import {
  type Blocks,
  bullets,
  code,
  heading,
  joined,
  type Line,
  line,
  table,
  text,
} from "./document.ts";
import { fractionWords } from "./numbers.ts";
import { labelLine, nameLine, quoted, type Subject } from "./subject.ts";

/** What the choices of a task add up to, and the limits of that, in words. */
export function limitBlocks(task: Task, subject: Subject): Blocks {
  const { words } = subject;
  return task.totals.flatMap((total) => {
    const kind = total.limits.length > 0 ? words.budget : words.total;
    return [
      heading(5, line(`${kind}: `, labelLine(subject, total.path))),
      ...bullets(totalFacts(total, task, subject)),
      ...addedTable(total, task, subject),
    ];
  });
}

function totalFacts(total: Total, task: Task, subject: Subject): Line[] {
  const { words, texts, language } = subject;
  const { path, formula, limits, meter, rounded, unit } = total;
  const messages = (["over", "under", "unspent"] as const).flatMap((role) => {
    const said = texts.line(`${path}#${role}`);
    return said === undefined ? [] : [line(`${words.meterText[role]}: `, quoted(said))];
  });
  const start = startOf(total, task, subject);
  return [
    ...limits.map((limit) => line(`${words.limitIs}: `, limitLine(limit, total, subject), ".")),
    addsLine(total, task, subject),
    ...(formula === undefined ? [] : [line(`${words.formula}: `, code(formula))]),
    text(meter ? words.asMeter : words.asNumber),
    ...(rounded === undefined
      ? []
      : [text(words.rounded(fractionWords(rounded.int, 10 ** rounded.decimals, unit, language)))]),
    ...(start === undefined ? [] : [text(words.startReads(start))]),
    ...messages,
  ];
}

/** At most 450, in words; where an earlier task counts, how. */
export function limitLine({ kind, value }: Limit, total: Total, subject: Subject): Line {
  const { words, versions, language, things } = subject;
  const { denominator, unit } = total;
  const earlier = value.totals.map(({ path, times }): Line => {
    const thing = things.get(path);
    const other = thing?.kind === "total" ? thing.total.denominator : 1;
    // What is carried is a numerator: as a number of the other total it counts so many times.
    const size = fractionWords(Math.abs(times) * other, denominator, undefined, language);
    return words.carried(times < 0, size === "1" ? null : size, nameLine(subject, path));
  });
  const constant = pick(value.constant, versions) ?? 0;
  return line(
    `${words.limits[kind]} ${fractionWords(constant, denominator, unit, language)}`,
    ...earlier,
  );
}

/** What each setting of an option adds in this version: per level, or once. */
function addedBy(option: string, { value }: Total, { versions }: Subject): number[] {
  const term = value.terms.find((one) => one.option === option);
  return (term?.each ?? []).map((one) => pick(one, versions) ?? 0);
}

/** What each level adds, where it is the same for every option; else that the numbers at the options say it. */
function addsLine(total: Total, task: Task, subject: Subject): Line {
  const { words } = subject;
  const added = task.options.map(({ id }) => addedBy(id, total, subject));
  const [first = []] = added;
  const { decision } = task;
  if (decision.kind !== "levels" || added.some((one) => `${one}` !== `${first}`))
    return text(words.addsUp);
  const levels = decision.levels.map(({ id }, at) =>
    line(
      quoted(labelLine(subject, `${decision.scale}.${id}`)),
      ` ${addedWords(first[at] ?? 0, total, subject)}`,
    ),
  );
  return line(`${words.eachAdds}: `, joined(levels, ", "), ".");
}

const addedWords = (added: number, { denominator }: Total, { language }: Subject): string =>
  fractionWords(added, denominator, undefined, language);

/** What each option adds to a sum that the author wrote out: no attribute says it. */
function addedTable(total: Total, task: Task, subject: Subject): Blocks {
  const { words } = subject;
  const { decision, options } = task;
  if (total.formula === undefined || isAnAttribute(total, task, subject)) return [];
  const heads =
    decision.kind === "levels"
      ? decision.levels.map(({ id }) => labelLine(subject, `${decision.scale}.${id}`))
      : [text(words.perChoice[decision.kind])];
  return table(
    [words.option, ...heads],
    options.map(({ id, path }) => {
      const added = addedBy(id, total, subject);
      return [
        labelLine(subject, path),
        ...heads.map((_, at) => addedWords(added[at] ?? 0, total, subject)),
      ];
    }),
    line(`${words.addsCaption} ${words.at} `, quoted(labelLine(subject, total.path))),
  );
}

/** Whether the options add what stands on them as one attribute: its table says so already. */
function isAnAttribute(total: Total, task: Task, subject: Subject): boolean {
  if (task.decision.kind !== "choose") return false;
  const { consultation, versions } = subject;
  return consultation.attributes.some(({ values, decimals }) =>
    task.options.every(({ id, path }) => {
      const found = values.find(({ of }) => of === path);
      const value = found === undefined ? undefined : pick(found.value, versions);
      const [added = 0] = addedBy(id, total, subject);
      return value !== undefined && value * total.denominator === added * 10 ** decimals;
    }),
  );
}

/** What a total reads before anything is touched; nothing where that depends on an earlier answer. */
function startOf(total: Total, task: Task, { versions, language }: Subject): string | undefined {
  const { decision } = task;
  if (total.value.totals.length > 0) return undefined;
  const start =
    decision.kind === "choose" ? false : decision.kind === "points" ? 0 : decision.start;
  if (start === null) return undefined;
  const read = totals(task, () => start, new Map(), versions).get(total.path);
  return read === undefined
    ? undefined
    : fractionWords(read, total.denominator, total.unit, language);
}
