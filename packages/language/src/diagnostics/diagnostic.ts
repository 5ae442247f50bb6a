import type { Span } from "../syntax.ts";

export type Severity = "error" | "warning" | "info";

/** A language that findings are said in. */
export type MessageLanguage = "en" | "nl";

/** What is said of a problem, in one language. */
export interface ProblemText<Data extends ProblemData = ProblemData> {
  /** what is wrong here, one sentence */
  readonly message: (data: Data) => string;
  /** why it matters in the field */
  readonly why: string;
  /** what to do */
  readonly help: (data: Data) => string;
}

/** What can be wrong, in English. Codes are never reused; P parse, R resolve, C check, E emit. */
export interface ProblemKind<Data extends ProblemData = ProblemData> extends ProblemText<Data> {
  readonly code: `${"P" | "R" | "C" | "E"}${number}`;
  /** readable id: file name, docs page and corpus folder */
  readonly id: string;
  readonly severity: Severity;
}

export type ProblemData = Readonly<Record<string, string | number>>;

/** Edits that mend a problem. */
export interface Fix {
  readonly text: string;
  readonly edits: readonly { readonly span: Span; readonly replacement: string }[];
  /** what respondents read may change, or what was meant is a guess: a person has to look at it first */
  readonly review?: true;
}

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
  /**
   * What tells it apart from others of its code, whatever lines come before it: the path it is about, or the names in
   * it. The same in every language of the messages.
   */
  readonly key: string;
  /** other places that belong to it, for example the first of two equal ids */
  readonly related: readonly {
    readonly file: string;
    readonly span: Span;
    readonly text: string;
  }[];
  readonly fix?: Fix;
  /** in place of a fix: mends of which only the author can say which one is meant */
  readonly choices?: readonly Fix[];
}

/** Makes a diagnostic of a kind at a place. */
export function report<Data extends ProblemData>(
  kind: ProblemKind<Data>,
  at: { readonly file: string; readonly span: Span },
  data: Data,
  more: {
    readonly related?: Diagnostic["related"];
    readonly fix?: Fix;
    readonly choices?: readonly Fix[];
    readonly key?: string;
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
    key: more.key ?? Object.values(data).join(" "),
    related: more.related ?? [],
    ...(more.fix && { fix: more.fix }),
    ...(more.choices && { choices: more.choices }),
  };
}
