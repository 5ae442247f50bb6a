import type { Task } from "@pwe/model";
import type { OptionSetting, TaskAnswer, Witness } from "@pwe/proofs";
import { joined, type Line, line, text } from "./document.ts";
import { fractionWords } from "./numbers.ts";
import { labelLine, levelLine, nameLine, quoted, type Subject } from "./subject.ts";

/** An answer, and what was answered before it where that matters. */
export function witnessLine({ answer, earlier }: Witness, task: Task, subject: Subject): Line {
  const { words, language, things } = subject;
  const before = Object.entries(earlier?.totals ?? {}).map(([path, numerator]) => {
    const thing = things.get(path);
    const [by, unit] =
      thing?.kind === "total" ? [thing.total.denominator, thing.total.unit] : [1, undefined];
    return line(nameLine(subject, path), ` ${fractionWords(numerator, by, unit, language)}`);
  });
  return line(
    answerWords(answer, task, subject),
    before.length === 0 ? "" : line(` (${words.after} `, joined(before, ", "), ")"),
  );
}

type Setting = OptionSetting["setting"];

/** What an option is set to, in words. */
export function settingLine(setting: Setting, { decision }: Task, subject: Subject): Line {
  const { words, language } = subject;
  if (typeof setting === "boolean") return text(setting ? words.chosen : words.notChosen);
  if (typeof setting === "string")
    return decision.kind === "levels"
      ? line(`${words.at} `, quoted(levelLine(subject, decision.scale, setting)))
      : text(setting);
  if (decision.kind === "amount") {
    const { step, unit } = decision;
    return text(
      `${words.at} ${fractionWords(setting * step.int, 10 ** step.decimals, unit, language)}`,
    );
  }
  return text(`${words.at} ${words.pointsNumber(setting)}`);
}

/** An answer to a task: every option with what it is set to, those with the same setting together. */
function answerWords(answer: TaskAnswer, task: Task, subject: Subject): Line {
  const groups = new Map<string, { setting: Line; options: Line[] }>();
  for (const { id, path } of task.options) {
    const given = answer[id];
    const [setting] = (typeof given === "object" ? Object.values(given) : [given]) as Setting[];
    const short = subject.texts.line(`${path}#short`) ?? labelLine(subject, path);
    const group = groups.get(`${setting}`) ?? {
      setting: settingLine(setting ?? false, task, subject),
      options: [],
    };
    groups.set(`${setting}`, { ...group, options: [...group.options, quoted(short)] });
  }
  return joined(
    [...groups.values()].map(({ setting, options }) => line(joined(options, ", "), " ", setting)),
    "; ",
  );
}
