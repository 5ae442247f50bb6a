import type { Consultation } from "@pwe/model";
import { inWordsOf, type Catalogue } from "./diagnostics/catalogue.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { type Exists, type Read, load } from "./2-resolve/load.ts";
import { resolve } from "./2-resolve/resolve.ts";
import { check, type Applies, type Checked } from "./3-check/check.ts";
import { withoutDoubtful } from "./doubts.ts";
import { inPreset } from "./3-check/presets.ts";

/** What compiling gave: the document when there is no error, all that was found, and the files that were read. */
export interface Compiled {
  readonly consultation: Consultation | null;
  readonly diagnostics: readonly Diagnostic[];
  /** ids of the rules that looked: none where the text itself has errors */
  readonly looked: Checked["looked"];
  /** every promise with its proof in every version that it speaks of */
  readonly proofs: Checked["proofs"];
  readonly files: ReadonlyMap<string, string>;
}

export interface CompileOptions {
  readonly read: Read;
  /** which images there are; left out: all of them */
  readonly exists?: Exists;
  /** which rules look; left out: those of the preset `standard` */
  readonly applies?: Applies;
  /** in which words findings are said; left out: English */
  readonly catalogue?: Catalogue;
}

/** From text to consultation: parse, resolve, check. Synchronous; the caller supplies the reader. */
export function compile(entry: string, options: CompileOptions): Compiled {
  const compiled = compileAsWritten(entry, options);
  const found = withoutDoubtful(compiled.diagnostics, compiled.files, (files) => {
    const read = (path: string) => files.get(path) ?? options.read(path);
    return compileAsWritten(entry, { ...options, read }).diagnostics;
  });
  return {
    ...compiled,
    diagnostics: found,
    consultation: hasErrors(found) ? null : compiled.consultation,
  };
}

function compileAsWritten(entry: string, options: CompileOptions): Compiled {
  const { read, exists, applies = inPreset("standard"), catalogue } = options;
  const sources = load(entry, read, exists); // parse the entry and every file it uses
  const resolved = resolve(sources.value);
  const written = [...sources.diagnostics, ...resolved.diagnostics];
  // The rules judge what is well written and resolved: a hole would only make them repeat what was said.
  const { value } = resolved;
  const checked: Checked =
    value === null || hasErrors(written)
      ? { diagnostics: [], looked: [], proofs: [] }
      : check(value, applies, catalogue?.language);
  const found = [...written, ...checked.diagnostics];
  return {
    consultation: hasErrors(found) ? null : (value?.consultation ?? null),
    diagnostics: catalogue === undefined ? found : found.map((one) => inWordsOf(catalogue, one)),
    looked: checked.looked,
    proofs: checked.proofs,
    files: sources.value.files,
  };
}

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");
