import type { PlannedColumn, Sensitive } from "@pwe/model";
import { categoryWords } from "../../3-check/words/special-categories.ts";
import type { ColumnDomain } from "../analysis/columns.ts";
import type { Words } from "../analysis/words/words.ts";
import { withUnit } from "../words.ts";

/** What the codebook says of a column, as text. */
export interface CodebookRow {
  readonly name: string;
  readonly path: string;
  readonly label: string;
  readonly kind: string;
  readonly measure: string;
  readonly values: string;
  readonly missing: string;
  readonly asked: string;
  readonly notes: string;
}

export function codebookRow(column: PlannedColumn, words: Words): CodebookRow {
  return {
    name: column.name,
    path: column.path,
    label: column.label,
    kind: column.kind,
    measure: column.measure,
    values: valueWords(column, words),
    missing: column.missing.join(", "),
    asked: column.asked.words,
    notes: [
      ...(column.sensitive === undefined
        ? []
        : [words.columns.sensitive(categoryWords(column.sensitive as Sensitive, words.language))]),
      ...(column.notes ?? []),
    ].join(" "),
  };
}

function valueWords(column: PlannedColumn, words: Words): string {
  if (column.values !== undefined)
    return column.values
      .map(({ id, code, label, missing }) => {
        const named = label === id ? "" : ` ${label}`;
        return `${code} = ${id}${named}${missing === undefined ? "" : ` (${missing})`}`;
      })
      .join("; ");
  return Object.values(domainWords)
    .map((say) => say(column, words))
    .join("");
}

type Say = (column: PlannedColumn, words: Words) => string;

/** What a column can hold, by the member that says it; nothing where it is not there. */
const domainWords: { readonly [Member in keyof ColumnDomain]-?: Say } = {
  range: ({ range, kind }, { columns: say, number }) => {
    if (range === undefined) return "";
    const from = number(range.min);
    const [to = "", step = ""] = [range.max, range.step].map((one) =>
      withUnit(number(one), range.unit),
    );
    const steps = kind === "decimal" ? say.inSteps(step) : say.countsSteps(step);
    return range.step === 1 ? say.fromTo(from, to) : `${say.fromTo(from, to)}, ${steps}`;
  },
  dates: ({ dates }, { columns: say }) => (dates ? say.datesFrom(dates.from, dates.to) : ""),
  maxLength: ({ maxLength }, { columns: say }) => (maxLength ? say.textOf(maxLength) : ""),
};
