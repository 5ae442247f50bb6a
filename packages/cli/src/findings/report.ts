import type { MessageLanguage, Preset } from "@pwe/language";
import type { KnownFinding } from "./baseline.ts";
import { isAtLeast, type FailOn } from "./findings.ts";
import type { Project } from "../project/project.ts";
import type { Finding } from "./finding.ts";

/** What a check found, as every format writes it. */
export interface Report {
  readonly projects: readonly Project[];
  /** what is judged */
  readonly findings: readonly Finding[];
  /** what the baseline knows already, and is not judged */
  readonly known: readonly Finding[];
  /** what the baseline knows and is no longer there */
  readonly gone: readonly KnownFinding[];
  /** the baseline's name, where one is used */
  readonly baseline?: string;
  readonly failOn: FailOn;
  readonly preset: Preset;
  readonly language: MessageLanguage;
}

/** Whether a check fails: the same in every format. */
export const fails = ({ findings, failOn }: Report): boolean =>
  findings.some(({ diagnostic }) => isAtLeast(diagnostic.severity, failOn));
