import { render } from "@pwe/language";
import { summary } from "../findings/findings.ts";
import { asDiagnostic, remarksOf } from "../findings/remarks.ts";
import type { Report } from "../findings/report.ts";
import { words } from "../shell/words.ts";
import type { Finding } from "../findings/finding.ts";

/** A report for people: every finding with the lines that it is about, and how many there are. */
export function pretty(report: Report, colour: boolean): string {
  const { projects, findings, language } = report;
  const shown = projects.flatMap((project) => {
    const own = findings.filter((one) => one.project === project);
    const read = (file: string): string | undefined => project.sources.get(file);
    const diagnostics = remarksOf(own).map((remark) => asDiagnostic(remark, language));
    return own.length === 0 ? [] : [render(diagnostics, { colour, language, read })];
  });
  return [...shown, summary(projects, findings, language), ...remarks(report)].join("\n");
}

/** What is said below the summary: of the baseline, and of fixes. */
function remarks({ findings, known, gone, baseline = "", language }: Report): string[] {
  const say = words[language];
  const fixable = findings.filter(isFixable).length;
  return [
    ...(known.length > 0 ? [say.known(known.length, baseline)] : []),
    ...(gone.length > 0 ? [say.gone(gone.length, baseline)] : []),
    ...(fixable > 0 ? [say.fixable(fixable)] : []),
  ];
}

const isFixable = ({ diagnostic: { fix } }: Finding): boolean =>
  fix !== undefined && fix.review !== true;
