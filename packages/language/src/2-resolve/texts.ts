import type { Text } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { type Context, type Entity, type FactorInfo, filled, place, say } from "./context.ts";
import { halfPlaceholder } from "./errors/names.ts";
import { emptyText, onlyOnce } from "./errors/structure.ts";
import { lostText, nothingAsLabel, notInsertable } from "./errors/texts.ts";
import { numberPiece } from "./pieces/number-pieces.ts";
import { find, isAskedBefore, peek } from "./scope.ts";
import { describe } from "./conditions/conditions.ts";
import { readArms } from "./varied.ts";
import { isMissing } from "../syntax.ts";

/**
 * The keys of texts are path#role. Everything with a name has a label; beside it:
 *   consultation (its id) thanks notice contact privacy results review;   consent: text agree refuse purpose controller
 *   block      intro info; task also opt_out, delegate; pairs also opt_out
 *   motivation why, and why_more why_less why_same, at the path of its task or question
 *   option     short if_more if_less if_same text hint info alt
 *   question   hint info min max (the ends of a scale) consent
 *   total      over under unspent
 *   piece      piece
 *   passages   situation text hint alt at the path of their block or question, numbered from the second on (text_2)
 * A shared answer has its label under the path of its list.
 */
type Role = string;

/** How a text is asked for, where that is not its role. */
const wordOf: Readonly<Record<Role, string>> = {
  if_less: "if less",
  if_more: "if more",
  if_same: "if same",
  min: "low",
  max: "high",
};

type Written = syntax.TextValue | syntax.StringLiteral | syntax.Missing | null;

const placeholder = /\{\{\s*([A-Za-z][A-Za-z0-9_.]*)\s*\}\}/g;

/** Registers a text under its key. `manipulation` when several texts vary as one. Returns whether there is a text. */
export function addText(
  context: Context,
  path: string,
  role: Role,
  text: Written,
  manipulation: string = role === "piece" ? path : `${path}#${role}`,
): boolean {
  if (text === null || isMissing(text)) return false;
  const key = `${path}#${role}`;
  // Two labels are of two things of one id, which is told where they are declared.
  if (role !== "label" && context.design.texts.has(key)) {
    say(context, onlyOnce, text, { what: wordOf[role] ?? role });
    return false;
  }
  const value = text.kind === "StringLiteral" ? wholeText(text) : text;
  const { factor, arms } = readArms(context, value.cases);
  for (const one of value.cases) {
    if (role === "label" && one.text === null && !hasOtherName.has(kindAt(context, path)))
      say(context, nothingAsLabel, one, { name: path });
    if (role !== "piece" && one.text?.kind === "StringLiteral" && one.text.value.trim() === "")
      say(context, emptyText, one.text, {});
  }
  sayLost(context, value.cases, factor, arms);
  const cases = value.cases.map((one, i) => ({
    in: arms[i]!,
    lost: one.arms.length > 0 && arms[i]!.length === 0,
    is:
      one.text === null || isMissing(one.text)
        ? null
        : resolvePlaceholders(context, path, one.text),
  }));
  const format = value.cases.some((one) => one.text?.kind === "StringLiteral" && one.text.markdown)
    ? "markdown"
    : "plain";
  const { design } = context;
  const kept = cases.filter((one) => !one.lost);
  const whole = factor === null ? kept[0]?.is : undefined;
  if (factor === null && typeof whole !== "string") return false;
  const result: Text = {
    format,
    ...(factor && { manipulation }),
    in: {
      [design.language]: whole ?? {
        cases: filled(
          kept.map((one) => ({ ...(one.in.length > 0 && { in: filled(one.in) }), is: one.is })),
        ),
      },
    },
  };
  design.texts.set(key, result);
  design.places.set(key, place(context, text));
  if (context.file.startsWith("pwe:"))
    design.origins.set(key, { file: context.file, key: keyInBlock(context, key) });
  return true;
}

/** An `else` that no version is left for. */
function sayLost(
  context: Context,
  cases: readonly syntax.TextCase[],
  factor: FactorInfo | null,
  arms: readonly (readonly string[])[],
): void {
  const named = new Set(arms.flat());
  for (const one of cases) {
    if (!one.otherwise || factor === null || !factor.arms.every(({ id }) => named.has(id)))
      continue;
    say(context, lostText, one, { text: shorten(one.text) });
  }
}

