import { screenOrder, stands, type Consultation, type Element, type Question } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";
import { spots } from "../branches.ts";

type Data = { question: string; earlier: string };

/** A question that is asked again in the same words, with answers that nothing ties to those of before. */
export const repeatNotLinked: Rule<Data> = {
  kind: {
    code: "C0109",
    id: "repeat-not-linked",
    severity: "warning",
    message: ({ question, earlier }) =>
      `\`${question}\` asks the same as \`${earlier}\`, and nothing says which answers are the same.`,
    why: "How many people changed their mind cannot be computed when the answers of before and after are not the same answers.",
    help: ({ earlier }) =>
      `Write \`answers of ${earlier}\`, or mark the answers that repeat an earlier one with \`as\` or \`stays\`.`,
  },
  certainty: "heuristic",
  check: ({ consultation }) => {
    const places = stands(consultation.instrument);
    const questions = [...spots(consultation)].flatMap(([element, spot]) =>
      isChoice(element) ? [{ element, spot, label: labelOf(element, consultation) }] : [],
    );
    return questions.flatMap(({ element, spot, label }, at): Finding<Data>[] => {
      // "Which one?" asks about what stands before it, and is another question each time.
      if (label.split(" ").length < leastWords) return [];
      const earlier = questions
        .slice(0, at)
        .findLast(
          (one) =>
            one.label === label &&
            screenOrder(places.get(one.element)!, places.get(element)!) !== "apart" &&
            (one.spot.block === spot.block || sharesAnswer(one.element, element, consultation)),
        );
      if (earlier === undefined || isLinked(element, earlier.element)) return [];
      return [
        { about: element.path, data: { question: element.path, earlier: earlier.element.path } },
      ];
    });
  },
};

/** Words from which on a question says what it is about. */
const leastWords = 4;

type Choice = Extract<Question, { type: "one" | "many" }>;

const isChoice = (element: Element): element is Choice =>
  element.kind === "question" && (element.type === "one" || element.type === "many");

/** The words of a question, whatever their case and punctuation; empty where they differ by version. */
function labelOf({ path }: Choice, { texts, language }: Consultation): string {
  const label = texts[`${path}#label`]?.in[language];
  if (typeof label !== "string" || label.includes("{{")) return "";
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether an answer to both reads the same: what two dilemmas ask alike they ask of different things. */
function sharesAnswer(one: Choice, other: Choice, { texts, language }: Consultation): boolean {
  const [mine, theirs] = [one, other].map(({ answers, list, path }) =>
    answers.flatMap(({ id, kind }) => {
      const label = texts[`${list ?? path}.${id}#label`]?.in[language];
      return kind === undefined && typeof label === "string" ? [label.toLowerCase()] : [];
    }),
  );
  return mine!.some((label) => theirs!.includes(label));
}

/** Whether the answers are declared to be those of the earlier question, or of one list. */
function isLinked(later: Choice, earlier: Choice): boolean {
  if (later.answers.some(({ same }) => same !== undefined)) return true;
  if (later.list !== undefined && later.list === (earlier.list ?? earlier.path)) return true;
  // The same ids in the same order are the same answers, written twice.
  return later.answers.map(({ id }) => id).join() === earlier.answers.map(({ id }) => id).join();
}
