import { answerSets, type AnswerSet } from "../answers/sets.ts";
import { justNotKnown } from "../answers/way-out.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; answer: string; label: string };

/** An answer that denies the others can be chosen together with them. */
export const noneNotExclusive: Rule<Data> = {
  kind: {
    code: "C0406",
    id: "none-not-exclusive",
    severity: "warning",
    message: ({ question, label }) => `Of \`${question}\` “${label}” can be chosen beside others.`,
    why: "Someone chooses nothing of it and three things as well, and nobody can tell which of the two was meant.",
    help: ({ label }) => `Write it as \`none "${label}"\`: choosing it then takes the others away.`,
  },
  certainty: "heuristic",
  check: (context) =>
    answerSets(context.consultation).flatMap((set): Finding<Data>[] => {
      if (!set.questions.some(({ type }) => type === "many")) return [];
      const found = new Map<string, string>();
      for (const { language, labels } of set.labels())
        labels.forEach((label, i) => {
          const { id } = set.ordinary[i]!;
          if (language !== null && !found.has(id) && denies(label, language)) found.set(id, label);
        });
      return [...found].map(([answer, label]) => {
        const fix = found.size === 1 ? asNone(set, answer, context) : undefined;
        return {
          about: `${set.path}.${answer}#label`,
          data: { question: set.path, answer, label },
          ...(fix && { fix }),
        };
      });
    }),
};

const denials: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:geen|niets|niemand|nergens|nooit|geen (?:enkele?|van)\b.*|(?:niets|niemand) van\b.*|geen van (?:deze|beide|alle).*|niet van toepassing|ik (?:heb|had|deed|doe|gebruik|ken|kreeg|krijg) (?:nog |ook |helemaal )*niets(?: \p{L}+){0,2})$/iu,
  en: /^(?:none|nothing|nobody|nowhere|never|none (?:of|at)\b.*|nothing of\b.*|neither of\b.*|not applicable|i (?:have|had|did|do|use|know|got|get) (?:\w+ )?(?:none|nothing)(?: \w+){0,2})$/i,
};

function denies(label: string, language: ProseLanguage): boolean {
  const words = label.trim().replace(/[.!]+$/, "");
  return denials[language].test(words) || justNotKnown(words, language);
}

/** The answer written as `none`, where nothing else in the file names it. */
function asNone(
  set: AnswerSet,
  answer: string,
  { resolved, language }: CheckContext,
): Fix | undefined {
  const place = resolved.places.get(`${set.path}.${answer}`);
  const file = place && resolved.files.get(place.file);
  if (!place || !file || set.answers.some((one) => "kind" in one && one.kind === "none")) return;
  const entry = file.slice(place.span.start, place.span.end);
  const marked = new RegExp(`^-\\s*${answer}\\b`).exec(entry);
  const isNamedElsewhere = [...file.matchAll(new RegExp(`\\b${answer}\\b`, "g"))].length > 1;
  if (marked === null || isNamedElsewhere) return;
  const { start } = place.span;
  return {
    text: language === "nl" ? "schrijf het als `none`" : "write it as `none`",
    review: true,
    edits: [{ span: { start, end: start + marked[0].length }, replacement: "none" }],
  };
}
