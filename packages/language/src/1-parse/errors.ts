import type { ProblemKind } from "../diagnostics/diagnostic.ts";

type Kind<Data extends Record<string, string | number> = Record<never, never>> = ProblemKind<Data>;

/** Everything that can be wrong with the form of a text. The order is the order of the codes. */
export const missingEdition: Kind = {
  code: "P0001",
  id: "missing-edition",
  severity: "error",
  message: () => "This file does not say which edition of the language it is written in.",
  why: "A later edition may read the same words differently. With the edition in the file, a study that is running never changes its meaning.",
  help: () => "Write `pwe 1` as the first line.",
};

export const unknownEdition: Kind<{ found: string }> = {
  code: "P0002",
  id: "unknown-edition",
  severity: "error",
  message: ({ found }) => `There is no edition ${found}: this program knows edition 1.`,
  why: "The edition decides how every other line is read.",
  help: () => "Write `pwe 1`, or install a newer version of this program.",
};

export const curlyQuotes: Kind<{ number: number }> = {
  code: "P0003",
  id: "curly-quotes",
  severity: "error",
  message: ({ number }) =>
    number === 1
      ? "This text stands between curly quotes."
      : `This text and ${number - 1} more stand between curly quotes.`,
  why: 'Word processors turn " into curly quotes. They are read as plain quotes here, but a later edit could pair them wrongly.',
  help: () =>
    'Replace them by plain quotes: "…". Copy texts from a plain text editor to avoid this.',
};

export const unclosedString: Kind = {
  code: "P0004",
  id: "unclosed-string",
  severity: "error",
  message: () => "This text begins with a quote but does not end with one on the same line.",
  why: "Without the second quote it is a guess which words the respondent will read.",
  help: () =>
    'Write a quote at the end of the text. A text of more than one line stands between """ and """. A quote inside a text is written \\".',
};

export const unopenedString: Kind = {
  code: "P0005",
  id: "unopened-string",
  severity: "error",
  message: () => "A text ends here, but the quote that begins it is missing.",
  why: "Without the first quote it is a guess which words the respondent will read.",
  help: () => "Write a quote in front of the first word of the text.",
};

export const unclosedText: Kind = {
  code: "P0006",
  id: "unclosed-text",
  severity: "error",
  message: () => 'This long text begins with """ but has no """ at its end.',
  why: "Everything below it would be read as text that respondents see.",
  help: () => 'Write """ on a line of its own below the last line of the text.',
};

export const unopenedText: Kind = {
  code: "P0007",
  id: "unopened-text",
  severity: "error",
  message: () => 'A long text ends here, but the """ that begins it is missing.',
  why: "Without the beginning it is not known what the text is for.",
  help: () =>
    'Write the line that begins the text, for example `situation """`, or take this """ away.',
};

export const missingClosingBrace: Kind<{ statement: string }> = {
  code: "P0008",
  id: "missing-closing-brace",
  severity: "error",
  message: ({ statement }) => `The block of \`${statement}\` is not closed: a } is missing.`,
  why: "What follows would count as a part of this block. The indentation was used to guess where it ends.",
  help: () => "Write } on a line of its own where the block ends.",
};

export const missingOpeningBrace: Kind<{ statement: string }> = {
  code: "P0009",
  id: "missing-opening-brace",
  severity: "error",
  message: ({ statement }) => `The block of \`${statement}\` does not begin with {.`,
  why: "Braces say which lines belong together.",
  help: () =>
    "Write { at the end of the line above the block, and } below its last line if none stands there.",
};

export const extraClosingBrace: Kind = {
  code: "P0010",
  id: "extra-closing-brace",
  severity: "error",
  message: () => "This } closes nothing.",
  why: "A } too many can mean that the line that begins a block has been lost.",
  help: () => "Take it away, or write the line that begins the block, ending in {.",
};

export const misspeltKeyword: Kind<{ found: string; meant: string }> = {
  code: "P0011",
  id: "misspelt-keyword",
  severity: "error",
  message: ({ found, meant }) =>
    `\`${found}\` is not a word of the language here. Did you mean \`${meant}\`?`,
  why: "The rest of the line was read as if it said so, but only you know what was meant.",
  help: ({ meant }) => `Write \`${meant}\`.`,
};

export const unknownStatement: Kind<{ found: string; place: string; known: string }> = {
  code: "P0012",
  id: "unknown-statement",
  severity: "error",
  message: ({ found, place }) => `\`${found}\` does not begin anything that can stand ${place}.`,
  why: "A line that is not understood is left out, and respondents would not see it.",
  help: ({ known, place }) => `What can stand ${place}: ${known}.`,
};

export const misplacedStatement: Kind<{ statement: string; place: string; home: string }> = {
  code: "P0013",
  id: "misplaced-statement",
  severity: "error",
  message: ({ statement, place }) => `\`${statement}\` cannot stand ${place}.`,
  why: "Where a line stands decides what it belongs to.",
  help: ({ statement, home }) =>
    `\`${statement}\` belongs ${home}. Move it there, or write the line that begins that block.`,
};

export const missingPart: Kind<{ part: string; statement: string; example: string }> = {
  code: "P0014",
  id: "missing-part",
  severity: "error",
  message: ({ part, statement }) => `\`${statement}\` misses ${part}.`,
  why: "A line that is not complete cannot be shown, stored or analysed.",
  help: ({ example, part }) =>
    `Write ${part} here.${example === "" ? "" : ` A whole line looks like this: \`${example}\``}`,
};

export const unexpectedPart: Kind<{ found: string; statement: string }> = {
  code: "P0015",
  id: "unexpected-part",
  severity: "error",
  message: ({ found, statement }) => `${found} is not understood here, after \`${statement}\`.`,
  why: "What is not understood is left out, so the line may mean something else than you think.",
  help: () => "Take it away, or look up how the line is written in the language reference.",
};

