import type { Finding, Rule } from "../rule.ts";

type Data = { condition: string; read: string };

/** A condition joins with `and` and with `or`, and no brackets say which of them is meant to hold together. */
export const mixedAndOr: Rule<Data> = {
  kind: {
    code: "C0126",
    id: "mixed-and-or",
    severity: "info",
    message: ({ condition, read }) => `\`${condition}\` is read as \`${read}\`.`,
    why: "`and` binds tighter than `or`. Who reads the line from left to right takes it for something else, and the question then goes to other people than was meant.",
    help: () => "Write the brackets that you mean.",
  },
  certainty: "exact",
  check: ({ resolved: { conditions, consultation } }) =>
    [...conditions].flatMap(([condition, { place, text }]): Finding<Data>[] => {
      if (!("op" in condition) || condition.op !== "or" || !("of" in condition)) return [];
      const bare = (condition.of as object[]).flatMap((operand) => {
        const written = conditions.get(operand);
        const isJoined = "op" in operand && operand.op === "and";
        return isJoined && written && !isBracketed(written.text, text) ? [written] : [];
      });
      if (bare.length === 0) return [];
      return [
        {
          about: consultation.id,
          key: text,
          place,
          data: {
            condition: text,
            read: bare.reduce((all, one) => all.replace(one.text, `(${one.text})`), text),
          },
          fix: {
            text: "write the brackets as it is read",
            edits: bare.map((one) => ({
              span: one.place.span,
              replacement: `(${one.text})`,
            })),
          },
        },
      ];
    }),
};

const isBracketed = (part: string, whole: string): boolean =>
  whole.includes(`(${part})`) || whole.includes(`( ${part} )`);