/** A text as it is named in a sentence. */
function shorten(text: syntax.TextCase["text"]): string {
  if (text?.kind !== "StringLiteral") return "nothing";
  const words = text.value.replace(/\s+/g, " ");
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words;
}

const kindAt = ({ design }: Context, path: string) => design.entities.get(path)?.kind;

/** What the form calls by other words where it has no name of its own. */
const hasOtherName = new Set<Entity["kind"] | undefined>([
  "task",
  "dilemma",
  "section",
  "pairs",
  "group",
]);

const wholeText = (text: syntax.StringLiteral): syntax.TextValue => ({
  kind: "TextValue",
  span: text.span,
  cases: [{ kind: "TextCase", span: text.span, arms: [], otherwise: false, text }],
});

/** The key a text has in the standard block's own translations: without the block that includes it. */
const keyInBlock = (context: Context, key: string): string =>
  context.block && key.startsWith(`${context.block.path}.`)
    ? key.slice(context.block.path.length + 1)
    : key;

/** The text with every {{name}} written as {{path}}. */
function resolvePlaceholders(context: Context, path: string, text: syntax.StringLiteral): string {
  if (/[{}]/.test(text.value)) sayHalf(context, text);
  if (!text.value.includes("{{")) return text.value;
  let from = text.span.start;
  return text.value.replace(placeholder, (whole, name: string) => {
    const start = context.design.files.get(context.file)?.indexOf(whole, from) ?? -1;
    const span = start === -1 ? text.span : { start, end: start + whole.length };
    if (start !== -1) from = span.end;
    const names = name.split(".").map((one): syntax.Name => ({ kind: "Name", span, text: one }));
    // A total of the same name has no number before anyone answers.
    const kind = peek(context, names)?.kind ?? "total";
    const number = kind === "total" ? numberPiece(context, path, names) : null;
    if (number !== null) return `{{${number.path}}}`;
    const entity = find(context, { kind: "Reference", span, names });
    if (entity === null) return whole;
    if (entity.kind === "piece") return `{{${entity.path}}}`;
    const isGrid = entity.made?.kind === "question" && entity.made.type === "grid";
    if (!insertable.has(entity.kind) || isGrid) {
      const [part] = isGrid || entity.kind === "task" ? entity.members.values() : [];
      const is = isGrid ? "a grid" : describe(entity);
      say(context, notInsertable, { span }, { name, is, example: part?.path ?? "" });
      return whole;
    }
    return isAskedBefore(context, entity, { span }) ? `{{${entity.path}}}` : whole;
  });
}

/** Says what was probably to be inserted and is not: one brace around a known name, or two on one side only. */
function sayHalf(context: Context, text: syntax.StringLiteral): void {
  const blank = (part: string): string =>
    part.replace(placeholder, (whole) => " ".repeat(whole.length));
  const source = blank(
    (context.design.files.get(context.file) ?? "").slice(text.span.start, text.span.end),
  );
  const rest = blank(text.value);
  for (const match of rest.matchAll(/(\{*)\s*([A-Za-z]\w*(?:\.\w+)*)?\s*(\}*)/g)) {
    const [found, opening, name = "", closing] = match;
    if (opening === "" && closing === "") continue;
    // As other tools write it: a rule speaks of those.
    if (opening === "{" && /[$@#]/.test(rest[match.index - 1] ?? "")) continue;
    const names = name
      .split(".")
      .map((one): syntax.Name => ({ kind: "Name", span: text.span, text: one }));
    const kind = name === "" ? undefined : peek(context, names)?.kind;
    const isKnown = kind !== undefined && insertable.has(kind);
    if (!isKnown && opening !== "{{" && closing !== "}}") continue;
    const written = found.trim();
    const at = source.indexOf(written);
    const start = text.span.start + at;
    const span = at === -1 ? text.span : { start, end: start + written.length };
    say(context, halfPlaceholder, { span }, { found: written, meant: isKnown ? name : "" });
  }
}

const insertable = new Set<Entity["kind"]>(["piece", "question", "row", "option"]);

/** The placeholders of a text of the document, sorted. */
export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(placeholder)].map((match) => match[0]).sort();

/** A key that is free at this path: role, then role_2, role_3. */
export function freeRole(context: Context, path: string, role: Role): Role {
  const { texts, roles } = context.design;
  const key = `${path}#${role}`;
  if (!texts.has(key)) return role;
  let number = roles.get(key) ?? 2;
  while (texts.has(`${key}_${number}`)) number++;
  roles.set(key, number);
  return `${role}_${number}`;
}
