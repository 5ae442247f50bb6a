import { formatExact, type Exact } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; pass: string; other: string };

/** A question has one pass mark where it is asked, and another in the plan. */
export const passDiffers: Rule<Data> = {
  kind: {
    code: "C0418",
    id: "pass-differs",
    severity: "warning",
    message: ({ question, pass, other }) =>
      `A pass for \`${question}\` begins at ${pass} in this line, and at ${other} elsewhere.`,
    why: "The report then gives two shares of passes for one question, and nobody knows which of them was meant.",
    help: () =>
      "Write the mark once, with the question (`pass from`): a `mean` takes it from there.",
  },
  certainty: "exact",
  check: ({ consultation: { plan } }) => {
    const known = new Map((plan.passes ?? []).map(({ path, from }) => [path, from]));
    return plan.analyses.flatMap((one): Finding<Data>[] => {
      if (one.kind !== "mean" || one.pass === undefined) return [];
      const first = known.get(one.of);
      known.set(one.of, first ?? one.pass);
      if (first === undefined || isSame(first, one.pass)) return [];
      const [pass, other] = [formatExact(one.pass), formatExact(first)];
      return [{ about: `analysis.${one.id}`, data: { question: one.of, pass, other } }];
    });
  },
};

/** Whether two numbers are one, however many decimals are written. */
const isSame = (one: Exact, other: Exact): boolean =>
  BigInt(one.int) * 10n ** BigInt(other.decimals) ===
  BigInt(other.int) * 10n ** BigInt(one.decimals);
