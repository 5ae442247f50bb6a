import {
  positionAt,
  render,
  splitLines,
  type Diagnostic,
  type Position,
  type Severity,
} from "@pwe/language";
import type { Project } from "./project.ts";
import type { Terminal } from "./terminal.ts";

/** The severity from which on findings make a command fail. */
export type FailOn = "error" | "warning";

export type Count = Readonly<Record<Severity, number>>;

/** A finding with the text it points into. */
interface Finding {
  readonly diagnostic: Diagnostic;
  readonly project: Project;
}

/** Every finding once, also when two of the files use a third. */
function findingsOf(projects: readonly Project[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const project of projects)
    for (const diagnostic of project.diagnostics) {
      const { file, span, code, message } = diagnostic;
      seen.set(JSON.stringify([file, span, code, message]), { diagnostic, project });
    }
  return [...seen.values()];
}

export function count(projects: readonly Project[]): Count {
  const found = { error: 0, warning: 0, info: 0 };
  for (const { diagnostic } of findingsOf(projects)) found[diagnostic.severity] += 1;
  return found;
}

export function failsOn(found: Count, failOn: FailOn): boolean {
  return found.error > 0 || (failOn === "warning" && found.warning > 0);
}

const plural = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`;

/** What was found, in one line. */
export function summary(projects: readonly Project[]): string {
  const found = count(projects);
  const parts = [
    ...(found.error > 0 ? [plural(found.error, "error")] : []),
    ...(found.warning > 0 ? [plural(found.warning, "warning")] : []),
    ...(found.info > 0 ? [plural(found.info, "remark")] : []),
  ];
  const files = projects.length === 1 ? projects[0]!.entry : plural(projects.length, "file");
  return `${files}: ${parts.length === 0 ? "no findings" : parts.join(", ")}`;
}

/** The findings as text, with the lines they are about. */
export function renderFindings(projects: readonly Project[], colour: boolean): string[] {
  return findingsOf(projects).map(({ diagnostic, project }) =>
    render([diagnostic], { colour, read: (file) => project.sources.get(file) }),
  );
}

export function printFindings(projects: readonly Project[], terminal: Terminal): void {
  for (const text of renderFindings(projects, terminal.colours)) terminal.print(text);
  terminal.print(summary(projects));
}

/** The findings for machines: places as offsets and as line and column. */
export function findingsAsData(projects: readonly Project[]): object {
  const { error: errors, warning: warnings, info: infos } = count(projects);
  return {
    findings: findingsOf(projects).map(({ diagnostic, project }) => ({
      ...diagnostic,
      ...placeOf(diagnostic, project),
      related: diagnostic.related.map((place) => ({ ...place, ...placeOf(place, project) })),
    })),
    files: projects.map(({ entry }) => entry),
    errors,
    warnings,
    infos,
  };
}

function placeOf(
  place: Pick<Diagnostic, "file" | "span">,
  project: Project,
): { readonly start: Position; readonly end: Position } {
  const lines = splitLines(project.sources.get(place.file) ?? "");
  return { start: positionAt(lines, place.span.start), end: positionAt(lines, place.span.end) };
}
