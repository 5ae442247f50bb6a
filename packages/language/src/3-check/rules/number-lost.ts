import { eachOnce } from "../prose/found.ts";
import { numbersIn, saysInWords, type NumberInText } from "../prose/numbers.ts";
import { foundInTranslation, translatedTexts, type Translated } from "../prose/pairs.ts";
import type { Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = { language: string; there: string; here: string; versions: string };

/** A translation has other numbers than its source. */
export const numberLost: Rule<Data> = {
  kind: {
    code: "C1202",
    id: "number-lost",
    severity: "warning",
    message: ({ language, there, here, versions }) =>
      there === ""
        ? `The text in \`${language}\` says ${here}${versions}, which its source does not say.`
        : here === ""
          ? `The source says ${there}${versions}, and the text in \`${language}\` does not.`
          : `The source says ${there}${versions}, and the text in \`${language}\` says ${here}.`,
    why: "People decide on other amounts, times or ages because of the language they read, and the difference looks like one between groups.",
    help: () => "Write the same numbers in both, or mend the one that is wrong.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      translatedTexts(context.consultation).flatMap((one) => {
        const [there, here] = differenceOf(one, context.consultation.language);
        if (there.length + here.length === 0) return [];
        const said = (numbers: readonly NumberInText[]): string =>
          list(
            numbers.map(({ text }) => text),
            context.language,
          );
        const versions = one.arms.length === 0 ? "" : ` in ${list(one.arms, context.language)}`;
        const data = { language: one.tag, there: said(there), here: said(here), versions };
        return [foundInTranslation(context, one, data)];
      }),
    ),
};

/** The numbers of the source that the translation does not have, and the other way round. */
function differenceOf(
  { source, text, tag }: Translated,
  language: string,
): readonly [NumberInText[], NumberInText[]] {
  if (digits(source) === digits(text)) return [[], []];
  const main = (of: string): string => of.split("-")[0]!;
  const [there, here] = [numbersIn(source, main(language)), numbersIn(text, main(tag))];
  const left = here.slice();
  const missing = there.filter(({ value }) => {
    const at = left.findIndex((one) => areSame(one.value, value));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  const isIn = (numbers: readonly NumberInText[], { value }: NumberInText): boolean =>
    numbers.some((one) => one.value === value);
  // Digits in one language may be words in the other, and a number may be said twice in one of them.
  return [
    missing.filter((one) => !saysInWords(text, one.value) && !isIn(here, one)),
    left.filter((one) => !saysInWords(source, one.value) && !isIn(there, one)),
  ];
}

/** Also 1990 and the nineties written as 90. */
const areSame = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) === 1900 && Math.min(a, b) < 100);

const digits = (text: string): string =>
  (text.replace(/\{\{[^{}]*\}\}/g, " ").match(/\d+/g) ?? []).sort().join(" ");
