import type { Severity } from "@pwe/language";
import type { Report } from "../findings/report.ts";
import { placeOf } from "../findings/finding.ts";

const severities: Readonly<Record<Severity, string>> = {
  error: "critical",
  warning: "minor",
  info: "info",
};

/**
 * A report for Code Quality in GitLab. Its fingerprints do not depend on line numbers, so that an edit elsewhere does
 * not make an old finding new; GitLab shows the first of each.
 */
export function gitlab({ findings }: Report): string {
  const first = Map.groupBy(findings, ({ fingerprint }) => fingerprint);
  const entries = [...first.values()]
    .map(([one]) => one!)
    .map(({ diagnostic, path, fingerprint, linesOf }) => {
      const { start, end } = placeOf(diagnostic, linesOf);
      return {
        description: `${diagnostic.message} ${diagnostic.help}`,
        check_name: diagnostic.id,
        fingerprint,
        severity: severities[diagnostic.severity],
        location: { path, lines: { begin: start.line, end: end.line } },
      };
    });
  return JSON.stringify(entries, null, 2);
}
