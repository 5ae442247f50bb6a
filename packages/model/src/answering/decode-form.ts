import { byType, type PerType } from "../documents/question-kinds.ts";
import type { Instrument, Question } from "../generated/consultation.ts";
import { once } from "../documents/once.ts";
import { everyItem } from "./asked.ts";
import { intoAnswers } from "./into-answers.ts";
import { settingMember } from "../documents/members.ts";
import type { Versions } from "../documents/situation.ts";
import { notationOf, type Notation } from "../documents/notation.ts";
import { inFormat } from "../documents/text-format.ts";
import { numberField, type NumberRange, readNumber } from "./read-number.ts";
import { settingRange } from "./setting-range.ts";
import { walk } from "./walk.ts";
import { withSkipped } from "./with-skipped.ts";
import { answerAt, type AskedItem } from "./item.ts";

/**
 * A posted form as a candidate response, to be judged. JSON is taken as it is. Fields (urlencoded, from a form
 * without script) are named by path: `attention.rights.level`, `attention.decided`, `order.advice.answer`,
 * `about.tried.answers` (once per answer), `about.trust.cabinet.answer`, `versions.tone`, `id`, `seed`, `language`,
 * `stream`, `consultation`, `release`, `design`; numbers are read as people of that language type them, and a ticked
 * box is `true`. Answers to what is not asked go aside, what was left empty is skipped, and a field that nobody knows stays for `judge` to
 * refuse. Undefined when the body cannot be read at all, and when it has many more fields than the form.
 */
export function decodeForm(
  instrument: Instrument,
  contentType: "application/json" | "application/x-www-form-urlencoded",
  body: string,
): unknown {
  if (contentType === "application/json") {
    try {
      return JSON.parse(body) as unknown;
    } catch {
      return undefined;
    }
  }
  return body.split("&", mostFields(instrument) + 1).length > mostFields(instrument)
    ? undefined
    : decodeFields(instrument, new Fields(instrument, body));
}

/** Twice as many fields as the form can have: each answer of several is one, and each row of a grid. */
const mostFields = once((instrument: Instrument): number => {
  const inside = ({ element }: AskedItem): number =>
    ("answers" in element ? element.answers.length : 0) +
    ("rows" in element ? element.rows.length : 0);
  const items = everyItem(instrument).reduce((fields, item) => fields + 4 + inside(item), 0);
  return 2 * (items + instrument.factors.length + 20);
});

/** A number that counts things, between two bounds. */
const whole = (min: number, max: number): NumberRange => ({
  ...{ min, max },
  step: { int: 1, decimals: 0 },
});

/** The fields of a posted form; remembers which were read. */
class Fields {
  readonly #all = new Map<string, string[]>();
  readonly #notation: Notation;

  constructor({ languages }: Instrument, body: string) {
    for (const [name, value] of new URLSearchParams(body)) {
      const filled = value.replaceAll("\r\n", "\n");
      const values = this.#all.get(name);
      if (values) values.push(filled);
      else this.#all.set(name, [filled]);
    }
    const [posted] = this.#all.get("language") ?? [];
    this.#notation = notationOf(languages.find((one) => one === posted) ?? languages[0] ?? "en");
  }

  /** The filled-in values of a field; then it counts as read. */
  take(name: string): string[] {
    const values = this.#all.get(name) ?? [];
    this.#all.delete(name);
    return values.filter((value) => value !== "");
  }

  one(name: string): string | undefined {
    return this.take(name)[0];
  }

