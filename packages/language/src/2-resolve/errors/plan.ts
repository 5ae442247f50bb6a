import type { ProblemKind } from "../../diagnostics/diagnostic.ts";

/** Problems with the analysis plan and with translations. */

export const clauseNotForVerb: ProblemKind<{ clause: string; verb: string; clauses: string }> = {
  code: "R0059",
  id: "clause-not-for-verb",
  severity: "error",
  message: ({ clause, verb }) => `\`${verb}\` cannot take ${clause}.`,
  why: "It would change nothing in what is computed.",
  help: ({ verb, clauses }) => `\`${verb}\` can take: ${clauses}.`,
};

export const clauseMissing: ProblemKind<{ clause: string; verb: string }> = {
  code: "R0060",
  id: "clause-missing",
  severity: "error",
  message: ({ clause, verb }) => `\`${verb}\` needs ${clause}.`,
  why: "Without it there is nothing to compute.",
  help: ({ clause }) => `Add ${clause}.`,
};

export const subjectWrong: ProblemKind<{ verb: string; name: string; is: string; wanted: string }> =
  {
    code: "R0061",
    id: "subject-wrong",
    severity: "error",
    message: ({ verb, name, is, wanted }) => `\`${verb}\` takes ${wanted}; \`${name}\` is ${is}.`,
    why: "A mean of things without an order, or a share of a number, says nothing.",
    help: () => "Choose another subject, or another analysis.",
  };

export const unknownTranslation: ProblemKind<{ key: string; suggestion: string; command: string }> =
  {
    code: "R0062",
    id: "unknown-translation",
    severity: "warning",
    message: ({ key }) => `No text has the key \`${key}\`.`,
    why: "The translation is never shown: its text was removed or renamed.",
    help: ({ suggestion, command }) =>
      `Run \`${command}\`, which keeps what fits.${suggestion === "" ? "" : ` Did you mean \`${suggestion}\`?`}`,
  };

export const missingTranslation: ProblemKind<{
  language: string;
  number: number;
  keys: string;
  command: string;
}> = {
  code: "R0063",
  id: "missing-translation",
  severity: "warning",
  message: ({ language, number, keys }) =>
    `${number} ${number === 1 ? "text has" : "texts have"} no translation into \`${language}\`: ${keys}.`,
  why: "Respondents in that language read a mixture of two languages.",
  help: ({ command }) => `Run \`${command}\` and fill in what is empty.`,
};

export const missingFormWords: ProblemKind<{
  language: string;
  number: number;
  all: number;
  command: string;
}> = {
  code: "R0142",
  id: "missing-form-words",
  severity: "warning",
  message: ({ language, number, all }) =>
    `The form does not speak \`${language}\`, and ${number} of its ${all} own words (buttons, complaints, meters, end pages) have no translation.`,
  why: "Until they are all there, the form says its own words in English between texts in another language.",
  help: ({ command }) =>
    `Run \`${command}\`: what the form says stands at the end of that file, in English, to be translated. Name the file at \`translations\`.`,
};

export const staleTranslation: ProblemKind<{ key: string; command: string }> = {
  code: "R0064",
  id: "stale-translation",
  severity: "warning",
  message: ({ key }) => `The text \`${key}\` changed after it was translated.`,
  why: "Respondents in two languages would be asked two different things.",
  help: ({ command }) =>
    `Look at the translation again, then run \`${command}\` and remove its \`fuzzy\` mark.`,
};

export const lostPlaceholder: ProblemKind<{ key: string; placeholder: string }> = {
  code: "R0065",
  id: "lost-placeholder",
  severity: "error",
  message: ({ key, placeholder }) =>
    `The translation of \`${key}\` does not have the same \`${placeholder}\` as the source.`,
  why: "What differs between the versions would vanish in that language, or appear as braces.",
  help: () => "Copy the placeholder, braces and all, into the translation.",
};

export const unreadableTranslation: ProblemKind<{ file: string; what: string }> = {
  code: "R0066",
  id: "unreadable-translation",
  severity: "error",
  message: ({ file, what }) => `\`${file}\` cannot be used: ${what}.`,
  why: "The language would be missing from the form.",
  help: () =>
    'A PO file needs a header with its language (`"Language: en\\n"`), or a name that ends in `.en.po`.',
};

export const repeatedLine: ProblemKind<{ kind: string; about: string }> = {
  code: "R0075",
  id: "repeated-line",
  severity: "warning",
  message: ({ kind, about }) => `This asks for the same \`${kind}\` of \`${about}\` a second time.`,
  why: "The same figures would be computed and corrected for twice, so this line is left out of the plan.",
  help: () => "Remove one of the two, or write what is different about it.",
};

export const unreadableLock: ProblemKind<{ file: string; what: string }> = {
  code: "R0093",
  id: "unreadable-lock",
  severity: "error",
  message: ({ file, what }) => `\`${file}\` cannot be read: ${what}.`,
  why: "It keeps the codes of a fielded consultation; without it a new answer could take the code of another.",
  help: () =>
    "Take it back from version control. If the consultation was never fielded, remove it and run `pwe lock` again.",
};

export const otherLock: ProblemKind<{ file: string; of: string; here: string }> = {
  code: "R0094",
  id: "other-lock",
  severity: "warning",
  message: ({ file, of, here }) =>
    `\`${file}\` belongs to the consultation \`${of}\`, and this is \`${here}\`.`,
  why: "The codes of one consultation say nothing of another, so none of them is kept here.",
  help: () =>
    "Give each consultation a folder of its own. An id that was fielded stays as it is, also when the title changes.",
};

export const weightedAndAdjusted: ProblemKind<{ weights: string; adjust: string }> = {
  code: "R0140",
  id: "weighted-and-adjusted",
  severity: "error",
  message: ({ weights, adjust }) =>
    `This comparison is weighted by \`${weights}\` and adjusted for ${adjust}.`,
  why: "Both hold the versions to the same people, each in its own way: together nobody can say what the difference is of.",
  help: () =>
    "Keep one: `weighted by` brings each version to the population, `adjust` holds the versions equal to each other.",
};

export const familyDiffers: ProblemKind<{ family: string; one: string; other: string }> = {
  code: "R0141",
  id: "family-differs",
  severity: "error",
  message: ({ family, one, other }) =>
    `The lines of the family \`${family}\` are corrected by \`${one}\` here and by \`${other}\` elsewhere.`,
  why: "The tests of a family are corrected together, which can be done in one way only.",
  help: ({ other }) => `Write \`correct ${other}\` here too, or give this line another family.`,
};

export const planProblems = [
  weightedAndAdjusted,
  familyDiffers,
  clauseNotForVerb,
  clauseMissing,
  subjectWrong,
  unknownTranslation,
  missingTranslation,
  missingFormWords,
  staleTranslation,
  lostPlaceholder,
  unreadableTranslation,
  repeatedLine,
  unreadableLock,
  otherLock,
];
