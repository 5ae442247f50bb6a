import { tasksIn, type Task } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { numbersAt } from "../prose/numbers.ts";
import { textsOf, type Prose } from "../prose/texts.ts";
import { fixedLimits, type FixedLimit } from "../prose/varied-numbers.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { said: string; of: string; shown: string };

/** A text of a task has a number that is nearly one of the design: its limit, or how many options there are. */
export const numberInProse: Rule<Data> = {
  kind: {
    code: "C1213",
    id: "number-in-prose",
    severity: "info",
    message: ({ said, of, shown }) =>
      of === ""
        ? `The text says “${said}”, and there are ${shown} options.`
        : `The text says “${said}”, and the limit of \`${of}\` is ${shown}.`,
    why: "The number in the text was typed before the design changed, or counts something that the text does not name. Participants believe the one or the other.",
    help: ({ of }) =>
      of === ""
        ? "Write the number of options that there are, or leave it out."
        : "Write the limit as it is, once: declare it as a `constant` and put it into the text with `{{name}}`, or leave it to the meter.",
  },
  certainty: "heuristic",
  check: (context) => {
    const { instrument } = context.consultation;
    const byTask = Map.groupBy(textsOf(context.consultation), ({ path }) => path.split(".")[0]!);
    return eachOnce(
      tasksIn(instrument.elements).flatMap((task) => {
        const limits = fixedLimits(task, context.consultation);
        return (byTask.get(task.id) ?? []).flatMap((prose): Finding<Data>[] =>
          [...besideLimit(prose, limits), ...otherCount(prose, task)].map((data) =>
            foundIn(context, prose, data, { key: data.said }),
          ),
        );
      }),
    );
  },
};

/** Numbers in the unit of a limit that are near it and none of the design's; where the limit is named too, all is said. */
function besideLimit({ path, text, language }: Prose, limits: readonly FixedLimit[]): Data[] {
  const numbers = numbersAt(text, language);
  return limits.flatMap(({ path: of, limit, others, standsAt, isNear }): Data[] => {
    const is = (number: number): boolean =>
      numbers.some(({ bare, value }) => [bare, value].includes(number));
    if (!standsAt(path) || is(limit)) return [];
    return numbers.flatMap(({ bare, text: said, start, end }): Data[] => {
      const around = `${text.slice(Math.max(0, start - 2), start)} ${text.slice(end, end + 12)}`;
      const isClose = bare >= limit * 0.75 && bare <= limit * 1.25;
      if (!isClose || others.includes(bare) || !isNear(around)) return [];
      return [{ said, of, shown: limit.toLocaleString(language) }];
    });
  });
}

const counts: Readonly<Record<string, readonly string[]>> = {
  nl: "nul,een,twee,drie,vier,vijf,zes,zeven,acht,negen,tien,elf,twaalf,dertien,veertien,vijftien,zestien".split(
    ",",
  ),
  en: "zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen".split(
    ",",
  ),
};

/** What the options of a task are called when they are counted. */
const called: Readonly<Record<string, string>> = {
  nl: "manieren|opties|maatregelen|projecten|plannen|mogelijkheden|voorstellen|ideeën|taken|onderwerpen",
  en: "ways|options|measures|projects|plans|possibilities|proposals|ideas|tasks|topics",
};

/** Words that a number of some of them, or of something else, is said with. */
const some =
  /(?:hoogstens|maximaal|minstens|minimaal|ten minste|kies|kiest|kiezen|van de|uit|eerste|andere|at most|at least|up to|exactly|only|choose|pick|of the|out of|first|other|more|than|dan)\s*(?:er\s*)?$/i;

/** How many options the text says that there are, where it is nearly right. */
function otherCount({ path, role, text, language }: Prose, task: Task): Data[] {
  const isAboutAll = path === task.path && /^(?:label|intro)/.test(role);
  const words = counts[language] ?? [];
  if (!isAboutAll) return [];
  const count = task.options.length;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(\\d{1,2}|${words.slice(2).join("|")}) (?:${called[language]})(?!\\p{L})`,
    "giu",
  );
  return [...text.matchAll(pattern)].flatMap((found): Data[] => {
    const [said, written = ""] = found;
    const number = /^\d/.test(written) ? Number(written) : words.indexOf(written.toLowerCase());
    const isNear = number !== count && number >= 3 && Math.abs(number - count) <= 2;
    return isNear && !some.test(text.slice(0, found.index))
      ? [{ said, of: "", shown: `${count}` }]
      : [];
  });
}
