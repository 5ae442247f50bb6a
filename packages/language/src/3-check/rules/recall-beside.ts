import { spots } from "../branches.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string };

/** A `recall` shows an answer right below the question, where it can be seen. */
export const recallBeside: Rule<Data> = {
  kind: {
    code: "C0125",
    id: "recall-beside",
    severity: "warning",
    message: ({ question }) =>
      `\`recall ${question}\` stands on the page of \`${question}\` itself, right below it.`,
    why: "Whoever comes to the page has not answered yet, so it says that there is no answer, and afterwards it repeats what stands above it.",
    help: () => "Put it on a later page, behind `then` or in the next section, or take it away.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    [...spots(consultation)].flatMap(([element, { list, block }]): Finding<Data>[] => {
      if (element.kind !== "recall") return [];
      const before = list
        .slice(0, list.indexOf(element))
        .findLast(({ kind }) => kind !== "passage" && kind !== "recall");
      const isBeside = before?.kind === "question" && before.path === element.of;
      return isBeside ? [{ about: block, key: element.of, data: { question: element.of } }] : [];
    }),
};
