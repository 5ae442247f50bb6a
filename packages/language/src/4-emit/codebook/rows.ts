import type { PlannedColumn, Sensitive } from "@pwe/model";
import { categoryWords } from "../../3-check/words/special-categories.ts";
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

function valueWords(
  { kind, values, range, dates, maxLength }: PlannedColumn,
  { columns: say, number }: Words,
): string {
  if (values !== undefined)
    return values
      .map(({ id, code, label, missing }) => {
        const named = label === id ? "" : ` ${label}`;
        return `${code} = ${id}${named}${missing === undefined ? "" : ` (${missing})`}`;
      })
      .join("; ");
  if (range !== undefined) {
    const from = number(range.min);
    const [to = "", step = ""] = [range.max, range.step].map((one) =>
      withUnit(number(one), range.unit),
    );
    const steps = kind === "decimal" ? say.inSteps(step) : say.countsSteps(step);
    return range.step === 1 ? say.fromTo(from, to) : `${say.fromTo(from, to)}, ${steps}`;
  }
  if (dates !== undefined) return say.datesFrom(dates.from, dates.to);
  return maxLength === undefined ? "" : say.textOf(maxLength);
}
