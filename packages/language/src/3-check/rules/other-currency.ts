import { everyItem, tasksIn } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf } from "../prose/texts.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { text: string; said: string; unit: string };

/** A text has an amount in another currency than the design. */
export const otherCurrency: Rule<Data> = {
  kind: {
    code: "C1217",
    id: "other-currency",
    severity: "warning",
    message: ({ text, said, unit }) =>
      `\`${text}\` says “${said}”, and the amounts of this design are in ${unit}.`,
    why: "It was left over from another study. People compare the amount with those beside it, which are worth something else.",
    help: ({ unit }) => `Write the amount in ${unit}.`,
  },
  certainty: "heuristic",
  check: (context) => {
    const used = new Set(unitsOf(context).flatMap((unit) => currencyOf(unit) ?? []));
    const [own, ...more] = [...used];
    if (own === undefined || more.length > 0) return [];
    return eachOnce(
      textsOf(context.consultation).flatMap((prose) => {
        const all = currencies.filter(([name]) => name !== own);
        const said = all.flatMap(([, amount]) => amount.exec(prose.text)?.[0] ?? [])[0];
        const ownAmount = currencies.find(([name]) => name === own)![1];
        // Who says it in both converts it.
        if (said === undefined || ownAmount.test(prose.text)) return [];
        const data = { text: prose.key, said: said.replace(/[\s.,]+$/, ""), unit: own };
        return [foundIn(context, prose, data, { key: said })];
      }),
    );
  },
};

const currencies: readonly (readonly [unit: string, amount: RegExp])[] = [
  ["€", /€ ?\d[\d.,]*|\b\d[\d.,]* ?(?:(?:miljoen|miljard|million|billion|mln) )?(?:euros?|eur)\b/i],
  ["£", /£ ?\d[\d.,]*|\b\d[\d.,]* ?(?:(?:million|billion) )?(?:pounds?(?! of)|gbp)\b/i],
  ["$", /(?<![A-Z])\$ ?\d[\d.,]*|\b\d[\d.,]* ?(?:(?:million|billion) )?(?:dollars?|usd)\b/i],
];

const currencyOf = (unit: string): string | undefined => {
  if (/€|\beuros?\b|\beur\b/i.test(unit)) return "€";
  if (/£|\bpounds?\b|\bgbp\b/i.test(unit)) return "£";
  return /\$|\bdollars?\b|\busd\b/i.test(unit) ? "$" : undefined;
};

/** Every unit that a quantity of the design has. */
function unitsOf({ consultation }: CheckContext): string[] {
  const { instrument } = consultation;
  const questions = everyItem(instrument).flatMap(({ element }) =>
    "unit" in element && typeof element.unit === "string" ? [element.unit] : [],
  );
  const totals = tasksIn(instrument.elements).flatMap(({ totals: own, decision }) => [
    ...own.flatMap(({ unit }) => unit ?? []),
    ...("unit" in decision && decision.unit !== undefined ? [decision.unit] : []),
  ]);
  return [...questions, ...totals];
}
