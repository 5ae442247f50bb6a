/** Limits in other words and signs, by the words of the language. */
export const limitWords: Readonly<Record<string, readonly string[]>> = {
  "at most": [
    ...[
      "(?:a )?max(?:imum)? of",
      "max\\.?",
      "maximum",
      "maximaal",
      "not (?:over|above)",
      "hoogstens",
      "up to",
      "no more than",
      "not more than",
    ],
    ...[
      "at-most",
      "atmost",
      "at_most",
      "at most of",
      "most",
      "limit",
      "limited to",
      "<=",
      "≤",
      "=<",
    ],
  ],
  "at least": [
    ...[
      "(?:a )?min(?:imum)? of",
      "min\\.?",
      "minimum",
      "minimaal",
      "minstens",
      "no less than",
      "not less than",
      "from",
    ],
    ...["at-least", "atleast", "at_least", "at least of", "least", ">=", "≥", "=>"],
  ],
  exactly: ["exact", "precies", "equal to", "equals", "==?"],
};

/** Limits that leave their own number out, which those of the language do not. */
export const strictLimitWords: Readonly<Record<string, readonly string[]>> = {
  "at most": [
    ...["(?:less|fewer|lower|smaller) than", "(?:minder|lager|kleiner) dan"],
    ...["below", "under", "onder", "<"],
  ],
  "at least": [
    "(?:more|greater|higher) than",
    "(?:meer|hoger|groter) dan",
    "above",
    "over",
    "boven",
    ">",
  ],
};

export const numbersInWords: Readonly<Record<string, string>> = {
  ...{ zero: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7" },
  ...{ eight: "8", nine: "9", ten: "10", eleven: "11", twelve: "12", half: "1/2" },
  ...{ nul: "0", een: "1", twee: "2", drie: "3", vier: "4", vijf: "5", zes: "6", zeven: "7" },
  ...{ acht: "8", negen: "9", tien: "10", elf: "11", twaalf: "12" },
};

/** What is counted, which is not said behind the number. */
export const counted: readonly string[] = [
  ...["answers?", "respondents?", "characters?", "people", "participants?", "min", "years?"],
  ...["jaar", "antwoorden", "tekens", "deelnemers", "punten"],
];

/** Words behind which a text stands. */
export const saying: readonly string[] = [
  ...[
    "thanks",
    "notice",
    "contact",
    "privacy",
    "results",
    "review",
    "population",
    "agree",
    "refuse",
    "purpose",
    "controller",
  ],
  ...[
    "text",
    "situation",
    "intro",
    "hint",
    "info",
    "short",
    "over",
    "under",
    "unspent",
    "low",
    "high",
  ],
  ...["note", "other", "none", "refused", "delegate", "source", "motivate"],
];

/** Words behind which an id and a text stand. */
export const named: readonly string[] = [
  ...["option", "section", "task", "dilemma", "version", "attribute", "budget", "total", "piece"],
];

interface WordElsewhere {
  readonly role: string;
  readonly meant: string;
  readonly written: readonly string[];
}

const kinds = {
  one: ["single", "radio", "choice", "dropdown", "select", "yesno", "yes/no", "single_choice"],
  many: ["multiple", "checkbox", "checkboxes", "multi", "multiple_choice"],
  number: ["integer", "int", "numeric", "float", "decimal", "getal"],
  scale: ["likert", "slider", "rating", "schaal"],
  text: ["string", "open", "textarea", "open_text"],
};

const times = {
  minutes: ["min", "mins", "minute", "minuten"],
  months: ["month", "maanden", "maand"],
  years: ["year", "jaar"],
  days: ["day", "dagen"],
};

/** Words that survey tools, programs and Dutch have for words of the language. */
export const wordsElsewhere: readonly WordElsewhere[] = [
  ...of("how a question is answered", kinds),
  ...of("a length of time", times),
  ...of("a question", { ask: ["question", "vraag", "item"] }),
  ...of("an option", { option: ["optie", "alternative"] }),
  ...of("the language of the texts", { language: ["lang", "locale", "taal"] }),
  ...of("how versions are assigned", { "assign random": ["randomise", "randomize", "random"] }),
  ...of("which version is the baseline", { baseline: ["base", "reference", "control"] }),
  ...of("a unit", { unit: ['in(?=[ \\t]+")', "units"] }),
  ...of("the step of a range", { step: ["by", "steps", "stap"] }),
  ...of("a time that is too fast", { than: ["then"], "faster than": ["<", "in less than"] }),
  ...of("a promise", {
    "every option": ["all options", "each option", "every options", "any option"],
  }),
  ...of("what is compared", {
    with: ["vs\\.?", "versus", "and", "to", "met"],
    on: ["for", "about"],
  }),
  ...of("an analysis", {
    mean: ["average", "avg", "gemiddelde"],
    by: ["per(?![ \\t]+(?:option|answer))", "~", "with"],
  }),
  ...of("how certain it is", { ci: ["confidence", "confidence interval", "conf"] }),
];

function of(role: string, words: Readonly<Record<string, readonly string[]>>): WordElsewhere[] {
  return Object.entries(words).map(([meant, written]) => ({ role, meant, written }));
}
