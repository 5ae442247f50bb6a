import type { PlannedColumn } from "@pwe/model";

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

export function codebookRow(column: PlannedColumn): CodebookRow {
  return {
    name: column.name,
    path: column.path,
    label: column.label,
    kind: column.kind,
    measure: column.measure,
    values: valueWords(column),
    missing: column.missing.join(", "),
    asked: column.asked.words,
    notes: [
      ...(column.sensitive === undefined ? [] : [`special category: ${column.sensitive}`]),
      ...(column.notes ?? []),
    ].join(" "),
  };
}

function valueWords({ values, range, dates, maxLength }: PlannedColumn): string {
  if (values !== undefined)
    return values
      .map(({ id, code, label, missing }) => {
        const named = label === id ? "" : ` ${label}`;
        return `${code} = ${id}${named}${missing === undefined ? "" : ` (${missing})`}`;
      })
      .join("; ");
  if (range !== undefined) {
    const unit = range.unit === undefined ? "" : ` ${range.unit}`;
    const step =
      range.step === 1 ? "" : `, stored as the number of steps of ${range.step}${unit} from 0`;
    return `${range.min} to ${range.max}${unit}${step}`;
  }
  if (dates !== undefined) return `${dates.from} to ${dates.to}, as year-month-day`;
  return maxLength === undefined ? "" : `text of at most ${maxLength} characters`;
}
