import type { MessageLanguage } from "@pwe/language";

const plural = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

/** What is said around findings, in one language. */
export interface Words {
  readonly errors: (number: number) => string;
  readonly warnings: (number: number) => string;
  readonly infos: (number: number) => string;
  readonly none: string;
  readonly files: (number: number) => string;
  readonly known: (number: number, baseline: string) => string;
  readonly gone: (number: number, baseline: string) => string;
  readonly more: (number: number) => string;
  /** where else the same is found */
  readonly atLines: (lines: readonly number[]) => string;
  readonly fixable: (number: number) => string;
  readonly fixed: (file: string, fixes: readonly string[]) => string;
  readonly wroteBaseline: (number: number, baseline: string) => string;
  readonly pruned: (number: number, baseline: string) => string;
}

const english: Words = {
  errors: (number) => plural(number, "error", "errors"),
  warnings: (number) => plural(number, "warning", "warnings"),
  infos: (number) => plural(number, "remark", "remarks"),
  none: "no findings",
  files: (number) => plural(number, "file", "files"),
  known: (number, baseline) =>
    `${plural(number, "known finding", "known findings")} not shown: in ${baseline}`,
  gone: (number, baseline) =>
    `${plural(number, "finding of", "findings of")} ${baseline} no longer there: --prune takes ${number === 1 ? "it" : "them"} out`,
  more: (number) => `and ${number} more`,
  atLines: (lines) =>
    `and ${plural(lines.length, "more place", "more places")}: line ${lines.join(", ")}`,
  fixable: (number) => `${number} can be mended with --fix`,
  fixed: (file, fixes) => `Changed ${file}: ${fixes.join("; ")}`,
  wroteBaseline: (number, baseline) =>
    `Wrote ${baseline}: ${plural(number, "finding is", "findings are")} known from now on`,
  pruned: (number, baseline) =>
    `Took ${plural(number, "finding", "findings")} out of ${baseline}: no longer there`,
};

const dutch: Words = {
  errors: (number) => plural(number, "fout", "fouten"),
  warnings: (number) => plural(number, "waarschuwing", "waarschuwingen"),
  infos: (number) => plural(number, "opmerking", "opmerkingen"),
  none: "geen bevindingen",
  files: (number) => plural(number, "bestand", "bestanden"),
  known: (number, baseline) =>
    `${plural(number, "bekende bevinding", "bekende bevindingen")} niet getoond: staat in ${baseline}`,
  gone: (number, baseline) =>
    `${plural(number, "bevinding", "bevindingen")} in ${baseline} ${number === 1 ? "komt" : "komen"} niet meer voor: --prune haalt ${number === 1 ? "die" : "ze"} weg`,
  more: (number) => `en nog ${number}`,
  atLines: (lines) =>
    `en nog ${plural(lines.length, "plek", "plekken")}: regel ${lines.join(", ")}`,
  fixable: (number) => `${number} te herstellen met --fix`,
  fixed: (file, fixes) => `${file} gewijzigd: ${fixes.join("; ")}`,
  wroteBaseline: (number, baseline) =>
    `${baseline} geschreven: ${plural(number, "bevinding is", "bevindingen zijn")} vanaf nu bekend`,
  pruned: (number, baseline) =>
    `${plural(number, "bevinding", "bevindingen")} uit ${baseline} gehaald: ${number === 1 ? "komt" : "komen"} niet meer voor`,
};

/** What is said around findings, in every language. */
export const words: Readonly<Record<MessageLanguage, Words>> = { en: english, nl: dutch };
