import { type Consultation, type Versions } from "@pwe/model";
import type { Diagnostic, MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { consentSection } from "./consent.ts";
import { differencesSection, versionName } from "./differences.ts";
import {
  type Block,
  type Blocks,
  code,
  heading,
  type Paper,
  paragraph,
  table,
  text,
} from "./document.ts";
import { formSection } from "./pages.ts";
import { planSection } from "./plan.ts";
import { promiseCount } from "./promises.ts";
import { proofsSection } from "./proofs.ts";
import { findingsSection, remarksSection, signatures, unreadSection } from "./remarks.ts";
import { respondentsSection } from "./respondents.ts";
import { routesSection } from "./routes.ts";
import { sizeWords } from "./size.ts";
import { labelLine, subjectOf, type Subject } from "./subject.ts";
import { wordsIn } from "./words/words.ts";

/** Which report is made: one language, one version. */
export interface PaperOf {
  readonly language: string;
  readonly versions: Versions;
  /** what the compiler found, in the language of the report's own words */
  readonly findings: readonly Diagnostic[];
}

/** The design as people check and sign it. The same consultation gives the same report. */
export function paper(
  consultation: Consultation,
  { language, versions, findings }: PaperOf,
): Paper {
  const subject = subjectOf(consultation, language, versions);
  const title = labelLine(subject, consultation.id);
  const { words } = subject;
  const { sections } = words;
  const parts: readonly (readonly [keyof typeof sections, Blocks])[] = [
    ["respondents", respondentsSection(subject)],
    ...(consultation.instrument.factors.length === 0
      ? []
      : [["differences", differencesSection(subject)] as const]),
    ["consent", consentSection(subject)],
    ["routes", routesSection(subject)],
    ["form", formSection(subject)],
    ["proofs", proofsSection(subject)],
    ["plan", planSection(subject)],
    ["remarks", remarksSection(subject)],
    ["findings", findingsSection(findings, subject)],
    ["signing", signatures(subject)],
  ];
  const contents = parts.map(([id]) => [
    paragraph([{ kind: "link", to: `#${id}`, of: text(sections[id]) }]),
  ]);
  const body = parts.flatMap(([id, blocks], at): Block[] => [
    heading(2, `${at + 1}. ${sections[id]}`, id),
    ...blocks,
    // Only now is it known which texts no part asked for.
    ...(id === "remarks" ? unreadSection(subject) : []),
  ]);
  return {
    title,
    name: `${subject.texts.plain(`${consultation.id}#label`) ?? consultation.id} (${fileName(consultation, versions, language)})`,
    language: words.language,
    blocks: [
      heading(1, title),
      paragraph(words.subtitle),
      ...facts(subject, findings.length),
      paragraph(words.fingerprintsSay),
      heading(2, words.contents),
      { kind: "list", ordered: true, items: contents },
      ...body,
    ],
  };
}

/** What the first page says of the whole. */
function facts(subject: Subject, findings: number): Blocks {
  const { consultation, words, language } = subject;
  const { release, fingerprints } = consultation;
  const promises = promiseCount(subject);
  return table(
    [],
    [
      [words.consultation, code(consultation.id)],
      [words.release, `${release.number}${release.name === undefined ? "" : ` (${release.name})`}`],
      [words.versionOfReport, versionName(subject)],
      [words.languageOfReport, language],
      [words.design, code(fingerprints.design)],
      [words.plan, code(fingerprints.plan)],
      [words.size, sizeWords(subject)],
      [words.promisesHead, words.promisesCount(promises.proved, promises.all)],
      [words.openFindings, words.findingsCount(findings)],
    ],
  );
}

/** The language of a report's own words for a consultation in this language. */
export const wordsLanguage = (language: string): MessageLanguage => wordsIn(language).language;

/** The name of a report's file without its ending: its versions, or the consultation, and its language. */
export function fileName(
  { instrument, id }: Consultation,
  versions: Versions,
  language: string,
): string {
  const arms = instrument.factors.map((factor) => versions[factor.id] ?? "");
  return `${arms.join("-") || id}.${language}`;
}
