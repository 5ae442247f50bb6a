import { answerSets, labelsIn } from "../answers/sets.ts";
import { heard } from "../answers/heard.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; first: string; second: string; label: string };

/** Two answers to one question read nearly the same; that they are called the same is for another rule to say. */
export const similarLabels: Rule<Data> = {
  kind: {
    code: "C0410",
    id: "similar-labels",
    severity: "warning",
    message: ({ question, first, second, label }) =>
      `Of \`${question}\` \`${first}\` and \`${second}\` say nearly the same: “${label}”.`,
    why: "Who means this one thing is divided over two answers, and each of them looks smaller than it is.",
    help: () => "Keep one of the two, or say in the labels in what they differ.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      answerSets(context.consultation).flatMap((set) => {
        // Between the levels of a scale one small word is the difference.
        if (set.isScale) return [];
        const keys = set.answers.map(set.keyOf);
        return labelsIn(context.consultation, keys).flatMap(({ tag, labels }) => {
          const seen = new Map<string, number>();
          return labels.flatMap((label, i) => {
            const meaning = essence(label);
            const before = seen.get(meaning);
            if (meaning === "" || before === undefined) {
              seen.set(meaning, i);
              return [];
            }
            const [first, second] = [set.answers[before]!.id, set.answers[i]!.id];
            if (heard(label) === heard(labels[before]!)) return [];
            const data = { question: set.path, first, second, label };
            return [foundIn(context, { key: keys[i]!, tag }, data, { key: first })];
          });
        });
      }),
    ),
};

const articles = /^(?:de|het|een|the|a|an)$/;
const parts = /^(.+) (?:en|of|and|or) (.+)$/;

/** What a label says, without articles, marks and endings of plurals; the two parts of "a and b" in the order of the alphabet. */
function essence(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%+<>≤≥−-]+/gu, " ")
    .trim()
    .split(" ")
    .filter(
      (word, i, all) =>
        !articles.test(word) || /^(?:little|few|bit|beetje)$/.test(all[i + 1] ?? ""),
    );
  const stems = words.map((word) => (word.length > 5 ? word.replace(/(?:en|s)$/, "") : word));
  const whole = (stems.length === 0 ? [label.trim()] : stems).join(" ");
  const found = parts.exec(whole);
  return found === null ? whole : [found[1]!, found[2]!].sort().join(" & ");
}
