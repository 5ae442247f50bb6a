import { wordingsOfQuestion } from "../answers/asked.ts";
import { canBeLeft, saysNotKnown } from "../answers/way-out.ts";
import { spots } from "../branches.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; group: string };

/** A list of work situations or of forms of living has no place for a group that everybody knows. */
export const leftOutGroup: Rule<Data> = {
  kind: {
    code: "C0439",
    id: "left-out-group",
    severity: "warning",
    message: ({ question, group }) =>
      `\`${question}\` has no answer for ${english[group] ?? group}.`,
    why: "They tick what is not so, or stop. In every table by this question they stand in the wrong row or in none.",
    help: () => 'Add an answer for them, or `other "Something else, namely"`.',
  },
  certainty: "heuristic",
  check: ({ consultation }) => {
    const everybody = new Set(
      [...spots(consultation)].flatMap(([element, { around }]) =>
        element.kind === "question" && around.length === 0 ? [element.path] : [],
      ),
    );
    return questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "one" || !everybody.has(question.path) || canBeLeft(question))
        return [];
      if (question.answers.some(({ kind }) => kind === "other" || kind === "none")) return [];
      const found = wordingsOfQuestion(question, consultation).flatMap(({ answers, language }) =>
        groupLeftOut(answers, language),
      );
      return found.slice(0, 1).map((group) => ({
        about: question.path,
        data: { question: question.path, group },
      }));
    });
  },
};

const english: Readonly<Record<string, string>> = {
  pension: "who is retired",
  "no work": "who has no work",
};

interface List {
  /** what at least two answers are about, before the list counts as one of these */
  readonly about: readonly RegExp[];
  /** what has to stand in it, by the group that is left out otherwise */
  readonly groups: Readonly<Record<string, RegExp>>;
  /** an answer that holds everybody else */
  readonly rest: RegExp;
}

const lists: Readonly<Record<ProseLanguage, readonly List[]>> = {
  nl: [
    {
      about: [
        /\bloondienst\b|\bbetaald (?:werk|baan)\b|\bwerknemer\b|\bin dienst\b/i,
        /\beigen (?:bedrijf|baas|onderneming)\b|\bzelfstandig|\bzzp\b|\bondernemer\b/i,
        /\bopleiding\b|\bstud(?:eer|ent|ie)|\bscholier|\bschool\b/i,
      ],
      groups: {
        pension: /\bpensioen|\baow\b|\bgepensioneerd/i,
        "no work":
          /\bgeen (?:betaald )?(?:werk|baan)\b|\bwerkloos\b|\bwerkzoekend|\bhuishouden\b|\buitkering\b|\barbeidsongeschikt|\bwerk (?:ik )?niet\b/i,
      },
      rest: /\b(?:anders|overig|iets anders|geen van (?:deze|beide)|niet(?: betaald)? werkend|geen (?:betaald )?werk|niet)\b/i,
    },
  ],
  en: [
    {
      about: [
        /\bemployed\b(?!.*\bself)|\bemployee\b|\bpaid (?:work|job)\b|\bfull[- ]time\b/i,
        /\bself[- ]employed\b|\bown business\b|\bfreelance/i,
        /\bstudent\b|\bstudying\b|\bin education\b|\bat school\b/i,
      ],
      groups: {
        pension: /\bretire|\bpension/i,
        "no work":
          /\bunemployed\b|\bnot (?:working|employed|in (?:paid )?work)\b|\bout of work\b|\blooking for\b|\bno (?:paid )?(?:work|job)\b|\bhome(?:maker)?\b|\bhousehold\b|\bunable\b/i,
      },
      rest: /\b(?:other|something else|none of (?:these|the above)|not working|not employed|no (?:paid )?(?:work|job))\b/i,
    },
  ],
};

function groupLeftOut(answers: readonly string[], language: ProseLanguage): string[] {
  if (answers.some((answer) => saysNotKnown(answer, language))) return [];
  return lists[language].flatMap(({ about, groups, rest }) => {
    const kinds = about.filter((one) => answers.some((answer) => one.test(answer)));
    if (kinds.length < 2 || answers.length < 3 || answers.some((answer) => rest.test(answer)))
      return [];
    return Object.entries(groups).flatMap(([group, says]) =>
      answers.some((answer) => says.test(answer)) ? [] : [group],
    );
  });
}
