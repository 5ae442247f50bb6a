import {
  notationOf,
  pick,
  printNumber,
  unitKey,
  type Consultation,
  type Exact,
  type Problem,
  type ProblemCode,
} from "@pwe/model";

/** The languages that a refusal can be worded in. */
export type Tongue = "en" | "nl";

/** What a refusal is worded with. */
export interface Wording {
  readonly tongue: Tongue;
  /** What the consultation calls the thing at a path, if it has a name. */
  readonly nameOf: (path: string) => string | undefined;
  /** A unit in the language of the response. */
  readonly unitOf: (unit: string) => string;
}

/** English, without a consultation to take names from. */
export const plainWording: Wording = {
  tongue: "en",
  nameOf: () => undefined,
  unitOf: (unit) => unit,
};

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** The language of a response: Dutch, or else English. */
export function tongueOf(response: unknown): Tongue {
  const { language } = membersOf(response);
  return typeof language === "string" && /^nl(-|$)/.test(language) ? "nl" : "en";
}

/** Words with the names of this consultation, as whoever gave this response read them. */
export function wordingOf(
  { texts, language: source }: Consultation,
  response: unknown,
  tongue: Tongue,
): Wording {
  const { language, versions } = membersOf(response);
  const arms = Object.fromEntries(
    Object.entries(membersOf(versions)).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
  const textAt = (key: string): string | undefined => {
    if (!Object.hasOwn(texts, key)) return undefined;
    const labels = texts[key]!.in;
    const offered = typeof language === "string" && Object.hasOwn(labels, language);
    const label = labels[offered ? language : source];
    return label === undefined ? undefined : (pick(label, arms) ?? undefined);
  };
  return {
    tongue,
    nameOf: (path) => textAt(`${path}#label`),
    unitOf: (unit) => textAt(unitKey(unit)) ?? unit,
  };
}

type Words = Readonly<Record<ProblemCode, string>> & {
  /** Of a limit that is passed upwards, and of one that is not reached; {limit} and {by} are numbers. */
  readonly more: string;
  readonly less: string;
  /** Of a limit that nothing is said about. */
  readonly only: string;
  /** What a total without a name is called. */
  readonly total: string;
};

const WORDS: Readonly<Record<Tongue, Words>> = {
  en: {
    not_an_object: "This has to be an object.",
    unknown_member: "The design has no such member here.",
    missing_member: "This member is missing.",
    wrong_type: "This is of the wrong type.",
    other_consultation: "This is a response to another consultation.",
    other_design: "This response was given under another edition of the form.",
    other_release: "This response names another release.",
    unknown_arm: "The design has no such version.",
    missing_factor: "It is not recorded which version was shown.",
    unknown_language: "The form is not offered in this language.",
    unknown_stream: "The design has no such stream.",
    wrong_status: "The status does not follow from the answers.",
    not_asked: "This was not asked, given the version and the other answers.",
    unanswered: "This was asked and has to be answered.",
    required: "An answer is required here.",
    unknown_answer: "This is not one of the answers.",
    not_a_number: "This is no number of whole steps, or one that can be read in two ways.",
    out_of_range: "This number is out of range.",
    empty_text: "This text is empty.",
    too_long: "This text is too long.",
    wrong_format: "This text does not have the format asked for.",
    not_a_date: "This is not a date of the calendar, as in 2000-12-31.",
    date_out_of_range: "This date is too early or too late.",
    exclusive: "This answer cannot stand together with others.",
    repeated: "This is there twice.",
    too_few: "These are too few.",
    too_many: "These are too many.",
    no_consent: "Without consent nothing is stored.",
    group_too_few: "Too few options of this group are chosen.",
    group_too_many: "Too many options of this group are chosen.",
    points_left: "Not all points were given.",
    points_over: "More points were given than there are.",
    over_limit: "{total} is over its limit.",
    under_limit: "{total} is under its limit.",
    more: "The limit is {limit}, and this is {by} more.",
    less: "The limit is {limit}, and this is {by} less.",
    only: "The limit is {limit}.",
    total: "This total",
  },
  nl: {
    not_an_object: "Dit moet een object zijn.",
    unknown_member: "Dit onderdeel kent het formulier hier niet.",
    missing_member: "Dit onderdeel ontbreekt.",
    wrong_type: "Dit is niet van de goede soort.",
    other_consultation: "Dit is een antwoord op een andere raadpleging.",
    other_design: "Dit is ingevuld op een andere uitgave van het formulier.",
    other_release: "Dit noemt een andere uitgave.",
    unknown_arm: "Deze versie bestaat niet.",
    missing_factor: "Er staat niet bij welke versie is getoond.",
    unknown_language: "Het formulier bestaat niet in deze taal.",
    unknown_stream: "Deze ingang bestaat niet.",
    wrong_status: "De status volgt niet uit de antwoorden.",
    not_asked: "Dit is niet gevraagd, gezien de versie en de andere antwoorden.",
    unanswered: "Dit is gevraagd en moet worden ingevuld.",
    required: "Hier is een antwoord nodig.",
    unknown_answer: "Dit is geen van de antwoorden.",
    not_a_number: "Dit getal past niet in de stappen, of is op twee manieren te lezen.",
    out_of_range: "Dit getal is te groot of te klein.",
    empty_text: "Deze tekst is leeg.",
    too_long: "Deze tekst is te lang.",
    wrong_format: "Deze tekst heeft niet de gevraagde vorm.",
    not_a_date: "Dit is geen datum van de kalender, zoals 2000-12-31.",
    date_out_of_range: "Deze datum is te vroeg of te laat.",
    exclusive: "Dit antwoord kan niet samen met andere.",
    repeated: "Dit staat er twee keer.",
    too_few: "Dit zijn er te weinig.",
    too_many: "Dit zijn er te veel.",
    no_consent: "Zonder toestemming wordt niets bewaard.",
    group_too_few: "Van deze groep zijn te weinig opties gekozen.",
    group_too_many: "Van deze groep zijn te veel opties gekozen.",
    points_left: "Niet alle punten zijn verdeeld.",
    points_over: "Er zijn meer punten verdeeld dan er zijn.",
    over_limit: "{total} gaat over de grens.",
    under_limit: "{total} haalt de grens niet.",
    more: "De grens is {limit}, en dit is {by} meer.",
    less: "De grens is {limit}, en dit is {by} minder.",
    only: "De grens is {limit}.",
    total: "Dit totaal",
  },
};

const whole = (int: number): Exact => ({ int, decimals: 0 });
const sizeOf = ({ int, decimals }: Exact): Exact => ({ int: Math.abs(int), decimals });

/** What the model found wrong with a response, in words: with the numbers as the form shows them. */
export function wordsOf(problem: Problem, { tongue, nameOf, unitOf }: Wording): string {
  const { code, path, limit, by, shown } = problem;
  const words = WORDS[tongue];
  const name = nameOf(path);
  const sentence = words[code].replace("{total}", () => name ?? words.total);
  if (limit === undefined) return sentence;
  const unit = shown?.unit === undefined ? undefined : unitOf(shown.unit);
  const print = (number: Exact): string => printNumber(number, unit, notationOf(tongue));
  const numbers = by === undefined ? words.only : by > 0 ? words.more : words.less;
  return `${sentence} ${numbers
    .replace("{limit}", () => print(shown?.limit ?? whole(limit)))
    .replace("{by}", () => print(sizeOf(shown?.by ?? whole(by ?? 0))))}`;
}
