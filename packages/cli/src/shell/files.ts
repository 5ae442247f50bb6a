import { createReadStream, globSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { Refusal, systemCode } from "./exit.ts";
import { otherKind } from "./other-kinds.ts";
import { said, type Said } from "./said.ts";
import { systemWords } from "./system-words.ts";
import type { Terminal } from "./terminal.ts";

/** The name that stands for what comes in on standard input. */
export const standardInput = "-";

/** The files that were meant: a pattern stands for all it matches, and one that matches nothing is refused. */
export function expand(names: readonly string[]): string[] {
  const files: string[] = [];
  for (const name of names) {
    if (!/[*?[{]/.test(name) || statSync(name, { throwIfNoEntry: false }) !== undefined) {
      files.push(name);
      continue;
    }
    const found = globSync(name, { exclude: ["**/node_modules/**"] }).sort();
    if (found.length === 0)
      throw new Refusal({ en: `No file matches ${name}`, nl: `Geen bestand past op ${name}` });
    files.push(...found);
  }
  const seen = new Set<string>();
  return files.filter((name) => {
    const where = resolve(name);
    return !seen.has(where) && seen.add(where);
  });
}

/** The text of a file, or why it cannot be one. */
export function readText(name: string): string {
  try {
    return decode(readFileSync(name), name);
  } catch (error) {
    throw refusalOf(error, name) ?? error;
  }
}

/** The text of a file or, for `-`, of standard input. */
export async function readNamed(name: string, terminal: Terminal): Promise<string> {
  return name === standardInput
    ? decode(await terminal.readInput(), standardInputName)
    : readText(name);
}

/** The lines of a file or, for `-`, of standard input, however long it is. A file that cannot be read is refused at once. */
export function readLines(name: string): AsyncGenerator<string> {
  if (name === standardInput) return linesOf(process.stdin, standardInputName);
  try {
    const file = openSync(name, "r");
    readSync(file, new Uint8Array(1), { position: 0 });
    return linesOf(createReadStream(name, { fd: file, start: 0 }), name);
  } catch (error) {
    throw refusalOf(error, name) ?? error;
  }
}

async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  name: Said | string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  try {
    for await (const chunk of bytes) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop()!;
      yield* lines;
    }
    rest += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw notUtf8(name);
    throw error;
  }
  if (rest !== "") yield rest;
}

function decode(bytes: Uint8Array, name: Said | string): string {
  const other = otherKind(bytes);
  if (other !== undefined)
    throw new Refusal(
      {
        en: `${said(name, "en")} is ${other.is.en}`,
        nl: `${said(name, "nl")} is ${other.is.nl}`,
      },
      other.help,
    );
  if (bytes.includes(0))
    throw new Refusal({
      en: `${said(name, "en")} is not a text file`,
      nl: `${said(name, "nl")} is geen tekstbestand`,
    });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8(name);
  }
}

const standardInputName: Said = { en: "standard input", nl: "de standaardinvoer" };

const notUtf8 = (name: Said | string): Refusal =>
  new Refusal(
    {
      en: `${said(name, "en")} is not UTF-8 text; it may be Latin-1 (Windows-1252)`,
      nl: `${said(name, "nl")} is geen tekst in UTF-8; misschien is het Latin-1 (Windows-1252)`,
    },
    { en: "Save it as UTF-8 and try again", nl: "Bewaar het als UTF-8 en probeer het opnieuw" },
  );

/** Why a file could not be written, in words. */
export const notWritten = (name: string, error: unknown): Refusal => {
  const why = systemWords(error);
  return new Refusal({
    en: `${name} cannot be written: ${why.en}`,
    nl: `${name} kan niet worden geschreven: ${why.nl}`,
  });
};

/** Why a file could not be read, in words; nothing when it is no fault of the name given. */
function refusalOf(error: unknown, name: string): Refusal | undefined {
  switch (systemCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new Refusal({ en: `There is no file ${name}`, nl: `Er is geen bestand ${name}` });
    case "EISDIR": {
      const inside = join(name, "consultation.pwe");
      const there = statSync(inside, { throwIfNoEntry: false }) !== undefined;
      return new Refusal({
        en: `${name} is a folder, not a file${there ? `; did you mean ${inside}?` : ""}`,
        nl: `${name} is een map, geen bestand${there ? `; bedoelt u ${inside}?` : ""}`,
      });
    }
    case "EACCES":
    case "EPERM":
    case "ELOOP":
    case "ENAMETOOLONG": {
      const why = systemWords(error);
      return new Refusal({
        en: `${name} cannot be read: ${why.en}`,
        nl: `${name} kan niet worden gelezen: ${why.nl}`,
      });
    }
    default:
      return undefined;
  }
}

/** Whether a path lies in a folder, however it is written. */
export function isWithin(folder: string, path: string): boolean {
  return resolve(folder, path).startsWith(resolve(folder) + sep);
}

/** The folder that a name given to `-o` stands for, or why it cannot be one. */
export function outputFolder(name: string): string {
  const there = statSync(name, { throwIfNoEntry: false });
  if (there !== undefined && !there.isDirectory())
    throw new Refusal({
      en: `${name} is a file; -o takes a folder`,
      nl: `${name} is een bestand; -o neemt een map`,
    });
  const parent = statSync(dirname(resolve(name)), { throwIfNoEntry: false });
  if (parent !== undefined && !parent.isDirectory())
    throw new Refusal({
      en: `${dirname(name)} is a file; no folder can be made in it`,
      nl: `${dirname(name)} is een bestand; daar kan geen map in`,
    });
  return name;
}
