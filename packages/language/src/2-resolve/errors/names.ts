import type { ProblemKind } from "../../diagnostics/diagnostic.ts";

/** Problems with ids: what they look like and what they stand for. `suggestion` is empty when nothing comes near. */

const nearest = (data: { suggestion: string }): string =>
  data.suggestion === "" ? "" : ` Did you mean \`${data.suggestion}\`?`;

export const unknownName: ProblemKind<{ name: string; suggestion: string }> = {
  code: "R0001",
  id: "unknown-name",
  severity: "error",
  message: ({ name }) => `Nothing here is called \`${name}\`.`,
  why: "What refers to nothing is never true and never shown, and nobody notices in the field.",
  help: (data) =>
    `Write the id of something this file declares, with its block in front when it stands elsewhere (\`order.advice\`).${nearest(data)}`,
};

export const duplicateId: ProblemKind<{ name: string }> = {
  code: "R0002",
  id: "duplicate-id",
  severity: "error",
  message: ({ name }) => `The id \`${name}\` is declared twice.`,
  why: "Columns, conditions and files find what they belong to by its id: of two with one id, one would be taken for the other.",
  help: () => "Give one of the two another id. What respondents read is the label, not the id.",
};

export const longId: ProblemKind<{ name: string; length: number }> = {
  code: "R0004",
  id: "long-id",
  severity: "error",
  message: ({ name, length }) => `The id \`${name}\` has ${length} characters; 32 is the most.`,
  why: "Several statistics programs cut names off after 32 characters, and two columns become one.",
  help: () => "Choose a shorter id and put the rest in the label.",
};

export const responseWord: ProblemKind<{ name: string }> = {
  code: "R0005",
  id: "response-word",
  severity: "error",
  message: ({ name }) => `\`${name}\` is a word the response itself uses.`,
  why: "A response stores `answer`, `text`, `why` and the like beside each answer; an id of the same name would mix with them.",
  help: ({ name }) => `Choose another id, for example \`${name}_asked\`.`,
};

export const ambiguousName: ProblemKind<{ name: string; one: string; other: string }> = {
  code: "R0006",
  id: "ambiguous-name",
  severity: "error",
  message: ({ name }) => `\`${name}\` stands in more than one block.`,
  why: "It is not certain which one is meant, and a guess could route respondents wrongly.",
  help: ({ one, other }) => `Write the block too: \`${one}\` or \`${other}\`.`,
};

export const unknownAnswer: ProblemKind<{ answer: string; of: string; suggestion: string }> = {
  code: "R0007",
  id: "unknown-answer",
  severity: "error",
  message: ({ answer, of }) => `\`${of}\` has no answer \`${answer}\`.`,
  why: "A comparison with an answer that does not exist is never true, and a share for it is never met.",
  help: (data) => `Write one of its answers.${nearest(data)}`,
};

export const unknownVersion: ProblemKind<{ name: string; suggestion: string }> = {
  code: "R0008",
  id: "unknown-version",
  severity: "error",
  message: ({ name }) => `There is no version \`${name}\`.`,
  why: "What is said for a version that does not exist is said for nobody.",
  help: (data) =>
    `Declare it (\`version ${data.name} "…"\`) or write one that exists.${nearest(data)}`,
};

export const otherFactor: ProblemKind<{
  name: string;
  factor: string;
  others: string;
  versions: string;
}> = {
  code: "R0101",
  id: "other-factor",
  severity: "error",
  message: ({ name, factor, others }) =>
    `\`${name}\` is a version of the factor \`${factor}\`, and the others named here are versions of \`${others}\`.`,
  why: "Everybody has a version of each factor, so that one of this factor does not exclude one of another.",
  help: ({ others, versions }) => `Name versions of \`${others}\`: ${versions}.`,
};

export const unknownLevel: ProblemKind<{ name: string; scale: string; suggestion: string }> = {
  code: "R0009",
  id: "unknown-level",
  severity: "error",
  message: ({ name, scale }) => `The levels \`${scale}\` have no \`${name}\`.`,
  why: "A level that does not exist can be neither set nor counted.",
  help: (data) => `Write one of its levels.${nearest(data)}`,
};

export const unknownAttribute: ProblemKind<{ name: string; suggestion: string }> = {
  code: "R0010",
  id: "unknown-attribute",
  severity: "error",
  message: ({ name }) => `No level or option has the attribute \`${name}\`.`,
  why: "A total or mean over an attribute that stands nowhere has no value.",
  help: (data) =>
    `Write \`${data.name}\` with a number on the levels or options, or use one that is there.${nearest(data)}`,
};

