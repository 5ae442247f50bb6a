import { spots } from "../branches.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { text: string };

/** A text stands by itself in a `shuffle`, and its place is drawn with the questions. */
export const textShuffled: Rule<Data> = {
  kind: {
    code: "C0124",
    id: "text-shuffled",
    severity: "warning",
    message: ({ text }) =>
      `\`${text}\` stands in a \`shuffle\` by itself: it comes before the questions for some, and between or after them for others.`,
    why: "An introduction that comes after what it introduces explains nothing, and participants who got it late read other questions than those who got it early.",
    help: () =>
      "Put it before the `shuffle`, or into the `ask` or block that it belongs to: there it moves along.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    [...spots(consultation).keys()].flatMap((element): Finding<Data>[] =>
      element.kind !== "shuffle"
        ? []
        : element.elements.flatMap((one): Finding<Data>[] =>
            one.kind === "passage" ? [{ about: one.text, data: { text: one.text } }] : [],
          ),
    ),
};