export const malformedId: Kind<{ found: string; meant: string }> = {
  code: "P0016",
  id: "malformed-id",
  severity: "error",
  message: ({ found }) => `\`${found}\` cannot be an id.`,
  why: "An id becomes the name of a column in the data, and must work in every program that reads them: small letters a to z, digits and single underscores, beginning with a letter.",
  help: ({ meant }) =>
    meant === "" ? "Choose another id." : `Write \`${meant}\`. The label can hold any text.`,
};

export const reservedId: Kind<{ found: string }> = {
  code: "P0017",
  id: "reserved-id",
  severity: "error",
  message: ({ found }) => `\`${found}\` cannot be an id: the language keeps this word for itself.`,
  why: "A later edition may use the word behind an id, and then your file would read differently.",
  help: ({ found }) => `Choose another id, for example \`${found}_answer\`.`,
};

export const unknownCharacter: Kind<{ found: string }> = {
  code: "P0018",
  id: "unknown-character",
  severity: "error",
  message: ({ found }) => `The character ${found} has no meaning outside a text.`,
  why: "What is not understood is left out, so the line may mean something else than you think.",
  help: () => 'Take it away, or put quotes around the text it belongs to: "…".',
};

export const nestedTooDeep: Kind = {
  code: "P0019",
  id: "nested-too-deep",
  severity: "error",
  message: () => "This stands more than 50 levels deep inside other things.",
  why: "Nobody can read that, and it is left out here.",
  help: () => "Split it: use separate blocks one after the other, or fewer parentheses.",
};

export const foreignNotation: Kind<{
  found: string;
  role: string;
  meant: string;
  number: number;
}> = {
  code: "P0020",
  id: "foreign-notation",
  severity: "error",
  message: ({ found, role, number }) =>
    `\`${found}\` is not how the language writes ${role}${number === 1 ? "" : ` (here, and ${number - 1} more in this file)`}.`,
  why: "The line was read as if it said what was probably meant, but only you know what was meant.",
  help: ({ meant }) => `Write ${meant}.`,
};

export const invisibleCharacter: Kind<{ found: string; number: number }> = {
  code: "P0021",
  id: "invisible-character",
  severity: "error",
  message: ({ found, number }) =>
    `The invisible character ${found} stands here${number === 1 ? "" : `, and ${number - 1} more in this file`}.`,
  why: "Nobody sees it, so two words that look the same can differ, and a line can read differently from how it looks.",
  help: () => "Take it away. Inside a text between quotes it may stand.",
};

export const repeatedValue: Kind<{ name: string; where: string }> = {
  code: "P0022",
  id: "repeated-value",
  severity: "error",
  message: ({ name, where }) => `${where} has two values of \`${name}\`.`,
  why: "With two it is not certain which one counts in the totals and budgets.",
  help: ({ name }) =>
    `Keep one. What stands behind \`at LEVEL\`, also on the lines below it, belongs to that level: a \`${name}\` of the option as a whole stands above its \`at\` lines.`,
};

export const foreignNumber: Kind<{
  found: string;
  first: string;
  second: string;
  along: string;
}> = {
  code: "P0023",
  id: "foreign-number",
  severity: "error",
  message: ({ found }) => `\`${found}\` is not how a number is written here.`,
  why: "The point stands before the decimals, and nothing stands between thousands. The number was not guessed: another one would decide what people may answer.",
  help: ({ first, second, along }) => {
    if (first === "")
      return "Write digits only, with one point before the decimals if there are any, as in `1000.50`.";
    if (along === "scale")
      return `Write \`${first}\` if the unit that is declared says the rest, and \`${second}\` if it does not.`;
    const write =
      second === ""
        ? `Write \`${first}\`.`
        : `Write \`${first}\`, or \`${second}\` if that is what was meant.`;
    return along === "" ? write : `${write} The unit is declared once, behind \`unit\`.`;
  },
};

export const thousandsOrDecimals: Kind<{ found: string; first: string; second: string }> = {
  code: "P0024",
  id: "thousands-or-decimals",
  severity: "warning",
  message: ({ found, first }) =>
    `\`${found}\` is read as a number with decimals. Was \`${first}\` meant?`,
  why: "The point is the mark of decimals here, and in other places that of thousands. A limit or a cost that is a thousand times too small looks right in the text, and decides what people can answer.",
  help: ({ first, second }) => `Write \`${first}\` or \`${second}\`, whichever was meant.`,
};

export const sameInEveryVersion: Kind<{ statement: string; instead: string }> = {
  code: "P0025",
  id: "same-in-every-version",
  severity: "error",
  message: ({ statement }) => `What \`${statement}\` says here is the same in every version.`,
  why: "Numbers of options and levels, limits, and texts can differ by version. What can be answered does not, or the answers of two versions could not be compared.",
  help: ({ instead }) => `Write it once, for all versions. ${instead}`,
};

export const parseKinds = [
  missingEdition,
  unknownEdition,
  curlyQuotes,
  unclosedString,
  unopenedString,
  unclosedText,
  unopenedText,
  missingClosingBrace,
  missingOpeningBrace,
  extraClosingBrace,
  misspeltKeyword,
  unknownStatement,
  misplacedStatement,
  missingPart,
  unexpectedPart,
  malformedId,
  reservedId,
  unknownCharacter,
  nestedTooDeep,
  foreignNotation,
  invisibleCharacter,
  repeatedValue,
  foreignNumber,
  thousandsOrDecimals,
  sameInEveryVersion,
] as const;
