import {
  everyItem,
  formatExact,
  type Consultation,
  type Exact,
  seenNumbers,
  type SeenNumbers,
} from "@pwe/model";
import { measureOf } from "../../2-resolve/analyses/measures.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; pass: string; from: string; to: string; what: string };

/** Everyone passes, or nobody can. */
export const passOutsideRange: Rule<Data> = {
  kind: {
    code: "C0415",
    id: "pass-outside-range",
    severity: "warning",
    message: ({ question, pass, from, to, what }) =>
      what === "nobody"
        ? `Nobody can pass at \`${question}\`: it runs from ${from} to ${to}, and a pass begins at ${pass}.`
        : what === "nearly"
          ? `Nearly everybody passes at \`${question}\`: it runs from ${from} to ${to}, and a pass begins at ${pass}.`
          : `Everybody passes at \`${question}\`: it runs from ${from} to ${to}, and a pass begins at ${pass}.`,
    why: "The share of passes is the same whatever people answer, and stands in the report as if it said something.",
    help: () =>
      "Write a number inside the range, above its lowest: on 1 to 10 mostly `pass from 5.5`.",
  },
  certainty: "exact",
  check: ({ consultation }) => {
    const { passes = [], analyses } = consultation.plan;
    const written = [
      ...passes.map(({ path, from }) => ({ about: path, path, pass: from })),
      // A line without a mark of its own has taken that of its question.
      ...analyses.flatMap((one) =>
        one.kind === "mean" && one.pass && !passes.some(({ path }) => path === one.of)
          ? [{ about: `analysis.${one.id}`, path: one.of, pass: one.pass }]
          : [],
      ),
    ];
    return written.flatMap(({ about, path, pass }): Finding<Data>[] => {
      const seen = numbersAt(path, consultation);
      if (seen === undefined) return [];
      const [from, to] = [seen.write(seen.min), seen.write(seen.max)];
      const what = isAbove(pass, to)
        ? "nobody"
        : !isAbove(pass, from)
          ? "everybody"
          : isNearly(pass, Number(from), Number(to))
            ? "nearly"
            : null;
      if (what === null) return [];
      return [{ about, data: { question: path, pass: formatExact(pass), from, to, what } }];
    });
  },
};

/** A mark of 1 to 10 was meant, and the question runs to 100. */
const isNearly = ({ int, decimals }: Exact, from: number, to: number): boolean =>
  to >= 20 && int / 10 ** decimals - from < (to - from) / 10;

const numbersAt = (path: string, { instrument }: Consultation): SeenNumbers | undefined => {
  const element = everyItem(instrument).find((one) => one.path === path)?.element;
  return element?.kind === "question" && measureOf[element.type] === "mean"
    ? seenNumbers(element)
    : undefined;
};

/** Whether a number is larger than a written one, exactly. */
function isAbove({ int, decimals }: Exact, written: string): boolean {
  const [whole = "", part = ""] = written.split(".");
  const digits = Math.max(decimals, part.length);
  return BigInt(int) * 10n ** BigInt(digits - decimals) > BigInt(whole + part.padEnd(digits, "0"));
}
