import type { Said } from "./said.ts";

/** What several commands say. */
export const phrases = {
  wrote: (name: string): Said => ({ en: `Wrote ${name}`, nl: `Geschreven: ${name}` }),
  nothingWritten: {
    en: "Nothing was written: mend what stops it first.",
    nl: "Er is niets geschreven: herstel eerst wat dit tegenhoudt.",
  },
  intoFolder: { en: "the folder to write into", nl: "de map om in te schrijven" },
  outMissing: {
    en: "-o DIR, the folder to write into",
    nl: "-o DIR, de map om in te schrijven",
  },
  prettyOrJson: {
    en: "for people (default) or for machines",
    nl: "voor mensen (standaard) of voor machines",
  },
} as const satisfies Readonly<Record<string, Said | ((name: string) => Said)>>;
