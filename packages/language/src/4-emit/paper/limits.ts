import { pick, totals, type Limit, type Task, type Total } from "@pwe/model";
import { type Blocks, bullets, code, heading, joined, type Line, line, text } from "./document.ts";
import { fractionWords } from "./numbers.ts";
import { labelLine, nameLine, quoted, type Subject } from "./subject.ts";

/** What the choices of a task add up to, and the limits of that, in words. */
export function limitBlocks(task: Task, subject: Subject): Blocks {
  return task.totals.flatMap((total) => [
    heading(5, line(`${subject.words[total.limits.length > 0 ? "budget" : "total"]}: `, labelLine(subject, total.path))),
    ...bullets(totalFacts(total, task, subject)),
  ]);
}

function totalFacts(total: Total, task: Task, subject: Subject): Line[] {
  const { words, texts } = subject;
  const { path, formula, limits, meter } = total;
  const messages = (["over", "under", "unspent"] as const).flatMap((role) => {
    const said = texts.line(`${path}#${role}`);
    return said === undefined ? [] : [line(`${words.meterText[role]}: `, quoted(said))];
  });
  const start = startOf(total, task, subject);
  return [
    ...limits.map((limit) => limitLine(limit, total, subject)),
    addsLine(total, task, subject),
    ...(formula === undefined ? [] : [line(`${words.formula}: `, code(formula))]),
    text(meter ? words.asMeter : words.asNumber),
    ...(start === undefined ? [] : [text(words.startReads(start))]),
    ...messages,
  ];
}

/** At most 450, in words; where an earlier task counts, how. */
export function limitLine({ kind, value }: Limit, total: Total, subject: Subject): Line {
  const { words, versions, language, things } = subject;
  const { denominator, unit } = total;
  const constant = pick(value.constant, versions) ?? 0;
  const print = (number: number, by = denominator): string =>
    fractionWords(number, by, unit, language);
  const earlier = value.totals.map(({ path, times }): Line => {
    const thing = things.get(path);
    const other = thing?.kind === "total" ? thing.total.denominator : 1;
    // What is carried is a numerator: as a number of the other total it counts so many times.
    const size = fractionWords(Math.abs(times) * other, denominator, undefined, language);
    return words.carried(times < 0, size === "1" ? null : size, nameLine(subject, path));
  });
  return line(`${words.limits[kind]} `, print(constant), ...earlier);
}

/** What each choice adds, where it is the same for every option; else that it differs. */
function addsLine(total: Total, task: Task, subject: Subject): Line {
  const { words, versions, language } = subject;
  const { value, denominator } = total;
  const added = task.options.map(({ id }) => {
    const term = value.terms.find(({ option }) => option === id);
    return (term?.each ?? []).map((one) => pick(one, versions) ?? 0);
  });
  const [first = []] = added;
  if (task.decision.kind === "levels" && added.every((one) => `${one}` === `${first}`)) {
    const { scale, levels } = task.decision;
    return line(
      `${words.eachAdds}: `,
      joined(
        levels.map(({ id }, at) =>
          line(quoted(labelLine(subject, `${scale}.${id}`)), ` ${fractionWords(first[at] ?? 0, denominator, undefined, language)}`),
        ),
        ", ",
      ),
    );
  }
  return text(words.addsUp);
}

/** What a total reads before anything is touched; nothing where that depends on an earlier answer. */
function startOf(total: Total, task: Task, { versions, language }: Subject): string | undefined {
  const { decision } = task;
  if (total.value.totals.length > 0) return undefined;
  const start = decision.kind === "levels" || decision.kind === "amount" ? decision.start : decision.kind === "points" ? 0 : false;
  if (start === null) return undefined;
  const read = totals(task, () => start, new Map(), versions).get(total.path);
  return read === undefined ? undefined : fractionWords(read, total.denominator, total.unit, language);
}
