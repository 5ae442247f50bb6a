import { existsSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lock, lockName, lockText } from "@pwe/language";
import { canonicalJson, type Lock } from "@pwe/model";
import { helpOf, onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { readLock } from "../releases/earlier.ts";
import { namesOf } from "../releases/editions.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { standardInput } from "../shell/files.ts";
import { printFindings } from "../findings/findings.ts";
import { readProject } from "../project/project.ts";
import type { Said } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";
import { version } from "../shell/version.ts";
import { typed } from "../shell/said.ts";

export const usage: Usage = {
  name: "lock",
  takes: "FILE",
  text: {
    en:
      `Writes ${lockName} beside the file: what is fielded now, with the code of every answer. As long as it is there\n` +
      "these codes stay, whatever is added, and pwe breaking compares later texts with it. Keep it in version control.",
    nl:
      `Schrijft ${lockName} naast het bestand: wat nu het veld in gaat, met de code van elk antwoord. Zolang het daar staat,\n` +
      "blijven deze codes, wat er ook bij komt, en vergelijkt pwe breaking latere teksten ermee. Houd het in versiebeheer.",
  },
  options: {
    out: {
      short: "o",
      placeholder: "LOCK",
      text: {
        en: "write a copy elsewhere, to compare with later; it keeps no codes there",
        nl: "schrijf elders een kopie, om later mee te vergelijken; daar houdt zij geen codes vast",
      },
    },
    check: {
      text: {
        en: "write nothing; end with 1 when the lock is not of this text",
        nl: "schrijf niets; eindig met 1 als de vastlegging niet van deze tekst is",
      },
    },
    replace: {
      text: {
        en: "lock the same release again, without what was locked: only while nobody has begun",
        nl: "leg dezelfde uitgave opnieuw vast, zonder wat vastgelegd was: alleen zolang niemand is begonnen",
      },
    },
    withdraw: {
      placeholder: "DESIGN",
      text: {
        en: "nobody goes on in this earlier edition; may be repeated",
        nl: "niemand gaat nog verder in deze eerdere editie; mag vaker",
      },
    },
  },
  examples: ["pwe lock consultation.pwe", "pwe lock consultation.pwe -o locks/release-2.json"],
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  if (file === standardInput)
    throw new Refusal(
      {
        en: "A lock stands beside a file, so pwe lock takes one",
        nl: "Een vastlegging staat naast een bestand, dus pwe lock neemt er een",
      },
      helpOf(usage),
    );
  const project = await readProject(file, terminal);
  const { consultation } = project;
  if (consultation === null) {
    printFindings([project], terminal);
    terminal.tell({
      en: "Nothing was locked: mend the errors first.",
      nl: "Er is niets vastgelegd: herstel eerst de fouten.",
    });
    return exit.findings;
  }
  const beside = join(dirname(file), lockName);
  const earlier = existsSync(beside) ? readLock(beside) : undefined;
  const own = earlier?.consultation === consultation.id ? earlier : undefined;
  const replaced = input.has("replace");
  const withdrawn = input.values("withdraw").map((given) => designNamed(given, own, beside));
  const made = lock(consultation, version, own, { replaced, withdrawn });
  const out = input.value("out") ?? beside;
  const there = out === beside ? earlier : existsSync(out) ? readLock(out) : undefined;
  const what: Said = {
    en: `release ${made.release} of ${made.consultation}`,
    nl: `uitgave ${made.release} van ${made.consultation}`,
  };
  if (there !== undefined && isSame(there, made)) {
    terminal.print({
      en: `${out} is the lock of ${what.en} already`,
      nl: `${out} is al de vastlegging van ${what.nl}`,
    });
    return exit.fine;
  }
  if (input.has("check")) {
    terminal.print(there === undefined ? noLock(out, file) : otherLock(out, file));
    return exit.findings;
  }
  if (there !== undefined && !replaced) refuseLoss(out, there, made);
  const part = `${out}.${process.pid}.part`;
  writeFileSync(part, lockText(made));
  renameSync(part, out);
  const codes = Object.keys(made.codes).length;
  terminal.print({
    en: `Wrote ${out}: ${what.en}, ${codes} codes`,
    nl: `Geschreven: ${out}, ${what.nl}, ${codes} codes`,
  });
  const carried = made.editions ?? [];
  if (carried.length > 0)
    terminal.print({
      en: `Builds carry the editions that were fielded before, for who began in them: ${namesOf(carried)}`,
      nl: `Builds nemen de edities mee die eerder in het veld waren, voor wie daarin begon: ${namesOf(carried)}`,
    });
  return exit.fine;
}

const noLock = (out: string, file: string): Said => ({
  en: `There is no lock ${out}: run pwe lock ${typed(file)} when it is fielded`,
  nl: `Er is geen vastlegging ${out}: doe pwe lock ${typed(file)} als het het veld in gaat`,
});

const otherLock = (out: string, file: string): Said => ({
  en: `${out} is not the lock of this text: pwe breaking ${typed(file)} says what changed since`,
  nl: `${out} is niet de vastlegging van deze tekst: pwe breaking ${typed(file)} zegt wat er sindsdien veranderde`,
});

/** Whether two locks say the same, whichever version of the compiler wrote them. */
const isSame = (one: Lock, other: Lock): boolean =>
  canonicalJson({ ...one, compiler: "" }) === canonicalJson({ ...other, compiler: "" });

/** The edition that was meant, by the beginning of its design. */
function designNamed(given: string, own: Lock | undefined, name: string): string {
  const editions = [...(own === undefined ? [] : [own.design]), ...(own?.editions ?? [])];
  const designs = editions.map(({ fingerprints }) => fingerprints.design);
  const [found, ...others] = designs.filter((design) => design.startsWith(given));
  if (found !== undefined && others.length === 0 && given.length >= 8) return found;
  throw new Refusal(
    {
      en: `${name} keeps no edition ${given}`,
      nl: `${name} bewaart geen editie ${given}`,
    },
    {
      en: `It keeps ${namesOf(editions) || "none"}; eight characters are enough`,
      nl: `Zij bewaart ${namesOf(editions) || "er geen"}; acht tekens zijn genoeg`,
    },
  );
}

/** A lock is what later releases are compared with: it is not written over by the same release or by another study. */
function refuseLoss(name: string, there: Lock, made: Lock): void {
  if (there.consultation !== made.consultation)
    throw new Refusal(
      {
        en: `${name} is the lock of ${there.consultation}, and this is ${made.consultation}`,
        nl: `${name} is de vastlegging van ${there.consultation}, en dit is ${made.consultation}`,
      },
      {
        en: "Give each consultation a folder of its own, or use --replace",
        nl: "Geef elke raadpleging een eigen map, of neem --replace",
      },
      exit.findings,
    );
  if (made.release > there.release) return;
  // Only words differ: who answers the one and who answers the other are asked the same.
  const isCorrection = made.fingerprints.answering === there.fingerprints.answering;
  if (made.release === there.release && isCorrection) return;
  throw new Refusal(
    {
      en: `${name} is the lock of release ${there.release}, and this text says release ${made.release} and is answered otherwise`,
      nl: `${name} is de vastlegging van uitgave ${there.release}, en deze tekst zegt uitgave ${made.release} en wordt anders beantwoord`,
    },
    {
      en: `Write release ${there.release + 1} in the file; while nobody has begun yet, --replace will do`,
      nl: `Schrijf release ${there.release + 1} in het bestand; zolang nog niemand is begonnen, kan het met --replace`,
    },
    exit.findings,
  );
}
