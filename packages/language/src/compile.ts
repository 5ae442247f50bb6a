import type { Consultation } from "@pwe/model";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { type Exists, type Read, load } from "./2-resolve/imports.ts";
import { resolve } from "./2-resolve/resolve.ts";
import { check } from "./3-check/check.ts";

/** What compiling gave: the document when there is no error, all that was found, and the files that were read. */
export interface Compiled {
  readonly consultation: Consultation | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, string>;
}

/**
 * From text to consultation: parse, resolve, check. Synchronous; the caller supplies the reader, and may say which
 * images there are.
 */
export function compile(
  entry: string,
  { read, exists }: { readonly read: Read; readonly exists?: Exists },
): Compiled {
  const sources = load(entry, read, exists); // parse the entry and every file it uses
  const resolved = resolve(sources.value);
  const written = [...sources.diagnostics, ...resolved.diagnostics];
  // The rules judge what is well written and resolved: a hole would only make them repeat what was said.
  const { value } = resolved;
  const found = value === null || hasErrors(written) ? [] : check(value);
  const diagnostics = [...written, ...found];
  return {
    consultation: hasErrors(diagnostics) ? null : (value?.consultation ?? null),
    diagnostics,
    files: sources.value.files,
  };
}

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");
