import { pick, type Consultation, type Task, type Versions } from "@pwe/model";

/** What a text of a task says about how many options can be chosen, or be at the highest level. */
interface NumberPromise {
  /** key of the text */
  readonly text: string;
  /** as it stands there: at most two */
  readonly words: string;
  readonly number: number;
  /** the text says that choosing less elsewhere makes room */
  readonly compensates: boolean;
}

const numbers: Readonly<Record<string, readonly string[]>> = {
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  nl: ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
};

const atMost: Readonly<Record<string, string>> = {
  en: "at most|no more than|not more than|a maximum of|up to",
  nl: "hoogstens|maximaal|ten hoogste|niet meer dan|op zijn hoogst",
};

/** Words that choosing is said with. */
const choosing: Readonly<Record<string, RegExp>> = {
  en: /\b(?:choose|pick|select|tick|take)\b/i,
  nl: /\b(?:kies|kiest|kiezen|kunt u .* kiezen|selecteer|aanvinken|neem)\b/i,
};

/** Words that say that less elsewhere makes room. */
const compensating: Readonly<Record<string, RegExp>> = {
  en: /\bunless\b|\bless\b|\bfewer\b|\bgive up\b|\bmake room\b|\bin return\b/i,
  nl: /\btenzij\b|\bminder\b|\binleveren\b|\blevert u in\b|\bruimte maken\b|\bin ruil\b/i,
};

/** What makes a number one of something else than options. */
const unit =
  /^\s*(?:%|€|\$|euro|million|miljoen|mln|billion|miljard|percent|procent|points?\b|punten|minut|hours?\b|uur|uren|days?\b|dagen|weeks?\b|weken|years?\b|jaar|jaren|words?\b|woorden|characters|tekens|times\b|keer\b|km\b|m\b|kilo|ton|people|mensen|persons|personen|households|huishoudens)/i;

/** What the intro of a task and the texts of its budgets promise in these versions, in every language of the texts. */
export function numberPromises(
  { texts, instrument }: Consultation,
  task: Task,
  versions: Versions,
): NumberPromise[] {
  const read = (key: string, tag: string): string => {
    const varied = texts[key]?.in[tag];
    const text = varied === undefined ? undefined : pick(varied, versions);
    return typeof text === "string" ? text.replaceAll(/[*_]/g, "") : "";
  };
  const keys = [
    // A second intro has the key intro_2.
    ...["intro", "intro_2", "intro_3"].map((role) => `${task.path}#${role}`),
    ...task.totals.flatMap(({ path }) =>
      ["over", "under", "unspent"].map((role) => `${path}#${role}`),
    ),
  ];
  const tags = instrument.languages.filter((tag) => Object.hasOwn(atMost, tag.slice(0, 2)));
  return keys.flatMap((text) =>
    tags.flatMap((tag) => {
      const language = tag.slice(0, 2);
      const written = read(text, tag);
      const { decision } = task;
      const top = decision.kind === "levels" ? decision.levels.at(-1)!.id : undefined;
      const label = decision.kind === "levels" ? read(`${decision.scale}.${top}#label`, tag) : "";
      const isAbout = (sentence: string): boolean =>
        decision.kind === "choose"
          ? choosing[language]!.test(sentence)
          : label !== "" && sentence.toLowerCase().includes(label.toLowerCase());
      return written
        .split(/(?<=[.!?])\s+|\n+/)
        .filter(isAbout)
        .flatMap((sentence) => promised(sentence, language))
        .map((one) => ({ ...one, text, compensates: compensating[language]!.test(written) }));
    }),
  );
}

/** The numbers that a sentence says are the most there can be, when they are numbers of nothing else. */
function promised(sentence: string, language: string): { words: string; number: number }[] {
  const words = numbers[language]!;
  const pattern = new RegExp(
    `\\b(?:${atMost[language]})\\s+(\\d+|één|${words.join("|")})\\b`,
    "gi",
  );
  return [...sentence.matchAll(pattern)].flatMap((found) => {
    const [all, written = ""] = found;
    const rest = sentence.slice(found.index + all.length);
    // 2.5, 20,000 and 50% count something else than options.
    if (unit.test(rest) || /^[.,]\d/.test(rest)) return [];
    const word = written.toLowerCase().replace("één", "een");
    return [{ words: all, number: /^\d/.test(word) ? Number(word) : words.indexOf(word) }];
  });
}
