import { appendFileSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { inPreset, inWordsOf, sayShared, type Preset } from "@pwe/language";
import {
  goneFrom,
  readBaseline,
  updated,
  writtenBaseline,
  type KnownFinding,
} from "../findings/baseline.ts";
import { helpOf, missing, oneOf, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { expand, standardInput } from "../shell/files.ts";
import { findingsOf, type FailOn } from "../findings/findings.ts";
import { pretty } from "../formats/pretty.ts";
import { catalogueOf } from "../shell/language.ts";
import { readProject, type Project, type Reading } from "../project/project.ts";
import { fails, type Report } from "../findings/report.ts";
import type { Terminal } from "../shell/terminal.ts";
import { words } from "../shell/words.ts";

export const usage: Usage = {
  name: "check",
  takes: "FILES…",
  text: {
    en: "Says everything that is wrong in these consultations, and what to do about it. - reads standard input.",
    nl: "Zegt alles wat er mis is met deze raadplegingen, en wat eraan te doen is. - leest de standaardinvoer.",
  },
  options: {
    format: {
      placeholder: "pretty|json|sarif|junit|github|gitlab",
      text: {
        en: "for people (default), or for the tool that reads it",
        nl: "voor mensen (standaard), of voor het programma dat het leest",
      },
    },
    out: {
      short: "o",
      placeholder: "FILE",
      text: {
        en: "write that format into a file, and say here what people read",
        nl: "schrijf die vorm in een bestand, en zeg hier wat mensen lezen",
      },
    },
    "fail-on": {
      placeholder: "warning|error|info",
      text: {
        en: "from which severity on to end with 1 (default: warning)",
        nl: "vanaf welke ernst met 1 te eindigen (standaard: warning)",
      },
    },
    preset: {
      placeholder: "standard|minimal|strict",
      text: {
        en: "what to look for besides errors (default: standard)",
        nl: "waar naast fouten naar te kijken (standaard: standard)",
      },
    },
    baseline: {
      placeholder: "FILE",
      text: {
        en: "leave out the findings that this file knows",
        nl: "laat de bevindingen weg die dit bestand kent",
      },
    },
    "update-baseline": {
      text: {
        en: "write what is found now into the baseline",
        nl: "schrijf wat nu wordt gevonden in de baseline",
      },
    },
    prune: {
      text: {
        en: "take out of the baseline what is no longer found",
        nl: "haal uit de baseline wat niet meer wordt gevonden",
      },
    },
    fix: {
      text: {
        en: "make the changes that are safe, and show the others",
        nl: "breng de veilige wijzigingen aan, en toon de andere",
      },
    },
  },
  examples: [
    "pwe check consultation.pwe",
    "pwe check 'examples/**/*.pwe' --preset strict",
    "pwe check consultation.pwe --format sarif -o pwe.sarif",
    "pwe check consultation.pwe --baseline pwe-baseline.json --update-baseline",
  ],
};

type Writer = (report: Report) => string;

/** How each format is written. Loaded when it is the one asked for. */
const writers = {
  pretty: async (): Promise<Writer> => (report) => pretty(report, false),
  json: async (): Promise<Writer> => (await import("../formats/json.ts")).json,
  sarif: async (): Promise<Writer> => {
    const { sarif } = await import("../formats/sarif.ts");
    const { readPages } = await import("../findings/pages.ts");
    const pages = readPages();
    return (report) => sarif(report, (code) => pages.get(code));
  },
  junit: async (): Promise<Writer> => (await import("../formats/junit.ts")).junit,
  github: async (): Promise<Writer> => (await import("../formats/github.ts")).github,
  gitlab: async (): Promise<Writer> => (await import("../formats/gitlab.ts")).gitlab,
};

type Format = keyof typeof writers;

const formats: readonly [Format, ...Format[]] = [
  "pretty",
  "json",
  "sarif",
  "junit",
  "github",
  "gitlab",
];

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const format = oneOf(usage, input, "format", formats);
  const failOn = oneOf<FailOn>(usage, input, "fail-on", ["warning", "error", "info"]);
  const preset = oneOf<Preset>(usage, input, "preset", ["standard", "minimal", "strict"]);
  const { language } = terminal;
  if (input.names.length === 0) throw missing(usage);
  refuseMixed(input, format);
  const names = expand(input.names);
  const baseline = input.value("baseline");
  const known = baseline === undefined ? [] : baselineFor(baseline, input);
  const applies = inPreset(preset);
  const say = words[language];

  if (baseline !== undefined && input.has("update-baseline")) {
    // In English, so that the file does not depend on who writes it.
    const kept = updated(known, await readAll(names, terminal, { applies, catalogue: undefined }));
    writeFileSync(baseline, writtenBaseline(kept));
    terminal.print(say.wroteBaseline(kept.length, baseline));
    return exit.fine;
  }
  const reading: Reading = { applies, catalogue: await catalogueOf(language) };
  if (input.has("fix")) {
    const { applyFixes } = await import("../findings/fixes.ts");
    for (const { file, fixes } of applyFixes(names, reading)) terminal.tell(say.fixed(file, fixes));
  }
  const projects = await readAll(names, terminal, reading);
  const found = findingsOf(projects);
  const isKnown = new Set(known.map(({ fingerprint }) => fingerprint));
  const gone = goneFrom(known, found, projects);
  const prunes = input.has("prune") && gone.length > 0;
  if (baseline !== undefined && prunes) {
    writeFileSync(baseline, writtenBaseline(known.filter((one) => !gone.includes(one))));
    terminal.tell(say.pruned(gone.length, baseline));
  }
  const report: Report = {
    ...{ projects, failOn, preset, language },
    findings: found.filter(({ fingerprint }) => !isKnown.has(fingerprint)),
    known: found.filter(({ fingerprint }) => isKnown.has(fingerprint)),
    gone: prunes ? [] : gone,
    ...(baseline !== undefined && { baseline }),
  };
  await writeReport(report, format, input.value("out"), terminal);
  return fails(report) ? exit.findings : exit.fine;
}

/** The projects with what is only wrong of them together: that two are the same release of one consultation. */
function withShared(projects: readonly Project[], { catalogue }: Reading): Project[] {
  const read = projects.flatMap(({ entry: file, sources, consultation }) =>
    consultation === null ? [] : [{ file, text: sources.get(file) ?? "", consultation }],
  );
  const shared = sayShared(read).map((one) =>
    catalogue === undefined ? one : inWordsOf(catalogue, one),
  );
  return projects.map((project) => ({
    ...project,
    diagnostics: [...shared.filter(({ file }) => file === project.entry), ...project.diagnostics],
  }));
}

/** Stops what cannot be asked for together. */
function refuseMixed(input: Input, format: Format): void {
  for (const option of ["update-baseline", "prune"])
    if (input.has(option) && input.value("baseline") === undefined)
      throw missing(usage, {
        en: `--baseline FILE, which --${option} changes`,
        nl: `--baseline FILE, dat --${option} verandert`,
      });
  const reports = format !== "pretty" || input.value("out") !== undefined;
  if (input.has("update-baseline") && (reports || input.has("fix") || input.has("prune")))
    throw new Refusal(
      {
        en: "--update-baseline writes the baseline and nothing else",
        nl: "--update-baseline schrijft de baseline en niets anders",
      },
      {
        en: "Leave out --format, -o, --fix and --prune, or --update-baseline",
        nl: "Laat --format, -o, --fix en --prune weg, of anders --update-baseline",
      },
    );
  if (input.has("fix") && input.names.includes(standardInput))
    throw new Refusal(
      {
        en: "--fix changes files, and standard input is none",
        nl: "--fix verandert bestanden, en de standaardinvoer is er geen",
      },
      { en: "Name a file", nl: "Noem een bestand" },
    );
}

/** What the baseline knows; one that is about to be written need not be there yet. */
function baselineFor(name: string, input: Input): readonly KnownFinding[] {
  return input.has("update-baseline") && !existsSync(name) ? [] : readBaseline(name);
}

async function readAll(
  names: readonly string[],
  terminal: Terminal,
  reading: Reading,
): Promise<Project[]> {
  const projects: Project[] = [];
  for (const name of names) projects.push(await readProject(name, terminal, reading));
  return withShared(projects, reading);
}

/** Writes a report where it is asked for; in a file, people read it here too. */
async function writeReport(
  report: Report,
  format: Format,
  out: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (format === "pretty" && out === undefined)
    return terminal.print(pretty(report, terminal.colours));
  const text = (await writers[format]())(report);
  if (out === undefined) terminal.print(text);
  else {
    writeReportFile(out, `${text}\n`);
    terminal.print(pretty(report, terminal.colours));
  }
  const summary = process.env["GITHUB_STEP_SUMMARY"];
  if (format === "github" && summary !== undefined && summary !== "") {
    const { githubSummary } = await import("../formats/github.ts");
    appendFileSync(summary, githubSummary(report));
  }
}

function writeReportFile(name: string, text: string): void {
  if (statSync(name, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new Refusal(
      { en: `${name} is a folder, not a file`, nl: `${name} is een map, geen bestand` },
      helpOf(usage),
    );
  mkdirSync(dirname(resolve(name)), { recursive: true });
  writeFileSync(name, text);
}
