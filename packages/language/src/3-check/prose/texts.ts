import {
  once,
  outline,
  pick,
  tasksIn,
  type Consultation,
  type Factor,
  type Question,
  type VariedText,
  type Versions,
} from "@pwe/model";

/** A language whose words are known here. */
export type ProseLanguage = "nl" | "en";

/** What a text is there for: whether it asks, is answered with, is agreed with, is about an option, or tells something. */
export type Purpose =
  "question" | "prompt" | "statement" | "answer" | "option" | "situation" | "told";

/** A text as some respondents read it: in one language, with its pieces, in one of its versions. */
export interface Prose {
  readonly key: string;
  readonly path: string;
  readonly role: string;
  readonly purpose: Purpose;
  /** the tag under which the text stands, and the language that it is */
  readonly tag: string;
  readonly language: ProseLanguage;
  readonly versions: Versions;
  readonly text: string;
}

const placeholder = /\{\{([^{}]+)\}\}/g;

/** Every text that respondents read, in each of its versions and each language that is known here. */
export const textsOf = once((consultation: Consultation): readonly Prose[] => {
  const purposes = purposesOf(consultation);
  return Object.keys(consultation.texts).flatMap((key) => {
    const [path = "", role = ""] = key.split("#");
    if (role === "piece" || purposes.hidden.has(path)) return [];
    const purpose = purposes.of(path, role);
    return consultation.languages.flatMap((tag) => {
      const language = tag.split("-")[0];
      if (language !== "nl" && language !== "en") return [];
      return variantsOf(consultation, key, tag).map(({ versions, text }): Prose => ({
        ...{ key, path, role, purpose, tag, language, versions, text },
      }));
    });
  });
});

/** The different wordings of a text over the versions. */
function variantsOf(
  consultation: Consultation,
  key: string,
  tag: string,
): { versions: Versions; text: string }[] {
  return wordingsOf(consultation, [key], tag).flatMap(({ versions, texts: [text] }) =>
    text ? [{ versions, text }] : [],
  );
}

/** The different wordings of some texts together, over the versions; a text that a version leaves out is undefined. */
export function wordingsOf(
  { texts, instrument }: Consultation,
  keys: readonly string[],
  tag: string,
): { versions: Versions; texts: (string | undefined)[] }[] {
  const own = keys.map((key) => texts[key]?.in[tag]);
  if (own.every(isPlain)) return [{ versions: {}, texts: own }];
  const inserted = own.flatMap(insertsOf).map((path) => texts[`${path}#piece`]?.in[tag]);
  const arms = new Set([...own, ...inserted].flatMap(armsOf));
  const factors =
    arms.size === 0
      ? []
      : instrument.factors.filter((factor) => factor.arms.some(({ id }) => arms.has(id)));
  const read = (text: VariedText | undefined, versions: Versions): string | undefined =>
    (text === undefined ? undefined : pick(text, versions))?.replace(placeholder, (_, path) => {
      const piece = texts[`${path}#piece`]?.in[tag];
      // What an earlier answer puts in is not known: a short word stands for it.
      return piece === undefined ? "X" : (pick(piece, versions) ?? "");
    });
  if (factors.length === 0) return [{ versions: {}, texts: own.map((text) => read(text, {})) }];
  const found = new Map<string, { versions: Versions; texts: (string | undefined)[] }>();
  for (const versions of combinations(factors)) {
    const all = own.map((text) => read(text, versions));
    const name = JSON.stringify(all);
    if (!found.has(name)) found.set(name, { versions, texts: all });
  }
  return [...found.values()];
}

type Written = VariedText | undefined;
/** Whether a text is the same for everyone, with nothing put into it. */
const isPlain = (text: Written): text is string | undefined =>
  text === undefined || (typeof text === "string" && !text.includes("{{"));
const casesOf = (text: Written): readonly { in?: readonly string[]; is: string | null }[] =>
  typeof text === "object" ? text.cases : [{ is: text ?? null }];
const armsOf = (text: Written): string[] => casesOf(text).flatMap((one) => one.in ?? []);
const insertsOf = (text: Written): string[] =>
  casesOf(text).flatMap(({ is }) =>
    is?.includes("{{") ? [...is.matchAll(placeholder)].map(([, path]) => path!) : [],
  );

const combinations = (factors: readonly Factor[]): Versions[] =>
  factors.reduce<Versions[]>(
    (sofar, { id, arms }) => sofar.flatMap((one) => arms.map((arm) => ({ ...one, [id]: arm.id }))),
    [{}],
  );

/** What the path of a label is of. */
function purposesOf({ instrument }: Consultation): {
  of: (path: string, role: string) => Purpose;
  /** the names of versions, which nobody reads */
  hidden: ReadonlySet<string>;
} {
  const labels = new Map<string, Purpose>();
  for (const question of questionsOf(instrument)) {
    labels.set(question.path, "question");
    if ("rows" in question) for (const { path } of question.rows) labels.set(path, "statement");
    if ("answers" in question) {
      const list = question.list ?? question.path;
      for (const answer of question.answers) labels.set(`${list}.${answer.id}`, "answer");
    }
  }
  for (const task of tasksIn(instrument.elements))
    for (const option of task.options) labels.set(option.path, "option");
  return {
    of(path, role) {
      if (role === "label") return labels.get(path) ?? "told";
      if (role.startsWith("why")) return "prompt";
      if (role.startsWith("situation")) return "situation";
      return labels.get(path) === "option" ? "option" : "told";
    },
    hidden: new Set(instrument.factors.flatMap(({ arms }) => arms.map((arm) => arm.id))),
  };
}

/** Every question that anyone can be asked. */
export const questionsOf = once((instrument: Consultation["instrument"]): readonly Question[] =>
  outline(instrument).flatMap(({ elements }) =>
    elements.flatMap((one) => (one.kind === "question" ? [one.element] : [])),
  ),
);
