import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { compile, type Diagnostic } from "@pwe/language";
import type { Consultation } from "@pwe/model";
import { Refusal } from "./exit.ts";
import { isWithin, readNamed, readText, standardInput } from "./files.ts";
import type { Terminal } from "./terminal.ts";

/** A consultation as its files say it is, with what is wrong with it. */
export interface Project {
  readonly entry: string;
  /** null while there are errors */
  readonly consultation: Consultation | null;
  readonly diagnostics: readonly Diagnostic[];
  /** every text that was read, by the name that diagnostics give it */
  readonly sources: ReadonlyMap<string, string>;
  /** every file that was asked for, there or not: a change in one of them changes the consultation */
  readonly asked: readonly string[];
}

/** Compiles what was named on the command line: a file, or standard input. */
export async function readProject(
  name: string,
  terminal: Terminal,
  overlay?: Overlay,
): Promise<Project> {
  const text = await readNamed(name, terminal);
  return compileProject(name === standardInput ? "standard input" : name, text, overlay);
}

/** A file that is taken to say something else than it does, or to be there before it is. */
export interface Overlay {
  readonly file: string;
  readonly text: string;
}

/** Compiles the file of this text; what it uses is read from beside it. */
export function compileProject(entry: string, text: string, overlay?: Overlay): Project {
  const asked = new Set([entry]);
  const texts = new Map<string, string>();
  const read = (path: string): string | undefined => {
    if (path === entry) return text;
    asked.add(path);
    try {
      const isLaidOver = overlay !== undefined && resolve(path) === resolve(overlay.file);
      const found = isLaidOver ? overlay.text : readText(path);
      texts.set(path, found);
      return found;
    } catch (error) {
      // A file that is not there is the author's mistake, and the compiler says at which place.
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  };
  const exists = (path: string): boolean => {
    asked.add(path);
    return (
      isWithin(dirname(entry), resolve(path)) &&
      statSync(path, { throwIfNoEntry: false })?.isFile() === true
    );
  };
  const { consultation, diagnostics, files } = compile(entry, { read, exists });
  const sources = new Map([...texts, ...files]);
  return { entry, consultation, diagnostics, sources, asked: [...asked] };
}
