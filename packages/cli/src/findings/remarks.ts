import type { Diagnostic, MessageLanguage } from "@pwe/language";
import { words } from "../shell/words.ts";
import { placeOf, type Finding } from "./finding.ts";

/**
 * What is said once to people, with every place it is about: findings of one rule in one file that come down to the same
 * advice. Each place keeps its own fingerprint, so that a baseline, SARIF, JUnit and GitLab know it by itself.
 */
interface Remark {
  readonly first: Finding;
  /** the other places, in their order */
  readonly also: readonly Finding[];
}

/** Findings as remarks. What is an error, or has places of its own, is looked at by itself. */
export function remarksOf(findings: readonly Finding[]): Remark[] {
  const groups = Map.groupBy(findings, (one) => {
    const { code, severity, help, related, fix } = one.diagnostic;
    const isApart = severity === "error" || related.length > 0;
    return isApart ? one : JSON.stringify([one.path, code, severity, help, fix?.text]);
  });
  return [...groups.values()].map(([first, ...also]) => ({ first: first!, also }));
}

/** Places that are shown with their line; of more than that only the numbers. */
const mostShown = 5;

/** A remark as one diagnostic, in which the other places belong to the first. */
export function asDiagnostic(
  { first: { diagnostic, linesOf }, also }: Remark,
  language: MessageLanguage,
): Diagnostic {
  const shown = also.slice(0, mostShown - 1).map(({ diagnostic: { file, span, message } }) => ({
    ...{ file, span, text: message },
  }));
  const hidden = also.slice(shown.length);
  const last = shown.at(-1);
  if (hidden.length > 0 && last !== undefined) {
    const lines = hidden.map((one) => placeOf(one.diagnostic, linesOf).start.line);
    last.text += ` (${words[language].atLines(lines)})`;
  }
  return { ...diagnostic, related: [...diagnostic.related, ...shown] };
}
