import {
  fingerprints,
  render,
  splitLines,
  type Lines,
  type MessageLanguage,
  type Severity,
} from "@pwe/language";
import { standardInputEntry, type Project } from "../project/project.ts";
import { asDiagnostic, remarksOf } from "./remarks.ts";
import { pathFrom, rootOf } from "../shell/repository.ts";
import type { Terminal } from "../shell/terminal.ts";
import { words } from "../shell/words.ts";
import { type Finding, placeOf } from "./finding.ts";

/** The severity from which on findings make a command fail. */
export type FailOn = Severity;

export type Count = Readonly<Record<Severity, number>>;

/** Every finding once, also when two of the files use a third. */
export function findingsOf(projects: readonly Project[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const project of projects) {
    const pathOf = pathsOf(project);
    const placed = project.diagnostics.map((one) => ({ ...one, file: pathOf(one.file) }));
    const names = fingerprints(placed);
    const linesOf = linesIn(project);
    placed.forEach(({ file: path, span, code, message }, index) => {
      const same = JSON.stringify([path, span, code, message]);
      const diagnostic = project.diagnostics[index]!;
      if (!seen.has(same))
        seen.set(same, { diagnostic, project, path, fingerprint: names[index]!, linesOf, pathOf });
    });
  }
  return [...seen.values()];
}

/** What the files of a project are called seen from the root; what is no file, standard input say, keeps its name. */
export function pathsOf({ entry, asked }: Project): (file: string) => string {
  const isFile = new Set(asked.filter((name) => name !== standardInputEntry));
  const root = rootOf(entry);
  return (file) => {
    // What is found of nothing in particular is found of the whole.
    const named = file === "" ? entry : file;
    return isFile.has(named) ? pathFrom(root, named) : named;
  };
}

function linesIn({ sources }: Project): (file: string) => Lines {
  const split = new Map<string, Lines>();
  return (file) => {
    const lines = split.get(file) ?? splitLines(sources.get(file) ?? "");
    split.set(file, lines);
    return lines;
  };
}

/** How many findings there are of each severity. */
export function countOf(findings: readonly Finding[]): Count {
  const found = { error: 0, warning: 0, info: 0 };
  for (const { diagnostic } of findings) found[diagnostic.severity] += 1;
  return found;
}

/** How many findings there are in some projects. */
export const count = (projects: readonly Project[]): Count => countOf(findingsOf(projects));

const order: readonly Severity[] = ["error", "warning", "info"];

/** Whether a finding is as severe as that. */
export function isAtLeast(severity: Severity, failOn: FailOn): boolean {
  return order.indexOf(severity) <= order.indexOf(failOn);
}

/** What was found, in one line. */
export function summary(
  projects: readonly Project[],
  findings: readonly Finding[] = findingsOf(projects),
  language: MessageLanguage = "en",
): string {
  return summaryOf(projects, countOf(remarksOf(findings).map(({ first }) => first)), language);
}

/** How much was found, in one line. */
export function summaryOf(
  projects: readonly Project[],
  { error, warning, info }: Count,
  language: MessageLanguage,
): string {
  const { errors, warnings, infos, none, files } = words[language];
  const parts = [
    ...(error > 0 ? [errors(error)] : []),
    ...(warning > 0 ? [warnings(warning)] : []),
    ...(info > 0 ? [infos(info)] : []),
  ];
  const about = projects.length === 1 ? projects[0]!.entry : files(projects.length);
  return `${about}: ${parts.length === 0 ? none : parts.join(", ")}`;
}

/** One finding as text, with the lines that it is about, and the other places of the same remark. */
export function renderFinding(
  finding: Finding,
  colour = false,
  language: MessageLanguage = "en",
  also: readonly Finding[] = [],
): string {
  const read = (file: string): string | undefined => finding.project.sources.get(file);
  return render([asDiagnostic({ first: finding, also }, language)], { colour, language, read });
}

/** The findings of some projects as text. */
export const renderFindings = (
  projects: readonly Project[],
  colour: boolean,
  language: MessageLanguage,
): string[] =>
  remarksOf(findingsOf(projects)).map(({ first, also }) =>
    renderFinding(first, colour, language, also),
  );

/** Says what was found of some projects, on the way to something else. */
export function printFindings(projects: readonly Project[], terminal: Terminal): void {
  const { colours, language } = terminal;
  for (const text of renderFindings(projects, colours, language)) terminal.print(text);
  terminal.print(summary(projects, findingsOf(projects), language));
}

/** The findings for machines: places as offsets and as line and column. */
export function findingsAsData(
  projects: readonly Project[],
  findings: readonly Finding[] = findingsOf(projects),
): object {
  const remarks = remarksOf(findings);
  const first = remarks.map((one) => one.first);
  const { error: errors, warning: warnings, info: infos } = countOf(first);
  return {
    findings: remarks.map(({ first: { diagnostic, path, fingerprint, linesOf }, also }) => ({
      ...diagnostic,
      path,
      fingerprint,
      ...placeOf(diagnostic, linesOf),
      related: diagnostic.related.map((place) => ({ ...place, ...placeOf(place, linesOf) })),
      ...(also.length > 0 && { also: also.map(placeAsData) }),
    })),
    files: projects.map(({ entry }) => entry),
    errors,
    warnings,
    infos,
  };
}

/** Another place of a remark: what is said there, and the name by which it is known again. */
const placeAsData = ({ diagnostic, fingerprint, linesOf }: Finding): object => {
  const { file, span, message, key } = diagnostic;
  return { file, span, ...placeOf(diagnostic, linesOf), message, key, fingerprint };
};
