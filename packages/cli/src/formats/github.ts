import type { Severity } from "@pwe/language";
import { countOf, summary, summaryOf } from "../findings/findings.ts";
import { remarksOf } from "../findings/remarks.ts";
import type { Report } from "../findings/report.ts";
import { words } from "../shell/words.ts";
import { placeOf, type Finding } from "../findings/finding.ts";

/** GitHub shows no more than this of each kind per step, and drops the others without a word. */
const most = 10;

/** What a finding is called as a command to GitHub. */
const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** A report as commands to GitHub, which shows each at its line; what it would not show is counted. */
export function github({ projects, findings, language }: Report): string {
  const severities: readonly Severity[] = ["error", "warning", "info"];
  const shown = severities.flatMap((severity) =>
    findings.filter(({ diagnostic }) => diagnostic.severity === severity).slice(0, most),
  );
  const more = findings.length - shown.length;
  // Each place is shown at its line, and so each is counted.
  const last = summaryOf(projects, countOf(findings), language);
  return [
    ...shown.map(command),
    // What a file is called cannot become a command.
    `pwe check ${oneLine(last)}${more > 0 ? ` (${words[language].more(more)})` : ""}`,
  ].join("\n");
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

function command({ diagnostic, path, linesOf }: Finding): string {
  const { severity, code, id, message, why, help } = diagnostic;
  const { start, end } = placeOf(diagnostic, linesOf);
  const columns =
    start.line === end.line
      ? [`col=${start.column}`, `endColumn=${Math.max(start.column, end.column - 1)}`]
      : [];
  const properties = [
    `file=${property(path)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...columns,
    `title=${property(`${code} ${id}`)}`,
  ];
  return `::${commands[severity]} ${properties.join(",")}::${content([message, why, help].join("\n"))}`;
}

/** Text as it may stand behind the command. */
const content = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** Text as it may stand in a property of the command. */
const property = (text: string): string =>
  content(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Rows that a summary of a step holds: it may be a megabyte. */
const mostRows = 1_000;

/** A report as GitHub shows it below the steps of a job: a table in Markdown. */
export function githubSummary({ projects, findings, language }: Report): string {
  const remarks = remarksOf(findings);
  const rows = remarks.slice(0, mostRows).map(({ first: { diagnostic, path, linesOf }, also }) => {
    const lines = [diagnostic, ...also.map((one) => one.diagnostic)].map(
      (one) => placeOf(one, linesOf).start.line,
    );
    const { severity, code, id, message, help } = diagnostic;
    const cells = [severity, `${code} ${id}`, `${path}:${lines.join(", ")}`, message, help];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  const more = remarks.length - rows.length;
  return [
    `### ${cell(summary(projects, findings, language))}`,
    "",
    ...(rows.length === 0 ? [] : ["| | | | | |", "| --- | --- | --- | --- | --- |", ...rows, ""]),
    ...(more > 0 ? [words[language].more(more), ""] : []),
    "",
  ].join("\n");
}

/** Text as it may stand in a cell of a table; what is between backticks stays as it is written. */
const cell = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\|[\]*_~#!]/g, "\\$&")
    .replaceAll(/\s+/g, " ");
