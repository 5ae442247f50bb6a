import {
  everyItem,
  formatExact,
  formatSteps,
  type Consultation,
  type Exact,
  type NumberQuestion,
  type ScaleQuestion,
} from "@pwe/model";
import { plain } from "../answers/domains.ts";
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
      const question = numberAt(path, consultation);
      if (question === undefined) return [];
      const step = question.type === "number" ? question.step : { int: 1, decimals: 0 };
      const [from, to] = [formatSteps(question.min, step), formatSteps(question.max, step)];
      const what = isAbove(pass, to) ? "nobody" : isAbove(pass, from) ? null : "everybody";
      if (what === null) return [];
      const [low, high] = [plain(from), plain(to)];
      return [
        { about, data: { question: path, pass: formatExact(pass), from: low, to: high, what } },
      ];
    });
  },
};

const numberAt = (
  path: string,
  { instrument }: Consultation,
): NumberQuestion | ScaleQuestion | undefined => {
  const element = everyItem(instrument).find((one) => one.path === path)?.element;
  const isNumber =
    element?.kind === "question" && (element.type === "number" || element.type === "scale");
  return isNumber ? element : undefined;
};

/** Whether a number is larger than a written one, exactly. */
function isAbove({ int, decimals }: Exact, written: string): boolean {
  const [whole = "", part = ""] = written.split(".");
  const digits = Math.max(decimals, part.length);
  return BigInt(int) * 10n ** BigInt(digits - decimals) > BigInt(whole + part.padEnd(digits, "0"));
}