export const unknownWeights: ProblemKind<{ name: string; suggestion: string }> = {
  code: "R0011",
  id: "unknown-weights",
  severity: "error",
  message: ({ name }) => `There are no weights \`${name}\`.`,
  why: "A weighted figure needs the margins it is weighted to.",
  help: (data) =>
    `Declare them (\`weights ${data.name} { … }\`) or write some that exist.${nearest(data)}`,
};

export const unknownStream: ProblemKind<{ name: string; suggestion: string }> = {
  code: "R0012",
  id: "unknown-stream",
  severity: "error",
  message: ({ name }) => `There is no stream \`${name}\`.`,
  why: "A sample or quota counts the participants of one way in; it has to exist.",
  help: (data) =>
    `Declare it (\`stream ${data.name} { … }\`) or write one that exists.${nearest(data)}`,
};

export const usedBeforeAsked: ProblemKind<{
  name: string;
  /** what comes first where a shuffle can put it first, empty where it has no id; and what comes behind it then */
  first: string;
  then: string;
}> = {
  code: "R0013",
  id: "used-before-asked",
  severity: "error",
  message: ({ name, first, then }) =>
    then === ""
      ? `\`${name}\` is used here but is asked only later.`
      : `\`${name}\` is used here, but is not asked yet when the \`shuffle\` puts ${first ? `\`${first}\`` : "this"} before \`${then}\`.`,
  why: "At this point not everyone was asked it: for who was not, the condition is false, the text stays empty and the limit counts nothing.",
  help: ({ name, then }) =>
    then === ""
      ? "Move the question up, or move what depends on it down."
      : `Move what depends on it behind the \`shuffle\`, or take \`${name}\` out of it. What is only for those who were asked it first stands in a \`when … is answered\`.`,
};

export const otherBranch: ProblemKind<{ name: string }> = {
  code: "R0014",
  id: "other-branch",
  severity: "error",
  message: ({ name }) => `\`${name}\` is asked in another branch of the same \`when\`.`,
  why: "Whoever gets here was never asked it: only one branch of a `when` is shown.",
  help: () => "Ask it before the `when`, or use a question of this branch.",
};

export const wrongType: ProblemKind<{ name: string; is: string; wanted: string }> = {
  code: "R0015",
  id: "wrong-type",
  severity: "error",
  message: ({ name, is, wanted }) => `\`${name}\` is ${is}; ${wanted}.`,
  why: "A test that does not fit what it is applied to has no meaning.",
  help: ({ name, wanted }) =>
    wanted.includes("`is answered`")
      ? "Write `is answered`. What a condition should tell apart needs a question with one or several answers, or a number."
      : wanted.includes("two answers are not compared")
        ? `Write a number instead: \`${name} > 5\`.`
        : "Use `is` for one answer, `has` for several answers, `<` and `>` for numbers, `above` and `below` for levels.",
};

const isTranslation = (file: string): boolean => file.endsWith(".po");
const isBlock = (file: string): boolean => file.startsWith("pwe:") || file.endsWith(".pwe");

/** `command` writes the file, where it is a translation and its name says into which language; else empty. */
export const fileNotFound: ProblemKind<{ file: string; command: string }> = {
  code: "R0016",
  id: "file-not-found",
  severity: "error",
  message: ({ file }) => `The file \`${file}\` cannot be read.`,
  why: "What stands in it is part of the design.",
  help: ({ file, command }) =>
    isTranslation(file)
      ? command === ""
        ? "Write the path as seen from this file. The name of a translation ends in its language, as in `texts.en.po`."
        : `Make it: \`${command}\` writes it beside the consultation. Or write the path as seen from this file.`
      : isBlock(file)
        ? 'The standard blocks are "pwe:nl/population", "pwe:nl/trust" and "pwe:nl/evaluation".'
        : "Write the path as seen from this file, and put the file there.",
};

export const useCycle: ProblemKind<{ files: string }> = {
  code: "R0017",
  id: "use-cycle",
  severity: "error",
  message: ({ files }) => {
    const [first = "", second = "", ...others] = files.split(" → ");
    if (others.length === 0) return `\`${first}\` uses itself.`;
    const rest = [second, ...others].map((name) => `\`${name}\``).join(", which uses ");
    return `\`${first}\` uses ${rest} again: a circle.`;
  },
  why: "A file that needs itself to be read can never be finished.",
  help: () => "Move what both need into a third file.",
};

