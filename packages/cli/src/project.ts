import { dirname, join, relative, resolve } from "node:path";
import { compile, type Diagnostic } from "@pwe/language";
import type { Consultation } from "@pwe/model";
import { Refusal } from "./exit.ts";
import { readText, standardInput } from "./files.ts";

/** A consultation as its files say it is, with what is wrong with it. */
export interface Project {
  readonly entry: string;
  /** null when something is wrong that leaves no consultation to speak of */
  readonly consultation: Consultation | null;
  readonly diagnostics: readonly Diagnostic[];
  /** every text that was read, by the name that diagnostics give it */
  readonly sources: ReadonlyMap<string, string>;
}

/** Compiles the file of this text; what it uses is read from beside it. */
export function compileProject(entry: string, text: string): Project {
  const sources = new Map([[entry, text]]);
  const read = (path: string): string | undefined => {
    const known = sources.get(path);
    if (known !== undefined) return known;
    try {
      const found = readText(path);
      sources.set(path, found);
      return found;
    } catch (error) {
      // A file that is not there is the author's mistake, and the compiler says at which place.
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  };
  const { consultation, diagnostics } = compile(entry, { read });
  return { entry, consultation, diagnostics, sources };
}
