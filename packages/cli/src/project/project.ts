import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import {
  compile,
  type Applies,
  type Catalogue,
  type Compiled,
  type Diagnostic,
} from "@pwe/language";
import type { Consultation } from "@pwe/model";
import { Refusal } from "../shell/exit.ts";
import { isWithin, readNamed, readText, standardInput } from "../shell/files.ts";
import { catalogueOf } from "../shell/language.ts";
import type { Terminal } from "../shell/terminal.ts";

/** A consultation as its files say it is, with what is wrong with it. */
export interface Project {
  readonly entry: string;
  /** null while there are errors */
  readonly consultation: Consultation | null;
  readonly diagnostics: readonly Diagnostic[];
  /** ids of the rules that looked */
  readonly looked: Compiled["looked"];
  /** every promise with its proofs */
  readonly proofs: Compiled["proofs"];
  /** every text that was read, by the name that diagnostics give it */
  readonly sources: ReadonlyMap<string, string>;
  /** every file that was asked for, there or not: a change in one of them changes the consultation */
  readonly asked: readonly string[];
}

/** The name that findings give what came in on standard input. */
export const standardInputEntry = "standard input";

/** How a project is read, where that is not as usual. */
export interface Reading {
  readonly overlay?: Overlay;
  readonly applies?: Applies;
  readonly catalogue?: Catalogue | undefined;
}

/** A text of more characters than this takes so long that something is said meanwhile. */
const long = 200_000;

/** Compiles what was named on the command line, a file or standard input; what is found is said in the terminal's language. */
export async function readProject(
  name: string,
  terminal: Terminal,
  how: Reading = {},
): Promise<Project> {
  const reading: Reading = { catalogue: await catalogueOf(terminal.language), ...how };
  const text = await readNamed(name, terminal);
  const entry = name === standardInput ? standardInputEntry : name;
  if (text.length > long)
    terminal.progress({ en: `Checking ${entry} …`, nl: `Bezig met controleren van ${entry} …` });
  const project = compileProject(entry, text, reading);
  terminal.progress("");
  return project;
}

/** A file that is taken to say something else than it does, or to be there before it is. */
interface Overlay {
  readonly file: string;
  readonly text: string;
}

/** Reads what a file uses from beside it, and keeps what was asked for. */
interface Reader {
  readonly read: (path: string) => string | undefined;
  readonly exists: (path: string) => boolean;
  readonly asked: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
}

export function readerOf(entry: string, text: string, overlay?: Overlay): Reader {
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
  return { read, exists, asked, texts };
}

/** Compiles the file of this text; what it uses is read from beside it. */
export function compileProject(entry: string, text: string, reading: Reading = {}): Project {
  const { overlay, applies, catalogue } = reading;
  const { read, exists, asked, texts } = readerOf(entry, text, overlay);
  const { files, ...compiled } = compile(entry, {
    read,
    exists,
    ...(applies && { applies }),
    ...(catalogue && { catalogue }),
  });
  const sources = new Map([...texts, ...files]);
  return { entry, ...compiled, sources, asked: [...asked] };
}
