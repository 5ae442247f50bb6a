import type { Exact } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { weights: string; question: string; sum: string };

/** The shares of a margin do not sum to 100 %. */
export const marginSum: Rule<Data> = {
  kind: {
    code: "C0003",
    id: "margin-sum",
    severity: "error",
    message: ({ weights, question, sum }) =>
      `The margin of \`${question}\` in \`${weights}\` sums to ${sum} %, not to 100 %.`,
    why: "Weights pull the sample to these shares; shares that are no whole pull it to a population that does not exist.",
    help: () =>
      "Look the shares up again. Differences of up to 0.15 points are taken for rounding: they are divided out, and the plan says so.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    consultation.plan.weights.flatMap(({ id, margins }) =>
      margins.flatMap(({ path, shares }): Finding<Data>[] => {
        const sum = add(shares.map(({ percent }) => percent));
        const hundred = 100n * 10n ** BigInt(decimals);
        const off = sum > hundred ? sum - hundred : hundred - sum;
        return off <= tolerance
          ? []
          : [
              {
                about: `weights.${id}.${path}`,
                data: { weights: id, question: path, sum: written(sum, language) },
              },
            ];
      }),
    ),
};

/** Percentages are added as whole numbers of this many decimals. */
const decimals = 12;
/** 0.15 points */
const tolerance = 15n * 10n ** BigInt(decimals - 2);

const add = (percents: readonly Exact[]): bigint =>
  percents.reduce((sum, one) => sum + BigInt(one.int) * 10n ** BigInt(decimals - one.decimals), 0n);

function written(sum: bigint, language: MessageLanguage): string {
  const digits = sum.toString().padStart(decimals + 1, "0");
  const [whole, rest] = [digits.slice(0, -decimals), digits.slice(-decimals).replace(/0+$/, "")];
  return rest === "" ? whole : `${whole}${language === "nl" ? "," : "."}${rest}`;
}
