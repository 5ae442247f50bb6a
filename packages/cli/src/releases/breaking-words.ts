import type { DataUse, MessageLanguage } from "@pwe/language";
import { problemWords } from "./problem-words.ts";
import type { Refused, Reread } from "./reread.ts";

/** What the command sums up with. */
export interface Sum {
  readonly changes: number;
  readonly declared: number;
  readonly broken: number;
  readonly use: readonly DataUse[];
}

interface Skipped {
  readonly elsewhere: number;
  readonly broken: number;
}

interface Words {
  readonly head: (file: string, before: number, now: number, against: string) => string;
  readonly responses: (
    read: Reread,
    file: string | undefined,
    skipped: Skipped | undefined,
  ) => string[];
  readonly sum: (sum: Sum) => string;
}

const problemsOf = ({ problems }: Refused, language: MessageLanguage): string =>
  problems.map((one) => problemWords(one)[language]).join("; ");

/** What `pwe breaking` says around the changes, English and Dutch side by side. */
export const breakingWords: Readonly<Record<MessageLanguage, Words>> = {
  en: {
    head: (file, before, now, against) =>
      `${file}: release ${now} beside release ${before} (${against})`,
    responses: (read, file, skipped) => [
      `${file === undefined ? `${read.responses} simulated responses` : `${read.responses} responses in ${file}`}: ` +
        `${read.placed} keep a place for every value, ${read.admissible} could be given to this release as they are.`,
      ...(skipped && skipped.elsewhere > 0
        ? [`  ${skipped.elsewhere} answer another design and were left out.`]
        : []),
      ...(skipped && skipped.broken > 0
        ? [`  ${skipped.broken} were not admissible before either and were left out.`]
        : []),
      ...(read.unplaced ? [`  without a place: ${place(read.unplaced, "en")}`] : []),
      ...(read.inadmissible && !read.unplaced
        ? [`  not as it is: ${place(read.inadmissible, "en")}`]
        : []),
      ...(read.refuted
        ? [
            `  The changes leave ${read.refuted} whole and this response says otherwise: report it, it is a fault of pwe.`,
          ]
        : []),
    ],
    sum: ({ changes, declared, broken, use }) =>
      changes === 0
        ? "Nothing changed."
        : `${changes} ${changes === 1 ? "change" : "changes"}, ${declared} declared; ` +
          `${broken === 0 ? `nothing breaks ${use.join(" or ")}` : `${broken} ${broken === 1 ? "breaks" : "break"} ${use.join(" or ")}`}.`,
  },
  nl: {
    head: (file, before, now, against) =>
      `${file}: uitgave ${now} naast uitgave ${before} (${against})`,
    responses: (read, file, skipped) => [
      `${file === undefined ? `${read.responses} nagebootste inzendingen` : `${read.responses} inzendingen in ${file}`}: ` +
        `bij ${read.placed} houdt elke waarde een plaats, ${read.admissible} passen zo op deze uitgave.`,
      ...(skipped && skipped.elsewhere > 0
        ? [`  ${skipped.elsewhere} horen bij een ander ontwerp en zijn weggelaten.`]
        : []),
      ...(skipped && skipped.broken > 0
        ? [`  ${skipped.broken} waren eerder ook al niet toelaatbaar en zijn weggelaten.`]
        : []),
      ...(read.unplaced ? [`  zonder plaats: ${place(read.unplaced, "nl")}`] : []),
      ...(read.inadmissible && !read.unplaced
        ? [`  niet zoals zij is: ${place(read.inadmissible, "nl")}`]
        : []),
      ...(read.refuted
        ? [
            `  De wijzigingen laten ${read.refuted} heel en deze inzending spreekt dat tegen: meld het, het is een fout van pwe.`,
          ]
        : []),
    ],
    sum: ({ changes, declared, broken, use }) =>
      changes === 0
        ? "Er is niets veranderd."
        : `${changes} ${changes === 1 ? "wijziging" : "wijzigingen"}, ${declared} gemeld; ` +
          `${broken === 0 ? `niets breekt ${use.join(" of ")}` : `${broken} ${broken === 1 ? "breekt" : "breken"} ${use.join(" of ")}`}.`,
  },
};

const line: Readonly<Record<MessageLanguage, string>> = { en: "line", nl: "regel" };

function place(refused: Refused, language: MessageLanguage): string {
  const at =
    refused.line === undefined ? refused.id : `${line[language]} ${refused.line} (${refused.id})`;
  return `${at}, ${problemsOf(refused, language)}`;
}
