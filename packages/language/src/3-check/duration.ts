import {
  once,
  pick,
  versionCombinations,
  type Consultation,
  type Element,
  type Versions,
  listsIn,
  byType,
  type PerType,
  parentOf,
} from "@pwe/model";
import { isFreeText } from "./answers/free-text.ts";
import { routeLengths, type Lengths, type Shown } from "@pwe/proofs";

/**
 * What predicted minutes rest on, in docs/diagnostics/C0701-duration.md with where it comes from. Seconds are for deciding
 * and answering, beside the reading.
 */
export const assumed = {
  /** Brysbaert (2019), Journal of Memory and Language 109: 238 for English non-fiction; a questionnaire is read slower */
  wordsPerMinute: 200,
  seconds: {
    one: 4,
    many: 8,
    rankPlace: 5,
    gridRow: 4,
    number: 6,
    date: 8,
    scale: 4,
    text: 30,
    option: 8,
    pair: 15,
    consent: 5,
  },
  /** the part of an optional open field's time that counts: most leave it empty */
  optional: 0.3,
} as const;

/** A text in a language and version with its pieces put in; empty where there is none. */
export function wholeText(
  consultation: Pick<Consultation, "texts" | "language">,
  key: string,
  language: string,
  versions: Versions,
): string {
  const { texts } = consultation;
  const found = texts[key]?.in[language] ?? texts[key]?.in[consultation.language];
  const text = found === undefined ? "" : (pick(found, versions) ?? "");
  return text.replace(/\{\{([a-z0-9_.]+)\}\}/g, (_, path: string) => {
    const piece = `${path}#piece`;
    return piece in texts && piece !== key
      ? wholeText(consultation, piece, language, versions)
      : path;
  });
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Read by nobody on the way: names for tables, what a meter says when it is crossed, a second way to say a thing, what is folded away. */
const unread = new Set(["piece", "short", "over", "under", "alt", "code", "info"]);

/** The keys of the texts that stand with each element, by its path or its own text. */
const keysBy: (consultation: Consultation) => ReadonlyMap<string, readonly string[]> = once(
  ({ instrument, texts }) => {
    const by = new Map<string, string[]>();
    const owners = new Map<string, string>();
    const add = (owner: string, key: string): void => {
      by.set(owner, [...(by.get(owner) ?? []), key]);
    };
    const visit = (elements: readonly Element[], block: string | undefined): void => {
      for (const element of elements) {
        if (element.kind === "passage") add(element.text, element.text);
        const isBlock = element.kind === "dilemma" || element.kind === "section";
        const path = "path" in element && element.kind !== "shuffle" ? element.path : undefined;
        if (path !== undefined && !isBlock) owners.set(path, path);
        if (element.kind === "task") {
          const [first, ...others] = element.options;
          owners.set(path!, first!.path);
          for (const option of [first!, ...others]) owners.set(option.path, option.path);
        }
        if (element.kind === "pairs")
          for (const set of element.sets) owners.set(set.path, set.path);
        // What stands above a block is read with the first thing in it.
        const first = isBlock ? element.elements.find(isShown) : undefined;
        if (path !== undefined && first !== undefined) {
          owners.set(path, first.kind === "passage" ? first.text : first.path);
        }
        for (const list of listsIn(element)) visit(list, path ?? block);
      }
    };
    visit(instrument.elements, undefined);
    const passages = new Set(by.keys());
    for (const key of Object.keys(texts)) {
      const [path = "", role = ""] = key.split("#");
      if (passages.has(key) || unread.has(role)) continue;
      for (let at = path; at !== ""; at = parentOf(at)) {
        const owner = owners.get(at);
        if (owner === undefined) continue;
        add(owner, key);
        break;
      }
    }
    return by;
  },
);

/** The keys of the labels in each list and scale, by its path. */
const labelsIn: (consultation: Consultation) => ReadonlyMap<string, readonly string[]> = once(
  ({ texts }) =>
    Map.groupBy(
      Object.keys(texts).filter((key) => key.endsWith("#label")),
      (key) => parentOf(key),
    ),
);

type Named = Extract<Element, { kind: "passage" | "question" | "consent" }>;

const isShown = (element: Element): element is Named =>
  element.kind === "passage" || element.kind === "question" || element.kind === "consent";

/** The words that are read with something that is shown. */
export function wordsOf(
  shown: Shown,
  consultation: Consultation,
  language: string,
  versions: Versions,
): number {
  if (shown.kind === "recall" || shown.kind === "decided") return 0;
  const keys = keysBy(consultation).get(shown.kind === "passage" ? shown.element.text : shown.path);
  const own = [...(keys ?? [])];
  // A shared list or scale is read once; under the options of a task only the first time.
  const isFirst = shown.kind === "option" && shown.element.options[0] === shown.option;
  const list =
    shown.kind === "question" && "list" in shown.element
      ? shown.element.list
      : isFirst && shown.element.decision.kind === "levels"
        ? shown.element.decision.scale
        : undefined;
  if (list !== undefined) own.push(...(labelsIn(consultation).get(list) ?? []));
  return own.reduce(
    (sum, key) => sum + wordsIn(wholeText(consultation, key, language, versions)),
    0,
  );
}

/** How many open fields something has, and how many of them are required. */
export function openFields(shown: Shown): { all: number; required: number } {
  if (shown.kind === "passage" || shown.kind === "recall") return { all: 0, required: 0 };
  if (shown.kind === "decided" || shown.kind === "consent") return { all: 0, required: 0 };
  const { motivation } = shown.element;
  const text = shown.kind === "question" && isFreeText(shown.element);
  return {
    all: Number(motivation !== undefined) + Number(text),
    required:
      Number(motivation?.required === true) +
      Number(text && shown.kind === "question" && shown.element.required),
  };
}

/** The seconds that it takes to answer a question, beside the writing of open fields. */
const answerSeconds: PerType<[], number> = {
  one: () => assumed.seconds.one,
  many: () => assumed.seconds.many,
  grid: ({ rows }) => rows.length * assumed.seconds.gridRow,
  number: () => assumed.seconds.number,
  scale: () => assumed.seconds.scale,
  text: ({ format }) => (format ? assumed.seconds.number : 0),
  rank: ({ top }) => top * assumed.seconds.rankPlace,
  date: () => assumed.seconds.date,
};

/** The seconds that it takes to decide on something and to answer it, beside the reading. */
function secondsOf(shown: Shown): number {
  const { seconds, optional } = assumed;
  const { all, required } = openFields(shown);
  const open = seconds.text * (required + optional * (all - required));
  switch (shown.kind) {
    case "passage":
    case "recall":
    case "decided":
      return 0;
    case "consent":
      return seconds.consent;
    case "pair":
      return seconds.pair + open;
    case "option":
      return seconds.option + open;
    case "question":
      return byType(answerSeconds, shown.element) + open;
  }
}

/** The predicted minutes of the routes of one version, in one language. */
interface PredictedMinutes extends Lengths {
  readonly versions: Versions;
  /** words that are read on the route */
  readonly words: () => Lengths;
}

/** The predicted minutes in every version, for who reads the language of the source. */
export const predictedMinutes: (consultation: Consultation) => readonly PredictedMinutes[] = once(
  (consultation) =>
    versionCombinations(consultation.instrument)
      .slice(0, mostVersions)
      .map((versions) => minutesIn(consultation, consultation.language, versions)),
);

/** More versions than this are not predicted one by one. */
const mostVersions = 16;

/** The predicted minutes in a version and a language. */
export function minutesIn(
  consultation: Consultation,
  language: string,
  versions: Versions,
): PredictedMinutes {
  const counted = new Map<Shown, number>();
  const words = (shown: Shown): number => {
    const number = counted.get(shown) ?? wordsOf(shown, consultation, language, versions);
    counted.set(shown, number);
    return number;
  };
  const seconds = (shown: Shown): number =>
    secondsOf(shown) + (60 * words(shown)) / assumed.wordsPerMinute;
  const { shortest, longest, mean } = routeLengths(consultation.instrument, versions, seconds);
  return {
    versions,
    ...{ shortest: shortest / 60, longest: longest / 60, mean: mean / 60 },
    words: () => routeLengths(consultation.instrument, versions, words),
  };
}
