import type { Consultation } from "@pwe/model";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { type Read, load } from "./2-resolve/imports.ts";
import { resolve } from "./2-resolve/resolve.ts";

/** What compiling gave: the document when there is no error, all that was found, and the files that were read. */
export interface Compiled {
  readonly consultation: Consultation | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, string>;
}

/** From text to consultation: parse, resolve, check. Synchronous; the caller supplies the reader. */
export function compile(entry: string, { read }: { readonly read: Read }): Compiled {
  const sources = load(entry, read); // parse the entry and every file it uses
  const resolved = resolve(sources.value);
  const diagnostics = [...sources.diagnostics, ...resolved.diagnostics];
  const isFine = !diagnostics.some(({ severity }) => severity === "error");
  // 3-check comes here: where nothing is wrong yet, the rules judge `resolved.value`.
  return {
    consultation: isFine ? (resolved.value?.consultation ?? null) : null,
    diagnostics,
    files: sources.value.files,
  };
}
