import { systemCode } from "./exit.ts";
import type { Said } from "./said.ts";

const forbidden: Said = {
  en: "it may not be read or written",
  nl: "het mag niet worden gelezen of geschreven",
};

/** What the system says of a file, a folder or a disk, by its code. */
const sentences: Readonly<Record<string, Said>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  EISDIR: { en: "it is a folder", nl: "het is een map" },
  ELOOP: {
    en: "it is a link that leads back to itself",
    nl: "het is een koppeling die naar zichzelf terugleidt",
  },
  EMFILE: { en: "too many files are open", nl: "er zijn te veel bestanden open" },
  ENAMETOOLONG: { en: "the name is too long", nl: "de naam is te lang" },
  ENOENT: { en: "it is not there", nl: "het is er niet" },
  ENOSPC: { en: "the disk is full", nl: "de schijf is vol" },
  ENOTDIR: {
    en: "a file stands where a folder is meant",
    nl: "er staat een bestand waar een map is bedoeld",
  },
  EROFS: { en: "the disk can only be read", nl: "van de schijf kan alleen worden gelezen" },
};

/** Why the system refused, in words; in its own where we have none. */
export function systemWords(error: unknown): Said {
  const own = error instanceof Error ? error.message : String(error);
  return sentences[systemCode(error) ?? ""] ?? { en: own, nl: own };
}
