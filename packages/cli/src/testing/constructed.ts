/** Reports of findings that nobody had to find. For tests. */
import { fingerprints, splitLines, type Diagnostic } from "@pwe/language";
import type { Project } from "../project/project.ts";
import type { Report } from "../findings/report.ts";
import type { Finding } from "../findings/finding.ts";

export const source = 'pwe 1\r\n\ttask "Größe 😀" {\n  option a "A"\n}\n';

/** A finding about the emoji in the second line, but for what is said otherwise. */
export const diagnostic = (said: Partial<Diagnostic> = {}): Diagnostic => ({
  code: "C0008",
  id: "start-over-limit",
  severity: "warning",
  file: "survey/consultation.pwe",
  span: { start: source.indexOf("😀"), end: source.indexOf("😀") + 2 },
  message: "`task.effort` starts at 4, and 2 is the most it may be.",
  why: "The meter is red on arrival.",
  help: "Start lower.",
  data: {},
  key: "task.effort",
  related: [],
  ...said,
});

export const project = (
  diagnostics: readonly Diagnostic[],
  said: Partial<Project> = {},
): Project => ({
  entry: "survey/consultation.pwe",
  consultation: null,
  diagnostics,
  looked: ["start-over-limit", "unit-mismatch"],
  proofs: [],
  sources: new Map([["survey/consultation.pwe", source]]),
  asked: [],
  ...said,
});

/** A report of one project in which these are found, and those are known. */
export function reportOf(
  found: readonly Diagnostic[],
  said: Partial<Report> = {},
  known: readonly Diagnostic[] = [],
  of: Project = project([...found, ...known]),
): Report {
  const asFindings = (list: readonly Diagnostic[]): Finding[] =>
    fingerprints(list).map((fingerprint, index) => ({
      diagnostic: list[index]!,
      project: of,
      path: list[index]!.file,
      fingerprint,
      pathOf: (file) => file,
      linesOf: (file) => splitLines(of.sources.get(file) ?? ""),
    }));
  return {
    projects: [of],
    findings: asFindings(found),
    known: asFindings(known),
    ...{ gone: [], failOn: "warning", preset: "standard", language: "en" },
    ...said,
  };
}

/** What people call things, to the sorrow of whoever writes formats. */
export const hostile: readonly string[] = [
  "a\nb\r\nc",
  "a,b:c=d;e",
  "100% %0A %25",
  "]]> <!-- --> &amp; <b>\"quoted\" 'single'</b>",
  "😀 𝒳 \ud800 alone",
  "C:\\Users\\me\\a.pwe",
  "::error file=x::y",
  "| [link](x) `code` \\",
  "\u0000\u0007\u001b[31m\ufffe\u2028",
  " ",
];

/** A report in which everything that can be called something is called that. */
export function hostileReport(name: string): Report {
  const file = `survey/${name}.pwe`;
  const said = { file, message: name, why: name, help: name, key: name };
  const span = { start: 0, end: source.length };
  const fix = { text: name, edits: [{ span, replacement: name }] };
  const found = [
    diagnostic({ ...said, severity: "error", fix }),
    diagnostic({ ...said, severity: "info", related: [{ file, span, text: name }] }),
    diagnostic({ ...said, fix: { ...fix, review: true } }),
  ];
  const known = [diagnostic({ ...said, key: `${name} known` })];
  const of = project([...found, ...known], { entry: file, sources: new Map([[file, source]]) });
  return reportOf(found, { baseline: name }, known, of);
}
