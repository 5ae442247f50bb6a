import { answerSets, type Labels } from "../answers/sets.ts";
import { stepOf } from "../answers/ladders.ts";
import type { ProseLanguage } from "../prose/texts.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; answer: string; other: string };

/** One answer is another with something added by “or”: who is the first is the second too. */
export const answerWithinAnswer: Rule<Data> = {
  kind: {
    code: "C0436",
    id: "answer-within-answer",
    severity: "warning",
    message: ({ question, answer, other }) =>
      `Of \`${question}\` whoever answers “${answer}” can answer “${other}” as well.`,
    why: "Some choose the one and some the other, and the shares of both are too low.",
    help: () => "Leave what is said twice out of one of them.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      answerSets(context.consultation).flatMap((set) => {
        if (set.isScale || !set.questions.some(({ type }) => type === "one")) return [];
        return set.labels().flatMap((labels) => {
          const found = withinAnother(labels);
          if (found === null) return [];
          const [at, answer, other] = found;
          const key = set.keyOf(set.ordinary[at]!);
          return [
            foundIn(context, { key, tag: labels.tag }, { question: set.path, answer, other }),
          ];
        });
      }),
    ),
};

/** The place of an answer that is one of the things that another joins by “or”, with both. */
function withinAnother({ language, labels }: Labels): [number, string, string] | null {
  if (language === null) return null;
  const said = labels.map((label) =>
    label
      .toLowerCase()
      .replace(/[.,;:]+$/, "")
      .trim(),
  );
  for (const [at, one] of said.entries()) {
    // "Eens" beside "eens of oneens", and numbers, are something else.
    if (one.length < 3 || /\d/.test(one) || stepOf(one, language) !== null) continue;
    const other = said.findIndex((label, i) => i !== at && partsOf(label, language).includes(one));
    if (other !== -1) return [at, labels[at]!, labels[other]!];
  }
  return null;
}

/** What a label joins by “or”, with and without an article; nothing where it joins nothing. */
function partsOf(label: string, language: ProseLanguage): string[] {
  const or = language === "nl" ? / of / : / or /;
  if (!or.test(label)) return [];
  const parts = label.split(/, /).flatMap((part) => part.split(or));
  const [first = ""] = parts;
  const article = /^(?:een|de|het|met de|a|an|the|by)\s/.exec(first)?.[0] ?? "";
  return parts.flatMap((part) => [part.trim(), article + part.trim()]);
}