export const notInFile: ProblemKind<{ name: string; file: string; suggestion: string }> = {
  code: "R0018",
  id: "not-in-file",
  severity: "error",
  message: ({ name, file }) => `\`${file}\` does not declare \`${name}\`.`,
  why: "Only what the file declares can be used from it.",
  help: (data) => `Look up what the file declares.${nearest(data)}`,
};

export const unknownValue: ProblemKind<{
  value: string;
  what: string;
  values: string;
  suggestion: string;
}> = {
  code: "R0019",
  id: "unknown-value",
  severity: "error",
  message: ({ value, what }) => `\`${value}\` is no ${what}.`,
  why: "Only these values have a meaning.",
  help: (data) => `Write one of: ${data.values}.${nearest(data)}`,
};

export const columnClash: ProblemKind<{ path: string; column: string; of: string }> = {
  code: "R0081",
  id: "column-clash",
  severity: "error",
  message: ({ path, column, of }) =>
    `\`${path}\` would get the column \`${column}\`, which is that of ${of}.`,
  why: "Two columns of one name overwrite each other in the data, and one of the two is lost.",
  help: () => "Give the question, or the block it stands in, another id.",
};

export const halfPlaceholder: ProblemKind<{ found: string; meant: string }> = {
  code: "R0084",
  id: "half-placeholder",
  severity: "warning",
  message: ({ found }) => `\`${found}\` looks like an insert and is shown as it stands.`,
  why: "Respondents would read braces where a piece or an earlier answer was meant.",
  help: ({ meant }) =>
    meant === ""
      ? "Write two braces on both sides of a name: `{{name}}`."
      : `Write \`{{${meant}}}\`.`,
};

export const unusedPiece: ProblemKind<{ piece: string }> = {
  code: "R0085",
  id: "unused-piece",
  severity: "warning",
  message: ({ piece }) => `No text inserts the piece \`${piece}\`.`,
  why: "Nobody reads it; where it differs by version, the versions do not differ in it.",
  help: ({ piece }) => `Write \`{{${piece}}}\` in the text it belongs to, or remove it.`,
};

export const pieceInItself: ProblemKind<{ piece: string; way: string }> = {
  code: "R0132",
  id: "piece-in-itself",
  severity: "error",
  message: ({ piece, way }) =>
    way === ""
      ? `The piece \`${piece}\` inserts itself.`
      : `The piece \`${piece}\` inserts ${way}, which inserts \`${piece}\` again.`,
  why: "A text that stands in itself has no end, and nothing can be shown.",
  help: () => "Take one of these inserts away, or write the words.",
};

export const misspeltAttribute: ProblemKind<{ name: string; suggestion: string }> = {
  code: "R0092",
  id: "misspelt-attribute",
  severity: "warning",
  message: ({ name }) => `\`${name}\` is a number of its own here, and it is declared nowhere.`,
  why: "A number under a misspelt name is missing from the sum or the mean that it was meant for.",
  help: ({ name, suggestion }) =>
    `Did you mean \`${suggestion}\`? If not, declare it: \`attribute ${name}\`.`,
};

export const pieceMismatch: ProblemKind<{ name: string; other: string }> = {
  code: "R0086",
  id: "piece-mismatch",
  severity: "error",
  message: ({ name, other }) => `This version has a piece \`${name}\`, another has \`${other}\`.`,
  why: "They are two pieces, and each of them stays empty in the versions of the other.",
  help: ({ name, other }) =>
    `Did you mean \`${other}\`? Otherwise write both \`${name}\` and \`${other}\` in every version.`,
};

export const namesProblems = [
  unknownName,
  duplicateId,
  longId,
  responseWord,
  ambiguousName,
  unknownAnswer,
  unknownVersion,
  otherFactor,
  unknownLevel,
  unknownAttribute,
  unknownWeights,
  unknownStream,
  usedBeforeAsked,
  otherBranch,
  wrongType,
  fileNotFound,
  useCycle,
  notInFile,
  unknownValue,
  columnClash,
  halfPlaceholder,
  unusedPiece,
  pieceInItself,
  pieceMismatch,
  misspeltAttribute,
];
