import { screenOrder, stands, type Element } from "@pwe/model";
import { spots } from "../branches.ts";
import { sameWords } from "../prose/same-words.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { second: string; first: string; what: string };

/** Words from which on a question says what it is about. */
const leastWords = 4;

/** One question, or one title of a block, stands in the file twice. */
export const askedTwice: Rule<Data> = {
  kind: {
    code: "C0508",
    id: "asked-twice",
    severity: "warning",
    message: ({ second, first, what }) =>
      what === "question"
        ? `\`${second}\` asks in the same words what \`${first}\` asked, and nothing comes between them.`
        : `\`${second}\` has the same title as \`${first}\`.`,
    why: "Respondents think that they made a mistake, or that nobody reads what they answer. Mostly one of the two was copied and not changed.",
    help: ({ first, what }) =>
      what === "question"
        ? `Change the words of one, or leave it out. If it is asked again on purpose, write \`answers of ${first}\`, or say in a text why.`
        : "Give each a title of its own.",
  },
  certainty: "heuristic",
  check: (context) => [...questionsTwice(context), ...titlesTwice(context)],
};

interface Named {
  readonly element: Element & { readonly path: string };
  readonly words: string;
  /** its place among all elements */
  readonly at: number;
}

function questionsTwice({ consultation }: CheckContext): Finding<Data>[] {
  const places = stands(consultation.instrument);
  const all = [...spots(consultation).keys()];
  const asked = all.flatMap((element, at): Named[] => {
    if (element.kind !== "question") return [];
    const words = sameWords(consultation, `${element.path}#label`);
    return words.split(" ").length < leastWords || isAfterthought(words)
      ? []
      : [{ element, words, at }];
  });
  return asked.flatMap((later, i): Finding<Data>[] => {
    const earlier = asked
      .slice(0, i)
      .findLast(
        (one) =>
          one.words === later.words &&
          screenOrder(places.get(one.element)!, places.get(later.element)!) !== "apart",
      );
    if (earlier === undefined || isLinked(later.element)) return [];
    // After something that may change a mind, it is asked again to see whether it did.
    const between = all.slice(earlier.at + 1, later.at);
    if (between.some(({ kind }) => !quiet.has(kind))) return [];
    const [second, first] = [later.element.path, earlier.element.path];
    return [{ about: second, key: first, data: { second, first, what: "question" } }];
  });
}

/** What leaves minds as they were. */
const quiet = new Set(["question", "when", "page", "section", "shuffle"]);

/** A question about the answer before it. */
const isAfterthought = (words: string): boolean =>
  /\b(?:your answer|explain|uw antwoord|licht\b.*\btoe|toelichten|toelichting|anything else|nog iets)\b/.test(
    words,
  );

function isLinked(element: Element): boolean {
  if (element.kind !== "question" || !("answers" in element)) return false;
  return (
    (element.type !== "grid" && element.list !== undefined) ||
    element.answers.some((answer) => "same" in answer && answer.same !== undefined)
  );
}

function titlesTwice({ consultation }: CheckContext): Finding<Data>[] {
  const seen = new Map<string, string>();
  return consultation.instrument.elements.flatMap((element): Finding<Data>[] => {
    if (element.kind !== "section" && element.kind !== "dilemma" && element.kind !== "task")
      return [];
    const words = sameWords(consultation, `${element.path}#label`);
    const first = seen.get(words);
    if (!words.includes(" ") || first === undefined) {
      seen.set(words, element.path);
      return [];
    }
    return [
      { about: element.path, key: first, data: { second: element.path, first, what: "title" } },
    ];
  });
}
