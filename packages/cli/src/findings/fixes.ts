import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Diagnostic, Fix } from "@pwe/language";
import { isWithin, readText } from "../shell/files.ts";
import { compileProject, type Project, type Reading } from "../project/project.ts";

/** What was changed in a file. */
interface Fixed {
  readonly file: string;
  readonly fixes: readonly string[];
}

/** Fixing one thing may bring out another; what has not settled by then is left to the author. */
const rounds = 5;

/**
 * Applies the safe fixes of what is found in some files, and of the files that they use in their own folder or below it. No
 * file is written that has more errors than before.
 */
export function applyFixes(entries: readonly string[], reading: Reading): readonly Fixed[] {
  const fixed = new Map<string, string[]>();
  // A file that cannot be read stops the work before any other was changed.
  for (const entry of entries) readText(entry);
  for (let round = 0; round < rounds; round += 1) {
    let changed = false;
    for (const entry of entries)
      for (const file of filesToFix(compileProject(entry, readText(entry), reading))) {
        const done = fixFile(file, entry, reading);
        if (done.length === 0) continue;
        fixed.set(file, [...(fixed.get(file) ?? []), ...done]);
        changed = true;
      }
    if (!changed) break;
  }
  return [...fixed].map(([file, fixes]) => ({ file, fixes: [...new Set(fixes)] }));
}

/** The files of a project that have a safe fix and that it may change. */
function filesToFix({ entry, diagnostics, asked }: Project): string[] {
  const files = diagnostics.filter(isSafe).map(({ file }) => file);
  return [...new Set(files)].filter(
    (file) =>
      file === entry ||
      (asked.includes(file) &&
        isWithin(dirname(entry), resolve(file)) &&
        !resolve(file).includes("node_modules")),
  );
}

const isSafe = (one: Diagnostic): one is Diagnostic & { fix: Fix } =>
  one.fix !== undefined && one.fix.review !== true;

/** Applies the fixes of one file: all at once, or else as many as leave no more errors than there were. */
function fixFile(file: string, entry: string, reading: Reading): readonly string[] {
  const before = projectWith(undefined, file, entry, reading);
  const text = readText(file);
  const fixes = safeFixes(before.diagnostics.filter((one) => one.file === file));
  const tried = [fixes, ...(fixes.length > 1 ? fixes.map((one) => [one]) : [])];
  for (const some of tried) {
    const after = withEdits(text, some);
    if (after === text || isWorse(before, projectWith(after, file, entry, reading))) continue;
    writeText(file, after);
    return some.map((fix) => fix.text);
  }
  return [];
}

function projectWith(
  text: string | undefined,
  file: string,
  entry: string,
  reading: Reading,
): Project {
  if (text === undefined) return compileProject(entry, readText(entry), reading);
  return file === entry
    ? compileProject(entry, text, reading)
    : compileProject(entry, readText(entry), { ...reading, overlay: { file, text } });
}

/** The fixes that need nobody to look at them, of which no two touch the same place; of two that do, the first. */
export function safeFixes(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  const kept: Fix[] = [];
  for (const { fix } of diagnostics.filter(isSafe))
    if (!kept.some((other) => meet(fix, other))) kept.push(fix);
  return kept;
}

const meet = (one: Fix, other: Fix): boolean =>
  one.edits.some(({ span: a }) =>
    other.edits.some(({ span: b }) => a.start <= b.end && b.start <= a.end),
  );

/** A text with edits made, from the last to the first so that places stay right. */
export function withEdits(text: string, fixes: readonly Fix[]): string {
  return fixes
    .flatMap(({ edits }) => edits)
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (said, { span, replacement }) =>
        said.slice(0, span.start) + replacement + said.slice(span.end),
      text,
    );
}

/** Whether there are more errors than before. Rules only look at what is well written, so theirs count once they could look. */
function isWorse(before: Project, after: Project): boolean {
  const couldLook = before.looked.length > 0;
  const counted = ({ diagnostics, looked }: Project): number =>
    diagnostics.filter(
      ({ severity, id }) => severity === "error" && (couldLook || !looked.includes(id)),
    ).length;
  return counted(after) > counted(before);
}

/** Writes a file whole or not at all, with the mark at its begin that it had. */
function writeText(file: string, text: string): void {
  const mark = readFileSync(file).subarray(0, 3).equals(Buffer.from("\ufeff")) ? "\ufeff" : "";
  const beside = `${file}.${process.pid}.part`;
  writeFileSync(beside, mark + text);
  renameSync(beside, file);
}
