import { existsSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lock, lockName, lockText } from "@pwe/language";
import type { Lock } from "@pwe/model";
import { helpOf, onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { readLock } from "../releases/earlier.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { standardInput } from "../shell/files.ts";
import { printFindings } from "../findings/findings.ts";
import { readProject } from "../project/project.ts";
import type { Terminal } from "../shell/terminal.ts";
import { version } from "../shell/version.ts";

export const usage: Usage = {
  name: "lock",
  takes: "FILE",
  text:
    `Writes ${lockName} beside the file: what is fielded now, with the code of every answer. As long as it is there\n` +
    "these codes stay, whatever is added, and pwe breaking compares later texts with it. Keep it in version control.",
  options: {
    out: {
      short: "o",
      placeholder: "LOCK",
      text: "write a copy elsewhere, to compare with later; it keeps no codes there",
    },
    check: { text: "write nothing; end with 1 when the lock is not of this text" },
    replace: { text: "lock the same release again: only while nobody has answered" },
  },
  examples: ["pwe lock consultation.pwe", "pwe lock consultation.pwe -o locks/release-2.json"],
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  if (file === standardInput)
    throw new Refusal("A lock stands beside a file, so pwe lock takes one", helpOf(usage));
  const project = await readProject(file, terminal);
  const { consultation } = project;
  if (consultation === null) {
    printFindings([project], terminal);
    terminal.tell("Nothing was locked: mend the errors first.");
    return exit.findings;
  }
  const beside = join(dirname(file), lockName);
  const earlier = existsSync(beside) ? readLock(beside) : undefined;
  const own = earlier?.consultation === consultation.id ? earlier : undefined;
  const made = lock(consultation, version, own);
  const out = input.value("out") ?? beside;
  const there = out === beside ? earlier : existsSync(out) ? readLock(out) : undefined;
  const said = `release ${made.release} of ${made.consultation}`;
  if (there !== undefined && isSame(there, made)) {
    terminal.print(`${out} is the lock of ${said} already`);
    return exit.fine;
  }
  if (input.has("check")) {
    terminal.print(
      there === undefined
        ? `There is no lock ${out}: run pwe lock ${file} when it is fielded`
        : `${out} is not the lock of this text: pwe breaking ${file} says what changed since`,
    );
    return exit.findings;
  }
  if (there !== undefined && !input.has("replace")) refuseLoss(out, there, made);
  const part = `${out}.${process.pid}.part`;
  writeFileSync(part, lockText(made));
  renameSync(part, out);
  terminal.print(`Wrote ${out}: ${said}, ${Object.keys(made.codes).length} codes`);
  return exit.fine;
}

/** Whether two locks say the same, whichever version of the compiler wrote them. */
const isSame = (one: Lock, other: Lock): boolean =>
  lockText({ ...one, compiler: "" }) === lockText({ ...other, compiler: "" });

/** A lock is what later releases are compared with: it is not written over by the same release or by another study. */
function refuseLoss(name: string, there: Lock, made: Lock): void {
  if (there.consultation !== made.consultation)
    throw new Refusal(
      `${name} is the lock of ${there.consultation}, and this is ${made.consultation}`,
      "Give each consultation a folder of its own, or use --replace",
      exit.findings,
    );
  if (made.release > there.release) return;
  throw new Refusal(
    `${name} is the lock of release ${there.release}, and this text says release ${made.release} and is another`,
    `Write release ${there.release + 1} in the file; while nobody has answered yet, --replace will do`,
    exit.findings,
  );
}
