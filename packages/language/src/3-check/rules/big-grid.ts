import { everyItem } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { grid: string; rows: number; columns: number };

const mostColumns = 7;
const mostRows = 12;

/** A table of answers that does not fit a telephone. */
export const bigGrid: Rule<Data> = {
  kind: {
    code: "C0705",
    id: "big-grid",
    severity: "warning",
    message: ({ grid, rows, columns }) =>
      `\`${grid}\` has ${rows} rows of ${columns} answers: more than ${mostRows} rows or ${mostColumns} answers.`,
    why: "On a telephone the answers fall off the screen, and people who have to go down many equal rows give each the same answer.",
    help: () => "Use a shorter scale, split the rows over two questions, or leave rows out.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    everyItem(consultation.instrument).flatMap((item): Finding<Data>[] => {
      if (item.kind !== "question" || item.element.type !== "grid") return [];
      const { path, rows, answers } = item.element;
      if (rows.length <= mostRows && answers.length <= mostColumns) return [];
      return [{ about: path, data: { grid: path, rows: rows.length, columns: answers.length } }];
    }),
};
