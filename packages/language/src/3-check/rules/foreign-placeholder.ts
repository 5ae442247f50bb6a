import { everyItem, once, tasksIn, type Consultation } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { withoutCode } from "../prose/links.ts";
import { writtenTexts, type Written } from "../prose/written.ts";
import type { Finding, Rule } from "../rule.ts";
import { unfinishedIn } from "./placeholder.ts";

type Data = { found: string; name: string };

/** A place to be filled in as other tools write it: here it is shown as it stands. */
export const foreignPlaceholder: Rule<Data> = {
  kind: {
    code: "C1212",
    id: "foreign-placeholder",
    severity: "warning",
    message: ({ found }) => `\`${found}\` is not filled in: participants read it as it stands.`,
    why: "Other tools fill such a place in with an answer or a name. Here everybody reads the name of a variable in the middle of a sentence.",
    help: ({ name }) =>
      name === ""
        ? "An earlier answer or a piece is inserted with its id between two braces: `{{id}}`. What a panel knows of a person cannot be inserted."
        : `Write \`{{${name}}}\`.`,
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      writtenTexts(context.consultation).flatMap((written) =>
        placesIn(written, context.consultation).map((data): Finding<Data> =>
          foundIn(context, written, data, { key: data.found }),
        ),
      ),
    ),
};

/** How other tools write it; the first group is the name. */
const foreign: readonly RegExp[] = [
  /\$\{\s*([^{}]+?)\s*\}/g,
  /\{%\s*([^{}]+?)\s*%\}/g,
  /%%\s*([a-z_][\w.]*)\s*%%/gi,
  /(?<![\w%])%([a-z_]\w*)%(?!\w)/gi,
  /(?<![\w%])%(?:\d+\$)?(?:\.\d+)?[sdif](?![\w%])/g,
  /\[%=?\s*([^%[\]]+?)\s*%\]/g,
  /(?<![{\w])\{(?:\d+)\}(?!\})/g,
  /<<\s*([a-z][\w.:-]*)\s*>>/gi,
  /<%=?\s*([^%<>]+?)\s*%>/g,
  /[@#]?(?<!\{)\{\s*\$?([a-z_][\w.:]*)\s*\}(?!\})/gi,
  /\[\[\s*([\w.:]+)\s*\]\]/g,
  /(?<!\[)\[((?:q|v|question|vraag|answer|field|contact_data|embedded)[_: ]?\d+)\](?![([:\]])/gi,
];

/** Brackets around an id of the design; other words in brackets are words. */
const bracketed = /(?<![\w\]])\[([a-z][\w.]*)\](?![([:\]])/g;

function placesIn({ text, format }: Written, consultation: Consultation): Data[] {
  if (!/[[{%<]/.test(text)) return [];
  const read = (format === "markdown" ? withoutCode(text) : text).replace(/\{\{[^{}]*\}\}/g, " ");
  const names = namesIn(consultation);
  const all = foreign.reduce<{ rest: string; found: RegExpExecArray[] }>(
    ({ rest, found }, pattern) => ({
      // What one way of writing has taken is not read as another.
      rest: rest.replace(pattern, (one) => " ".repeat(one.length)),
      found: [...found, ...rest.matchAll(pattern)],
    }),
    { rest: read, found: [] },
  ).found;
  const known = [...read.matchAll(bracketed)].filter(([, name]) => names.has(name!));
  return [...all, ...known].flatMap(([found, name = ""]): Data[] => {
    // One brace around a known name, and words that were left to be written, have findings of their own.
    const isHalf = /^\{/.test(found) && names.has(name);
    if (isHalf || unfinishedIn(text).some((one) => one.includes(found))) return [];
    return [{ found, name: names.get(name) ?? "" }];
  });
}

/** What can be inserted, by its id and by its path. */
const namesIn = once((consultation: Consultation): ReadonlyMap<string, string> => {
  const { instrument, texts } = consultation;
  const paths = [
    ...everyItem(instrument).flatMap(({ kind, path }) => (kind === "question" ? [path] : [])),
    ...tasksIn(instrument.elements).flatMap(({ options }) => options.map(({ path }) => path)),
    ...Object.keys(texts).flatMap((key) => (key.endsWith("#piece") ? [key.slice(0, -6)] : [])),
  ];
  return new Map(
    paths.flatMap((path): [string, string][] => [
      [path.slice(path.lastIndexOf(".") + 1), path],
      [path, path],
    ]),
  );
});
