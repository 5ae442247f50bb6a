/** What stands between the subject of a test and its value, by what it means. */
const relations = {
  notIn: ["is not in", "is not one of", "not in", "is not any of", "isn't one of"],
  in: ["is any of", "is one of", "is in", "is either", "any of", "one of", "%in%", "in"],
  unequal: [
    "is not equal to",
    "not equal to",
    "is not",
    "isn't",
    "!==",
    "!=",
    "<>",
    "≠",
    "~=",
    "ne",
  ],
  equal: ["is equal to", "equals", "equal to", "is", "===", "==", "=", "eq", "is =", "is ==", ":"],
  empty: [
    "is not answered",
    "is unanswered",
    "is empty",
    "is missing",
    "is null",
    "is blank",
    "is na",
  ],
  answered: ["is answered", "is not empty", "is not missing", "is not null", "answered"],
  between: ["is between", "between", "is from", "from", "tussen"],
  atLeast: ["is at least", "at least", "not less than", "> =", ">=", "=>", "≥", "ge", "is >="],
  atMost: [
    "is at most",
    "at most",
    "no more than",
    "not more than",
    "< =",
    "<=",
    "=<",
    "≤",
    "le",
    "is <=",
  ],
  more: [
    "is more than",
    "is greater than",
    "more than",
    "greater than",
    "is after",
    "after",
    "is >",
    ">",
    "gt",
  ],
  less: [
    "is less than",
    "is smaller than",
    "less than",
    "smaller than",
    "is before",
    "before",
    "is <",
    "<",
    "lt",
  ],
  above: ["is above", "above"],
  below: ["is below", "below"],
  hasNot: ["has not any of", "has not", "has no", "hasn't", "does not have", "does not contain"],
  hasAll: ["has all of", "contains all of"],
  hasAny: ["has any of", "contains any of", "includes any of"],
  has: ["has", "contains", "includes", "include"],
} as const;
/** How the subject of a test stands to its value. */
export type Relation = keyof typeof relations;

/** What the language writes between them. */
export const signs: Partial<Record<Relation, string>> = {
  ...{ atLeast: ">=", atMost: "<=", more: ">", less: "<", above: ">", below: "<" },
};
/** The same, read from the value. */
export const turned: Partial<Record<Relation, Relation>> = {
  ...{ atLeast: "atMost", atMost: "atLeast", more: "less", less: "more", equal: "equal" },
};

/** A pattern of what is written in words or signs, with room between its words. */
function spelling(written: string): string {
  const plain = written.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s*");
  const word = /^[a-z]/.test(written) ? "\\b" : "";
  return `${word}${plain.replace("'", "['’]")}${/[a-z]$/.test(written) ? "(?![\\w.])" : ""}`;
}

/** How relations are written, the longest first. */
export const writtenRelations = Object.entries(relations)
  .flatMap(([relation, written]) => written.map((one) => ({ relation: relation as Relation, one })))
  .sort((a, b) => b.one.length - a.one.length)
  .map(({ relation, one }) => ({ relation, pattern: new RegExp(spelling(one), "iy") }));
