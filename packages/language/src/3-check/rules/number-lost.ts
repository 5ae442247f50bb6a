import { eachOnce, foundIn } from "../prose/found.ts";
import { numbersIn, saysInWords } from "../prose/numbers.ts";
import { translatedTexts, type Translated } from "../prose/pairs.ts";
import type { Rule } from "../rule.ts";

type Data = { language: string; there: string; here: string };

/** A translation has other numbers than its source. */
export const numberLost: Rule<Data> = {
  kind: {
    code: "C1202",
    id: "number-lost",
    severity: "warning",
    message: ({ language, there, here }) =>
      there === ""
        ? `The text in \`${language}\` says ${here}, which its source does not say.`
        : here === ""
          ? `The source says ${there}, and the text in \`${language}\` does not.`
          : `The source says ${there}, and the text in \`${language}\` says ${here}.`,
    why: "People decide on other amounts, times or ages because of the language they read, and the difference looks like one between groups.",
    help: () => "Write the same numbers in both, or mend the one that is wrong.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      translatedTexts(context.consultation).flatMap((one) => {
        const [there, here] = differenceOf(one, context.consultation.language);
        if (there.length + here.length === 0) return [];
        const { tag, key } = one;
        const data = { language: tag, there: there.join(", "), here: here.join(", ") };
        return [foundIn(context, { key, tag }, data, { key: one.arms.join(" ") })];
      }),
    ),
};

/** The numbers of the source that the translation does not have, and the other way round. */
function differenceOf(
  { source, text, tag }: Translated,
  language: string,
): readonly [number[], number[]] {
  const main = (of: string): string => of.split("-")[0]!;
  const [there, here] = [numbersIn(source, main(language)), numbersIn(text, main(tag))];
  const left = here.slice();
  const missing = there.filter((number) => {
    const at = left.findIndex((one) => areSame(one, number));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  // Digits in one language may be words in the other, and the same digits may be set apart otherwise.
  const lost = missing.filter((one) => !saysInWords(text, one) && !here.includes(one));
  const added = left.filter((one) => !saysInWords(source, one) && !there.includes(one));
  return digits(source) === digits(text) ? [[], []] : [lost, added];
}

/** Also 1990 and the nineties written as 90. */
const areSame = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) === 1900 && Math.min(a, b) < 100);

const digits = (text: string): string =>
  (text.replace(/\{\{[^{}]*\}\}/g, " ").match(/\d+/g) ?? []).sort().join(" ");
