import type { ProblemKind } from "../../diagnostics/diagnostic.ts";

/** Problems with what reaches a text: what is filled in, names, addresses, and what is used nowhere. */

export const notInsertable: ProblemKind<{ name: string; is: string; example: string }> = {
  code: "R0110",
  id: "not-insertable",
  severity: "error",
  message: ({ name, is }) => `\`${name}\` is ${is}, and no words can be filled in for it.`,
  why: "Only a piece, or one answer that was given before, can stand in the middle of a text.",
  help: ({ example }) =>
    example === ""
      ? "Insert a piece or an earlier answer, or show it again with `recall` where it is a task or a question."
      : `Insert a part of it (\`{{${example}}}\`), or show all of it again with \`recall\`.`,
};

export const unknownInAddress: ProblemKind<{ placeholder: string; token: string }> = {
  code: "R0111",
  id: "unknown-in-address",
  severity: "error",
  message: ({ placeholder, token }) =>
    token === "missing"
      ? `\`${placeholder}\` is never filled in: this stream has no \`token\`.`
      : `\`${placeholder}\` is not filled in here.`,
  why: "The panel gets the address as it stands, does not know who comes back, and neither counts nor pays them.",
  help: ({ token }) =>
    token === "missing"
      ? 'Add the parameter in which the panel names its member, as in `token "RID"`.'
      : "In an address only `{{token}}` is filled in: the name that the panel gave the participant.",
};

export const noWebAddress: ProblemKind<{ address: string }> = {
  code: "R0112",
  id: "no-web-address",
  severity: "error",
  message: ({ address }) => `“${address}” is no address of the web.`,
  why: "The form leads only to addresses that begin with https:// or http://. Participants would not come back to the panel.",
  help: () => 'Write the whole address: `"https://panel.example/done?id={{token}}"`.',
};

export const nothingAsLabel: ProblemKind<{ name: string }> = {
  code: "R0113",
  id: "nothing-as-label",
  severity: "error",
  message: ({ name }) => `\`nothing\` leaves \`${name}\` without a name.`,
  why: "It is still there to be decided or answered: respondents and screen readers get the id of the file in place of words.",
  help: () =>
    "Write a text for every version. What is to be absent in a version cannot be left out by its label.",
};

export const lostText: ProblemKind<{ text: string }> = {
  code: "R0115",
  id: "lost-text",
  severity: "warning",
  message: ({ text }) => `Nobody reads “${text}”: every version has a text of its own.`,
  why: "An `else` is for the versions that are not named. Where all of them are, it is read by nobody, and a version that was meant to have it has another text.",
  help: () => "Take the `else` away, or take away the text of the version that should read it.",
};

export const unusedDeclaration: ProblemKind<{ what: string; name: string }> = {
  code: "R0114",
  id: "unused-declaration",
  severity: "warning",
  message: ({ what, name }) => `Nothing uses ${what} \`${name}\`.`,
  why: "It reaches neither a respondent nor the data. Often a line that was meant to use it is missing, or names another.",
  help: ({ what }) =>
    what === "the question"
      ? "Put it in a section with `include`, or take it out of the `use` line."
      : "Use it where it belongs, or take it away.",
};

export const textsProblems = [
  notInsertable,
  unknownInAddress,
  noWebAddress,
  nothingAsLabel,
  unusedDeclaration,
  lostText,
];
