import { claimWords, type ProvedExpect } from "@pwe/language";
import { isAtLeast, pathsOf, renderFinding } from "../findings/findings.ts";
import type { Project } from "../project/project.ts";
import type { Report } from "../findings/report.ts";
import type { Finding } from "../findings/finding.ts";

/** One thing that was looked at, and how it ended. */
interface Case {
  readonly name: string;
  /** the file that it is about */
  readonly file: string;
  readonly failure?: { readonly type: string; readonly message: string; readonly text: string };
  /** why it says nothing either way */
  readonly skipped?: string;
  /** what is said of it although it passes */
  readonly remark?: string;
}

/**
 * A report as the results of tests: every rule that looked is one that passes where it found nothing, every finding is one
 * that fails, and so is every promise in every version. As many fail as make the check fail.
 */
export function junit(report: Report): string {
  const suites = report.projects.map((project) => ({
    name: pathsOf(project)(project.entry),
    cases: casesOf(project, report),
  }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="pwe check" ${totals(all)}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${attribute(name)}" ${totals(cases)}>`,
      ...cases.map(written),
      "  </testsuite>",
    ]),
    "</testsuites>",
  ].join("\n");
}

function casesOf(project: Project, report: Report): Case[] {
  const file = pathsOf(project)(project.entry);
  const own = report.findings.filter((one) => one.project === project);
  const known = report.known.filter((one) => one.project === project);
  const found = new Set([...own, ...known].map(({ diagnostic }) => diagnostic.id));
  const hasOutcome = new Set(project.looked);
  const isWritten = [...own, ...known].every(({ diagnostic }) => hasOutcome.has(diagnostic.id));
  const cases: Case[] = [
    ...(isWritten ? [{ name: "well-written", file }] : []),
    ...project.looked.filter((id) => !found.has(id)).map((id) => ({ name: id, file })),
    ...own.map((one) => findingCase(one, report)),
    ...known.map((one) => ({
      name: nameOf(one),
      file: one.path,
      skipped: `In ${report.baseline ?? "the baseline"}: ${one.diagnostic.message}`,
    })),
    ...project.proofs.flatMap((proved) => proofCases(proved, file, own, known, report)),
  ];
  return apart(cases);
}

/** Cases of one name are numbered, for who reads them takes a name for one case. */
function apart(cases: readonly Case[]): Case[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const called = JSON.stringify([one.file, one.name]);
    const number = (seen.get(called) ?? 0) + 1;
    seen.set(called, number);
    return number === 1 ? one : { ...one, name: `${one.name} #${number}` };
  });
}

const nameOf = ({ diagnostic: { id, key } }: Finding): string => (key === "" ? id : `${id} ${key}`);

function findingCase(finding: Finding, { failOn, language }: Report): Case {
  const { severity, code, message } = finding.diagnostic;
  const text = renderFinding(finding, false, language).trimEnd();
  const about = { name: nameOf(finding), file: finding.path };
  return isAtLeast(severity, failOn)
    ? { ...about, failure: { type: `${severity} ${code}`, message, text } }
    : { ...about, remark: text };
}

/** A promise in each version. Where it does not hold and that is allowed or known, it is not counted against the check. */
function proofCases(
  { expect, proofs }: ProvedExpect,
  file: string,
  own: readonly Finding[],
  known: readonly Finding[],
  { failOn, language }: Report,
): Case[] {
  const key = `${expect.task} ${JSON.stringify([expect.arms, expect.claim])}`;
  const about =
    (id: string) =>
    ({ diagnostic }: Finding): boolean =>
      diagnostic.id === id && diagnostic.key === key;
  return proofs.map(({ outcome, versions }): Case => {
    const arms = Object.values(versions).join(" ");
    const name = `expect ${expect.task}: ${claimWords(expect.claim)}${arms === "" ? "" : ` (${arms})`}`;
    if (outcome === "proved") return { name, file };
    const isSaid = about(outcome === "refuted" ? "expect-fails" : "expect-undecided");
    const said = own.find(isSaid);
    if (said === undefined) {
      const why = known.some(isSaid) ? "known" : "allowed";
      return {
        name,
        file,
        skipped: `${outcome === "refuted" ? "Refuted" : "Not decided"}, and ${why}`,
      };
    }
    const { severity, message } = said.diagnostic;
    if (outcome === "undecided" || !isAtLeast(severity, failOn))
      return { name, file, skipped: message };
    const text = renderFinding(said, false, language).trimEnd();
    return { name, file, failure: { type: "refuted", message, text } };
  });
}

function totals(cases: readonly Case[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

function written({ name, file, failure, skipped, remark }: Case): string {
  const inside = [
    ...(failure === undefined
      ? []
      : [
          `<failure type="${attribute(failure.type)}" message="${attribute(failure.message)}">${text(failure.text)}</failure>`,
        ]),
    ...(skipped === undefined ? [] : [`<skipped message="${attribute(skipped)}"/>`]),
    ...(remark === undefined ? [] : [`<system-out>${text(remark)}</system-out>`]),
  ].join("");
  const opening = `    <testcase name="${attribute(name)}" classname="${attribute(file)}"`;
  return inside === "" ? `${opening}/>` : `${opening}>${inside}</testcase>`;
}

/** Text as it may stand between elements: what XML has no character for is shown as a replacement. */
const text = (said: string): string =>
  said
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");

const attribute = (said: string): string =>
  text(said).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
