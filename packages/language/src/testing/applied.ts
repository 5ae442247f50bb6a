import type { Fix } from "../diagnostics/diagnostic.ts";

/** A text after the edits of a fix, from the last to the first so that places stay right. */
export const applied = (text: string, { edits }: Fix): string =>
  edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (made, { span, replacement }) =>
        made.slice(0, span.start) + replacement + made.slice(span.end),
      text,
    );
