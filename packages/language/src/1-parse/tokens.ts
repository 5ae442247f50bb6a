import { createToken, Lexer, type TokenType } from "chevrotain";

/**
 * Every word that means something to the language. Keywords are contextual: each is also a Word, so an
 * id may be called `option` or `share`. The order is the order of the language reference.
 */
export const keywordGroups = {
  /** begin a statement of the file */
  declaration:
    "pwe consultation use version factor levels answers attribute constant consent stream task dilemma section pairs shuffle when sample quota weights analysis note allow series screen",
  /** begin a statement inside a block */
  statement:
    "release language translations reading_level population thanks notice contact privacy results review assign exclude partial motivate report choose points amount budget total group option expect opt delegate short if image intro situation text hint info piece vary ask include then recall was recode sensitive top max low high pass margin source trim missing purpose controller retention agree refuse refused design over under unspent sum at exactly other none respondents benchmark score share mean classes compare contrast rank transition arguments quality meter",
  /** stand inside a statement */
  modifier:
    "in else nothing like side unit per round step start unanswered one many grid number scale date of pin first last stays as optional required explicit least most options every level reachable binds unless an chosen above below out fixed to break faster than minutes keep until rows target baseline for with on weighted by adjust covariates bands show because ci seed detect power min correct and or not is has any answered from alt same less more beside base order digits rounded family id headline within around answer against neither profile starts floor steps stars coders double quote straight lines set recruited invited field incentive",
} as const;

/** Any word: an id, or a keyword where no keyword is meant. */
export const Word = createToken({ name: "Word", label: "id", pattern: Lexer.NA });
export const Text = createToken({ name: "Text", label: '"text"', pattern: Lexer.NA });
export const Numeral = createToken({ name: "Numeral", label: "number", pattern: Lexer.NA });
/** A closing quote whose opening quote is missing. */
export const StrayQuote = createToken({ name: "StrayQuote", label: '"', pattern: Lexer.NA });
/** A character that the language has no use for. */
const Unknown = createToken({ name: "Unknown", label: "character", pattern: Lexer.NA });

const mark = (name: string, label: string): TokenType =>
  createToken({ name, label, pattern: Lexer.NA });

export const LeftBrace = mark("LeftBrace", "{");
export const RightBrace = mark("RightBrace", "}");
export const LeftParenthesis = mark("LeftParenthesis", "(");
export const RightParenthesis = mark("RightParenthesis", ")");
export const Comma = mark("Comma", ",");
export const Colon = mark("Colon", ":");
export const Dot = mark("Dot", ".");
export const Range = mark("Range", "..");
export const Plus = mark("Plus", "+");
export const Minus = mark("Minus", "-");
export const Times = mark("Times", "*");
export const Slash = mark("Slash", "/");
export const Percent = mark("Percent", "%");
export const Equals = mark("Equals", "=");
export const Less = mark("Less", "<");
export const LessOrEqual = mark("LessOrEqual", "<=");
export const More = mark("More", ">");
export const MoreOrEqual = mark("MoreOrEqual", ">=");

type Split<Words extends string, Found = never> = Words extends `${infer First} ${infer Rest}`
  ? Split<Rest, Found | First>
  : Found | Words;
type Keyword = Split<(typeof keywordGroups)[keyof typeof keywordGroups]>;

const words = new Set(Object.values(keywordGroups).flatMap((group) => group.split(" ")));

/**
 * The token type of each keyword. Not made by `createToken`, which would go through all that are a Word again at every
 * keyword: the parser takes them in together.
 */
export const keyword = Object.fromEntries(
  Array.from(words, (word): [string, TokenType] => [
    word,
    { name: `_${word}`, LABEL: word, PATTERN: Lexer.NA, CATEGORIES: [Word] },
  ]),
) as Record<Keyword, TokenType>;

export const marks = [
  LeftBrace,
  RightBrace,
  LeftParenthesis,
  RightParenthesis,
  Comma,
  Colon,
  Dot,
  Range,
  Plus,
  Minus,
  Times,
  Slash,
  Percent,
  Equals,
  Less,
  LessOrEqual,
  More,
  MoreOrEqual,
] as const;

export const vocabulary: TokenType[] = [
  Word,
  Text,
  Numeral,
  StrayQuote,
  Unknown,
  ...marks,
  ...Object.values(keyword),
];

/** The keywords by what is written. */
export const keywords: ReadonlyMap<string, TokenType> = new Map(Object.entries(keyword));

/** The marks of two characters, by what is written. */
export const doubleMarks: Readonly<Record<string, TokenType>> = {
  "..": Range,
  "<=": LessOrEqual,
  ">=": MoreOrEqual,
};

/** Words that no id may have, so that a later edition can read them behind an id. */
export const reservedWords: ReadonlySet<string> = new Set([
  "default",
  "exclusive",
  "open",
  "optional",
  "pin",
  "required",
]);
