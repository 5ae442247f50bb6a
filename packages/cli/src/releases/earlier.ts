import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { compile, type Catalogue } from "@pwe/language";
import { designText, planText, withAnswering, type Consultation, type Lock } from "@pwe/model";
import { validateConsultation, validateLock } from "@pwe/model/validate";
import { Refusal, systemCode } from "../shell/exit.ts";
import { readText } from "../shell/files.ts";
import { asTyped, type Said } from "../shell/said.ts";
import { sha256 } from "../project/output.ts";

/** A release to compare with, and where it was read. */
export interface Earlier {
  readonly consultation: Consultation;
  readonly from: "lock" | "file" | "git";
  readonly name: string;
}

/** The release that was meant: a lock, a consultation file, or what a file was at a git commit. */
export function readEarlier(
  file: string,
  against: string,
  catalogue: Catalogue | undefined,
): Earlier {
  if (existsSync(against)) {
    if (against.endsWith(".pwe"))
      return {
        from: "file",
        name: against,
        consultation: compileAt(against, readable, against, catalogue),
      };
    return { from: "lock", name: against, consultation: readLock(against).design };
  }
  return { from: "git", name: against, consultation: readCommit(file, against, catalogue) };
}

/** A lock that says what its fingerprints say it does. */
export function readLock(name: string): Lock {
  const lock = parseLock(name, readText(name));
  const { fingerprints } = lock;
  const design = withAnswering({ ...lock.design, fingerprints }, sha256);
  const editions = lock.editions?.map((edition) => withAnswering(edition, sha256));
  if ([design, ...(editions ?? [])].every(isWhole))
    return { ...lock, design, fingerprints: design.fingerprints, ...(editions && { editions }) };
  throw new Refusal(
    {
      en: `${name} was changed by hand: it no longer says what its fingerprints say`,
      nl: `${name} is met de hand veranderd: het zegt niet meer wat de vingerafdrukken zeggen`,
    },
    { en: "Take it back from version control", nl: "Haal het terug uit versiebeheer" },
  );
}

/** Whether a consultation says what its fingerprints say it does. */
const isWhole = (consultation: Consultation): boolean =>
  sha256(designText(consultation)) === consultation.fingerprints.design &&
  sha256(planText(consultation)) === consultation.fingerprints.plan;

function parseLock(name: string, text: string): Lock {
  const wrong = (what: Said): Refusal =>
    new Refusal(
      {
        en: `${name} is not a lock that pwe wrote: ${what.en}`,
        nl: `${name} is geen vastlegging die pwe schreef: ${what.nl}`,
      },
      {
        en: "Name a lock, a .pwe file or a git commit; pwe lock writes a lock",
        nl: "Noem een vastlegging, een .pwe-bestand of een git-commit; pwe lock schrijft een vastlegging",
      },
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong({ en: "it is not JSON", nl: "het is geen JSON" });
  }
  const [first] = validateLock(value);
  if (first !== undefined) throw wrong(asTyped(`${first.at || "/"} ${first.message}`));
  const lock = value as Lock;
  const parts: [string, unknown][] = [
    ["/design", lock.design],
    ...(lock.editions ?? []).map((edition, at): [string, unknown] => [`/editions/${at}`, edition]),
  ];
  for (const [at, part] of parts) {
    const [inside] = validateConsultation(part);
    if (inside !== undefined) throw wrong(asTyped(`${at}${inside.at} ${inside.message}`));
  }
  return lock;
}

type ReadText = (path: string) => string | undefined;

function readable(path: string): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The consultation as it was, which has to have been without errors. */
function compileAt(
  file: string,
  read: ReadText,
  name: string,
  catalogue: Catalogue | undefined,
): Consultation {
  const { consultation, diagnostics } = compile(file, { read, ...(catalogue && { catalogue }) });
  if (consultation !== null) return consultation;
  const first = diagnostics.find(({ severity }) => severity === "error");
  throw new Refusal(
    {
      en: `${file} has errors at ${name}: ${first?.code ?? ""} ${first?.message ?? ""}`.trim(),
      nl: `${file} heeft fouten in ${name}: ${first?.code ?? ""} ${first?.message ?? ""}`.trim(),
    },
    {
      en: "Compare with a release that was without errors",
      nl: "Vergelijk met een uitgave die zonder fouten was",
    },
  );
}

function readCommit(file: string, ref: string, catalogue: Catalogue | undefined): Consultation {
  const folder = dirname(resolve(file));
  const unknown: Said = { en: `There is no file ${ref}`, nl: `Er is geen bestand ${ref}` };
  const root = git(folder, ["rev-parse", "--show-toplevel"], unknown);
  if (root === undefined)
    throw new Refusal({
      en: `${unknown.en}, and ${folder} is in no git repository to look for a commit in`,
      nl: `${unknown.nl}, en ${folder} is niet in een git-repository om een commit in te zoeken`,
    });
  const commit = git(
    folder,
    ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`],
    unknown,
  )?.trim();
  if (commit === undefined)
    throw new Refusal(
      {
        en: `${unknown.en}, and git knows no commit ${ref}`,
        nl: `${unknown.nl}, en git kent geen commit ${ref}`,
      },
      {
        en: "In CI the history may be missing: fetch it (fetch-depth: 0)",
        nl: "In CI ontbreekt de geschiedenis soms: haal haar op (fetch-depth: 0)",
      },
    );
  const read: ReadText = (path) => {
    const inside = relative(root.trim(), resolve(path));
    if (inside.startsWith("..")) return undefined;
    return git(folder, ["show", `${commit}:${inside.replaceAll("\\", "/")}`], unknown);
  };
  if (read(file) === undefined)
    throw new Refusal(
      { en: `${file} is not in the commit ${ref}`, nl: `${file} is niet in de commit ${ref}` },
      {
        en: "Was it called otherwise, or not committed yet?",
        nl: "Heette het anders, of is het nog niet gecommit?",
      },
    );
  return compileAt(file, read, ref, catalogue);
}

/** What git says, or undefined when it says no. */
function git(folder: string, args: readonly string[], unknown: Said): string | undefined {
  const { status, stdout, error } = spawnSync("git", [...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (error !== undefined && systemCode(error) === "ENOENT")
    throw new Refusal({
      en: `${unknown.en}, and there is no git here to look for a commit with`,
      nl: `${unknown.nl}, en er is hier geen git om een commit mee te zoeken`,
    });
  if (error !== undefined) throw error;
  return status === 0 ? stdout : undefined;
}
