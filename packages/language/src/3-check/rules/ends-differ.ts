import { wordingsOfQuestion } from "../answers/asked.ts";
import { foundIn } from "../prose/found.ts";
import type { Question } from "@pwe/model";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; said: string; is: string; what: "end" | "same" | "kind" };

/** What a question says of its scale is not what the scale has. */
export const endsDiffer: Rule<Data> = {
  kind: {
    code: "C0448",
    id: "ends-differ",
    severity: "warning",
    message: ({ question, said, is, what }) => {
      if (what === "same") return `Both ends of \`${question}\` say “${said}”.`;
      if (what === "kind")
        return `\`${question}\` asks “${said}”, and the ends of its scale say something else: “${is}”.`;
      return `\`${question}\` says “${said}”, and the scale has “${is}” there.`;
    },
    why: "Some answer by the question and some by the scale. The same number then means one thing and its opposite, and nobody can tell them apart.",
    help: () =>
      "Say the ends once, as `low` and `high` of the scale, in the words of the question, and leave numbers out of the text.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question) => {
      if (question.type !== "scale") return [];
      const ends = endsOf(question);
      return wordingsOfQuestion(question, context.consultation).flatMap(
        ({ label, hint, answers, language, tag }) => {
          const [low = "", high = ""] = answers;
          const text = `${label} ${hint}`;
          const found =
            sameEnds(low, high) ??
            otherEnd(text, ends, low, high) ??
            otherKind(label, low, high, language);
          if (found === null) return [];
          const key = `${question.path}#label`;
          return [foundIn(context, { key, tag }, { question: question.path, ...found })];
        },
      );
    }),
};

type Found = Omit<Data, "question"> | null;
type Ends = readonly [least: number, most: number];

const endsOf = ({ min, max }: Extract<Question, { type: "scale" }>): Ends => [min, max];

const sameEnds = (low: string, high: string): Found =>
  low !== "" && low.trim().toLowerCase() === high.trim().toLowerCase()
    ? { said: low, is: high, what: "same" }
    : null;

/** "1 = very safe" where 1 is the end that says "Very unsafe". */
function otherEnd(text: string, [least, most]: Ends, low: string, high: string): Found {
  const said = [
    ...text.matchAll(
      /(?<![\d.,])(\d{1,3})\s*(?:=|:|is|staat voor|means|betekent)\s*([^,;.()0-9]{3,40})/gi,
    ),
  ];
  for (const [whole, number, words = ""] of said) {
    const [own, other] = Number(number) === least ? [low, high] : [high, low];
    if (Number(number) !== least && Number(number) !== most) continue;
    if (same(words, other) && !same(words, own))
      return { said: whole.trim(), is: own, what: "end" };
  }
  return null;
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:en|and|or|of|to|tot)\b\s*$/, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
const same = (one: string, other: string): boolean => bare(one) === bare(other) && bare(one) !== "";

/** What is asked after, as words of the ends have it. */
const things: Readonly<Record<ProseLanguage, readonly (readonly [asks: RegExp, ends: RegExp])[]>> =
  {
    nl: [
      [/^hoe tevreden\b/i, /tevreden/i],
      [/^hoe belangrijk\b/i, /belangrijk/i],
      [/^hoe veilig\b/i, /veilig/i],
      [/^hoe waarschijnlijk\b/i, /waarschijnlijk|zeker/i],
      [/^hoeveel vertrouwen\b/i, /vertrouw/i],
      [/^(?:in (?:hoeverre|welke mate) )?bent u het\b.*\beens\b/i, /eens/i],
    ],
    en: [
      [/^how satisfied\b/i, /satisf/i],
      [/^how important\b/i, /important|importance/i],
      [/^how safe\b/i, /safe/i],
      [/^how likely\b/i, /likely|certain/i],
      [/^how much (?:do you )?trust\b/i, /trust/i],
      [/^(?:to what extent|how (?:much|strongly)) do you (?:dis)?agree\b/i, /agree/i],
    ],
  };

function otherKind(label: string, low: string, high: string, language: ProseLanguage): Found {
  const asked = things[language].find(([asks]) => asks.test(label.trim()));
  if (asked === undefined || asked[1].test(`${low} ${high}`)) return null;
  const isOther = things[language].some(([, ends]) => ends.test(low) && ends.test(high));
  return isOther ? { said: asked[0].exec(label.trim())![0], is: high, what: "kind" } : null;
}
