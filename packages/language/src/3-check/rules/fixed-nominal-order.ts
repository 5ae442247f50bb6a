import type { Answer, Question } from "@pwe/model";
import { stepOf } from "../answers/ladders.ts";
import { asksLookup, isAlphabetical, isCalledLookup } from "../answers/lookup.ts";
import { answerSets, labelsIn, type AnswerSet, type Labels } from "../answers/sets.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; number: number };

/** Many answers without an order of their own stand in the same order for everyone. */
export const fixedNominalOrder: Rule<Data> = {
  kind: {
    code: "C0411",
    id: "fixed-nominal-order",
    severity: "warning",
    message: ({ question, number }) =>
      `The ${number} answers of \`${question}\` stand in the same order for everyone, and seem to have no order of their own.`,
    why: "What stands first on a screen is chosen more often. With one order for all that cannot be told from what people want.",
    help: () =>
      "Add `shuffle answers`, with `pin last` where an answer keeps its place. If the order has a reason, `allow` it and say which.",
  },
  certainty: "heuristic",
  check: (context) =>
    answerSets(context.consultation).flatMap((set): Finding<Data>[] => {
      const number = set.ordinary.length;
      if (set.isScale || number < 5 || !isNominal(set, context)) return [];
      return set.questions
        .filter(
          (one) =>
            (one.type === "one" || one.type === "many" || one.type === "rank") && !one.shuffle,
        )
        .filter((question) => !hasOrderedSubject(question, context))
        .map(({ path }) => ({ about: path, data: { question: path, number } }));
    }),
};

/** Whether the answers look like things of one kind without an order; not where that is doubtful. */
function isNominal(set: AnswerSet, { consultation }: CheckContext): boolean {
  if (isCalledLookup(set.path)) return false;
  // What repeats earlier answers keeps their order, so that people find theirs again.
  if ((set.ordinary as readonly Answer[]).some(({ same, pin }) => same ?? pin)) return false;
  const known = labelsIn(consultation, set.ordinary.map(set.keyOf)).filter(
    ({ language }) => language !== null,
  );
  return known.length > 0 && known.every(looksNominal);
}

const ordered =
  /\d|\b(?:één|twee|drie|vier|vijf|eerste|tweede|derde|basis(?:school|onderwijs)|vmbo|havo|vwo|mbo|hbo|wo|(?:maan|dins|woens|donder|vrij|zater|zon)dag|januari|februari|maart|ochtend|middag|avond|dag|week|maand|jaar|uur|two|three|four|first|second|third|primary|secondary|bachelor|master|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|morning|afternoon|evening|day|week|month|year|hour)s?\b/i;

function looksNominal({ language, labels }: Labels): boolean {
  const inOrder = labels.filter(
    (label) => ordered.test(label) || stepOf(label, language ?? "en") !== null,
  );
  return inOrder.length < 2 && !isAlphabetical(labels);
}

const orderedSubject =
  /\b(?:leeftijd|oud|inkomen|opleiding|hoe (?:vaak|lang|ver|groot|veel|zeker|belangrijk|tevreden|goed|erg)|hoeveel|wanneer|in hoeverre|age|old|income|education|how (?:often|long|far|large|big|much|many|sure|important|satisfied|well)|when|to what extent)\b/i;

const hasOrderedSubject = ({ path }: Question, { consultation }: CheckContext): boolean =>
  labelsIn(consultation, [`${path}#label`]).some(
    ({ labels: [label = ""] }) => orderedSubject.test(label) || asksLookup(label),
  );
