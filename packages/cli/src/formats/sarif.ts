import type { Fix, Position, Severity } from "@pwe/language";
import { categoryOfKind, certaintyOf } from "../findings/kinds.ts";
import type { Page } from "../findings/pages.ts";
import type { Report } from "../findings/report.ts";
import { version } from "../shell/version.ts";
import { placeOf, type Finding } from "../findings/finding.ts";

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The report as SARIF 2.1.0, for GitHub code scanning, editors and other tools. */
export function sarif(report: Report, pageOf: (code: string) => Page | undefined): string {
  const { findings, known, preset, projects, baseline } = report;
  const all = [...findings, ...known];
  const codes = [...new Set(all.map(({ diagnostic }) => diagnostic.code))].sort();
  const described = codes.map((code) =>
    describe(
      all.find((one) => one.diagnostic.code === code)!,
      pageOf(code),
    ),
  );
  const results = all.map((one, index) => ({
    ...resultOf(one, codes.indexOf(one.diagnostic.code)),
    ...(baseline !== undefined && {
      baselineState: index < findings.length ? "new" : "unchanged",
    }),
    ...(index >= findings.length && {
      suppressions: [
        { kind: "external", status: "accepted", justification: `It is in ${baseline}.` },
      ],
    }),
  }));
  const looked = [...new Set(projects.flatMap((project) => project.looked))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "pwe", semanticVersion: version, rules: described } },
        invocations: [{ executionSuccessful: true }],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          "%SRCROOT%": { description: { text: "The root of the repository." } },
        },
        results,
        properties: { preset, looked },
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function describe({ diagnostic }: Finding, page: Page | undefined): object {
  const { code, id, severity, why } = diagnostic;
  const what = page?.what ?? id;
  const certainty = certaintyOf(id);
  return {
    id: code,
    name: id,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text: why, ...(page && { markdown: page.text }) },
    defaultConfiguration: { level: levels[severity] },
    properties: { category: categoryOfKind(code, id), certainty },
  };
}

function resultOf(finding: Finding, ruleIndex: number): object {
  const { diagnostic, path, fingerprint, linesOf, pathOf } = finding;
  const { code, severity, message, help, related, fix, choices } = diagnostic;
  const fixes = fix === undefined ? choices : [fix];
  const region = (place: { file: string; span: Finding["diagnostic"]["span"] }): object => {
    const { start, end } = placeOf(place, linesOf);
    return regionOf(start, end);
  };
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message} ${help}` },
    locations: [{ physicalLocation: located(path, region(diagnostic)) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.text },
        physicalLocation: located(pathOf(place.file), region(place)),
      })),
    }),
    // The second is the one that GitHub looks at; it would make its own of the lines around the place.
    partialFingerprints: { "pwe/v1": fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(fixes && { fixes: fixes.map((one) => fixOf(one, diagnostic.file, path, region)) }),
  };
}

const regionOf = (start: Position, end: Position): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const located = (path: string, region: object): object => ({
  artifactLocation: locationOf(path),
  region,
});

function fixOf(
  { text, edits, review }: Fix,
  file: string,
  path: string,
  region: (place: { file: string; span: Fix["edits"][number]["span"] }) => object,
): object {
  return {
    description: { text },
    artifactChanges: [
      {
        artifactLocation: locationOf(path),
        replacements: edits.map(({ span, replacement }) => ({
          deletedRegion: region({ file, span }),
          insertedContent: { text: replacement },
        })),
      },
    ],
    ...(review === true && { properties: { review } }),
  };
}

/** A path as the address of a file: seen from the root, or whole where it lies on another drive. */
export function locationOf(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const encoded = path.split("/").map(encodePart).join("/");
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.slice(0, 2)}${encoded.slice(4)}` };
  return path.startsWith("/")
    ? { uri: `file://${encoded}` }
    : { uri: encoded, uriBaseId: "%SRCROOT%" };
}

const encodePart = (part: string): string => encodeURIComponent(part.toWellFormed());
