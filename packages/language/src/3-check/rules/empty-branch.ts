import { listsIn, type Element } from "@pwe/model";
import { aboutCondition, firstCondition, spots, written } from "../branches.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { condition: string };

/** A branch of which no arm shows or asks anything. */
export const emptyBranch: Rule<Data> = {
  kind: {
    code: "C0121",
    id: "empty-branch",
    severity: "warning",
    message: ({ condition }) =>
      `Nothing is shown or asked where \`${condition}\` holds, nor elsewhere.`,
    why: "The branch is read by whoever keeps the file, and changes nothing for anybody: what was meant to stand in it is missing.",
    help: () => "Write what these people are to see between the braces, or take the `when` away.",
  },
  certainty: "exact",
  check: ({ consultation, resolved }) =>
    [...spots(consultation)].flatMap(([element, { around }]): Finding<Data>[] => {
      if (element.kind !== "when" || !isSilent(element)) return [];
      if (around.some(({ when }) => isSilent(when))) return [];
      const condition = firstCondition(element);
      return [
        {
          ...aboutCondition(resolved, element, condition),
          data: { condition: written(resolved, condition) },
        },
      ];
    }),
};

/** Whether a branch has nothing in it but other branches with nothing in them. */
const isSilent = (element: Element): boolean =>
  element.kind === "when" && listsIn(element).flat().every(isSilent);
