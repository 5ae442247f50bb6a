import type { Span } from "../syntax.ts";

export type Severity = "error" | "warning" | "info";

/** What can be wrong, in words. Codes are never reused; P parse, R resolve, C check, E emit. */
export interface ProblemKind<Data extends ProblemData = ProblemData> {
  readonly code: `${"P" | "R" | "C" | "E"}${number}`;
  /** readable id: file name, docs page and corpus folder */
  readonly id: string;
  readonly severity: Severity;
  /** what is wrong here, one sentence */
  readonly message: (data: Data) => string;
  /** why it matters in the field */
  readonly why: string;
  /** what to do */
  readonly help: (data: Data) => string;
}

export type ProblemData = Readonly<Record<string, string | number>>;

/** One thing that is wrong at one place: plain data, put into words only at the edges. */
export interface Diagnostic {
  readonly code: string;
  readonly id: string;
  readonly severity: Severity;
  readonly file: string;
  readonly span: Span;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly data: ProblemData;
  /** other places that belong to it, for example the first of two equal ids */
  readonly related: readonly {
    readonly file: string;
    readonly span: Span;
    readonly text: string;
  }[];
  /** safe edits that mend it */
  readonly fix?: {
    readonly text: string;
    readonly edits: readonly { readonly span: Span; readonly replacement: string }[];
  };
}

/** Makes a diagnostic of a kind at a place. */
export function report<Data extends ProblemData>(
  kind: ProblemKind<Data>,
  at: { readonly file: string; readonly span: Span },
  data: Data,
  more: {
    readonly related?: Diagnostic["related"];
    readonly fix?: NonNullable<Diagnostic["fix"]>;
  } = {},
): Diagnostic {
  return {
    code: kind.code,
    id: kind.id,
    severity: kind.severity,
    file: at.file,
    span: at.span,
    message: kind.message(data),
    why: kind.why,
    help: kind.help(data),
    data,
    related: more.related ?? [],
    ...(more.fix && { fix: more.fix }),
  };
}
