import { tasksIn } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { numbersAt } from "../prose/numbers.ts";
import { textsOf, type ProseLanguage } from "../prose/texts.ts";
import { fixedLimits } from "../prose/varied-numbers.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; said: string; limit: string; most: number };

/** A text says "at least" of what is the most, or the reverse. */
export const limitTurned: Rule<Data> = {
  kind: {
    code: "C0218",
    id: "limit-turned",
    severity: "warning",
    message: ({ text, said, limit, most }) =>
      `\`${text}\` says “${said}”, and \`${limit}\` is ${most === 1 ? "at most" : "at least"} that.`,
    why: "People try to do what the text says, and the form refuses it.",
    help: ({ most }) => `Say ${most === 1 ? "“at most”" : "“at least”"}, or turn the limit round.`,
  },
  certainty: "heuristic",
  check: (context) => {
    const tasks = tasksIn(context.consultation.instrument.elements);
    const totals = new Map(
      tasks.flatMap((task) => task.totals.map((one) => [one.path, one] as const)),
    );
    const limits = tasks.flatMap((task) => fixedLimits(task, context.consultation));
    return eachOnce(
      textsOf(context.consultation).flatMap((prose) =>
        limits.flatMap(({ path, limit, standsAt, isNear }) => {
          const kinds = (totals.get(path)?.limits ?? []).map(({ kind }) => kind);
          const [op, ...more] = new Set(kinds);
          if (
            more.length > 0 ||
            (op !== "at_most" && op !== "at_least") ||
            /^(?:over|under)$/.test(prose.role) ||
            !standsAt(prose.path)
          )
            return [];
          return numbersAt(prose.text, prose.language).flatMap(({ bare, value, start, end }) => {
            const before = prose.text.slice(0, start);
            const lead = turned[prose.language][op].exec(before)?.[0];
            const around = `${prose.text.slice(Math.max(0, start - 2), start)} ${prose.text.slice(end, end + 12)}`;
            if (lead === undefined || ![bare, value].includes(limit) || !isNear(around)) return [];
            const said = `${lead.trim()} ${prose.text.slice(start, end)}`;
            const data = { text: prose.key, said, limit: path, most: Number(op === "at_most") };
            return [foundIn(context, prose, data, { key: said })];
          });
        }),
      ),
    );
  },
};

const turned: Readonly<Record<ProseLanguage, Readonly<Record<"at_most" | "at_least", RegExp>>>> = {
  nl: {
    at_most: /\b(?:minstens|minimaal|ten minste|tenminste|minimum van)\s*(?:€|£|\$)?\s*$/i,
    at_least: /\b(?:hoogstens|maximaal|ten hoogste|niet meer dan|maximum van)\s*(?:€|£|\$)?\s*$/i,
  },
  en: {
    at_most: /\b(?:at least|no less than|(?:a )?minimum of)\s*(?:€|£|\$)?\s*$/i,
    at_least: /\b(?:at most|no more than|up to|(?:a )?maximum of)\s*(?:€|£|\$)?\s*$/i,
  },
};
