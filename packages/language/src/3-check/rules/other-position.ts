import type { Answer } from "@pwe/model";
import { answerSets, labelsIn, type AnswerSet } from "../answers/sets.ts";
import { justNotKnown, saysNone, saysNotKnown } from "../answers/way-out.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; answer: string; after: string; what: string };

/** The answer for everything else stands between the others. */
export const otherPosition: Rule<Data> = {
  kind: {
    code: "C0407",
    id: "other-position",
    severity: "warning",
    message: ({ question, answer, after, what }) =>
      what === "shuffled"
        ? `Of \`${question}\` the answer \`${answer}\` stands for everything else, and its place is drawn with the others.`
        : what === "unknown"
          ? `Of \`${question}\` the answer \`${answer}\` says that one does not know, and its place is drawn with the others.`
          : `Of \`${question}\` the answer \`${answer}\` stands for everything else, and \`${after}\` comes after it.`,
    why: "People look for such an answer at the end. Found higher, it stops them from reading on: they write down what stands below it, or say that they do not know.",
    help: ({ what }) =>
      what === "shuffled"
        ? "Give it `pin last`, or write it as `other`."
        : what === "unknown"
          ? "Give it `pin last`."
          : "Put it last.",
  },
  certainty: "heuristic",
  check: (context) =>
    answerSets(context.consultation).flatMap((set): Finding<Data>[] => {
      const questions = set.questions.filter(({ type }) => type !== "grid");
      const answers = set.answers as readonly Answer[];
      const at = answers.findIndex((one) => isRest(one, set, context));
      const rest = answers[at];
      const isShuffled = questions.some((one) => "shuffle" in one && one.shuffle);
      const free = answers.filter((one) => !hasPlace(one));
      const unknown = free.find((one) => isShuffled && says(one, set, context, justNotKnown));
      if (unknown) {
        const data = { question: set.path, answer: unknown.id, after: "", what: "unknown" };
        return [{ about: `${set.path}.${unknown.id}#label`, data }];
      }
      if (rest === undefined || questions.length === 0) return [];
      const moves = isShuffled && !hasPlace(rest);
      const after = answers
        .slice(at + 1)
        .find((one) => !hasPlace(one) && !says(one, set, context, isOutside));
      const isBefore =
        after !== undefined && questions.some((one) => !("shuffle" in one && one.shuffle));
      if (free.length < 2 || (!moves && !isBefore)) return [];
      const data = {
        ...{ question: set.path, answer: rest.id, after: after?.id ?? "" },
        what: isBefore ? "before" : "shuffled",
      };
      const fix = isBefore && rest.kind === "other" ? asLast(set, rest, context) : undefined;
      return [{ about: `${set.path}.${rest.id}#label`, data, ...(fix && { fix }) }];
    }),
};

const wholeLabel =
  /^(?:anders|iets anders|iemand anders|ergens anders|(?:op|om) een andere? (?:manier|wijze|reden)|een andere? (?:manier|reden|antwoord)|overige?|other|others|(?:in )?another (?:way|answer)|(?:for )?another reason|something else|someone else|somewhere else)\b(?:,? (?:namelijk|please specify|namely))?[.:… ]*$/i;

/** The open answer, or one whose label says no more than that it is another one. */
const isRest = (answer: Answer, set: AnswerSet, { consultation }: CheckContext): boolean =>
  answer.kind === "other" ||
  (answer.kind === undefined &&
    labelsIn(consultation, [set.keyOf(answer)]).some(({ labels: [label = ""] }) =>
      wholeLabel.test(label.trim()),
    ));

type Says = (label: string, language: ProseLanguage) => boolean;

const says = (
  answer: Answer,
  set: AnswerSet,
  { consultation }: CheckContext,
  test: Says,
): boolean =>
  labelsIn(consultation, [set.keyOf(answer)]).some(
    ({ language, labels: [label = ""] }) => language !== null && test(label, language),
  );

const hasPlace = ({ kind, pin }: Answer): boolean => kind !== undefined || pin !== undefined;

/** That there is none of it, or that one does not know, customarily stands below everything else. */
const isOutside: Says = (label, language) =>
  saysNone(label, language) || saysNotKnown(label, language);

/** The line of the answer moved below the last ordinary one. */
function asLast(
  set: AnswerSet,
  rest: Answer,
  { resolved, language }: CheckContext,
): Fix | undefined {
  const last = (set.answers as readonly Answer[]).findLast(
    ({ kind, pin }) => kind === undefined && pin === undefined,
  )!;
  const [from, to] = [rest, last].map(({ id }) => resolved.places.get(`${set.path}.${id}`));
  const file = from && resolved.files.get(from.file);
  if (!from || !to || !file || from.file !== to.file || to.span.start < from.span.end) return;
  const line = file.lastIndexOf("\n", from.span.start) + 1;
  const end = file.indexOf("\n", from.span.end) + 1;
  const indent = file.slice(line, from.span.start);
  if (line === 0 || end === 0 || indent.trim() !== "") return;
  // A remark behind the answer goes along.
  const moved = file.slice(line, end - 1);
  const below = file.indexOf("\n", to.span.end);
  if (below === -1) return;
  return {
    text: language === "nl" ? "zet het als laatste" : "put it last",
    edits: [
      { span: { start: line, end }, replacement: "" },
      { span: { start: below, end: below }, replacement: `\n${moved}` },
    ],
  };
}