  /** A number of steps; what is no such number, or could be two, stays as it was typed. */
  steps(name: string, range: NumberRange): number | string | undefined {
    const text = this.one(name);
    if (text === undefined) return undefined;
    return readNumber(text, numberField(range), this.#notation).steps ?? text;
  }

  rest(): [string, string[]][] {
    return [...this.#all];
  }

  under(prefix: string): [string, string][] {
    const names = [...this.#all.keys()].filter((name) => name.startsWith(prefix));
    return names.map((name) => [name.slice(prefix.length), this.one(name) ?? ""]);
  }
}

/** The text of the open answer, beside the answer it belongs to. */
const otherText = (path: string, fields: Fields): [string, unknown] => [
  "text",
  fields.one(`${path}.text`),
];

const several = ({ path }: Question, fields: Fields): [string, unknown][] => {
  const ids = fields.take(`${path}.answers`);
  return [["answers", ids.length > 0 ? ids : undefined], otherText(path, fields)];
};

/** The members of the answer to a question, as far as its fields were filled in. */
const decodeAnswer: PerType<[fields: Fields], [string, unknown][]> = {
  one: ({ path }, fields) => [["answer", fields.one(`${path}.answer`)], otherText(path, fields)],
  many: several,
  grid: ({ rows }, fields) =>
    rows.map((row) => {
      const answer = fields.one(`${row.path}.answer`);
      return [row.id, answer === undefined ? undefined : { answer }];
    }),
  number: (question, fields) => [["answer", fields.steps(`${question.path}.answer`, question)]],
  scale: ({ path, min, max }, fields) => [
    ["answer", fields.steps(`${path}.answer`, whole(min, max))],
  ],
  text: ({ path, format }, fields) => {
    const text = fields.one(`${path}.answer`);
    return [["answer", text !== undefined && format ? inFormat(text) : text]];
  },
  rank: several,
  date: ({ path }, fields) => [["answer", fields.one(`${path}.answer`)]],
};

function decodeItem(item: AskedItem, fields: Fields): unknown {
  const { path, kind, element } = item;
  if (kind === "decided") return fields.one(path);
  const parts: [string, unknown][] = [];
  if (kind === "question") {
    parts.push(...byType(decodeAnswer, element, fields));
    if (element.consent && fields.one(`${path}.consent`) === "true") parts.push(["consent", true]);
  } else if (kind === "option") {
    const { option } = item;
    const { decision } = element;
    const name = settingMember[decision.kind];
    const field = `${path}.${name}`;
    if (decision.kind === "levels") parts.push([name, fields.one(field)]);
    else if (decision.kind === "choose") {
      parts.push([name, fields.one(field) === "true" || undefined]);
    } else {
      parts.push([name, fields.steps(field, settingRange(option, decision))]);
    }
  } else parts.push(["answer", fields.one(`${path}.answer`)]);
  if (kind !== "consent" && element.motivation) parts.push(["why", fields.one(`${path}.why`)]);
  const given = parts.filter(([, part]) => part !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function decodeFields(instrument: Instrument, fields: Fields): unknown {
  const posted = everyItem(instrument).map((item) => [item, decodeItem(item, fields)] as const);
  const versions: Versions = Object.fromEntries(fields.under("versions."));
  const texts = ["consultation", "design", "answering", "id", "language", "stream"].map(
    (name) => [name, fields.one(name)] as const,
  );
  const seed = fields.one("seed") ?? "";
  const release = fields.steps("release", whole(1, Number.MAX_SAFE_INTEGER));
  const answers = withSkipped(instrument, { seed, versions, answers: intoAnswers(posted) });
  const { items, screenedOut } = walk(instrument, { seed, versions }, answerAt(answers));
  const asked = new Set(items.map(({ path }) => path));
  const apart = posted.filter(
    ([{ path, kind }, value]) => value !== undefined && kind !== "decided" && !asked.has(path),
  );
  return Object.fromEntries(
    [
      ...fields.rest(),
      ...texts,
      ["release", release] as const,
      ["status", screenedOut ? "screened_out" : "complete"] as const,
      ["seed", seed] as const,
      ["versions", versions] as const,
      ["answers", answers] as const,
      ["aside", Object.fromEntries(apart.map(([{ path }, value]) => [path, value]))] as const,
    ].filter(([, value]) => value !== undefined),
  );
}
