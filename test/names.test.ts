/**
 * Ids never meet what a program knows by name: prototypes, files, columns. Sixty names, each at every place of a design, go
 * the whole way from the text to the table; and each of them at every place where one id may stand again.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import { judgeSubmission, SqliteStore, toTable } from "@pwe/collector";
import { compare, compile, emit, inPreset, responseSchema } from "@pwe/language";
import { dutch } from "@pwe/language/dutch";
import { paper } from "@pwe/language/paper";
import {
  canonicalJson,
  type Cell,
  columns,
  type Consultation,
  decodeForm,
  judge,
  migrate,
  renamings,
  type Response,
  row,
} from "@pwe/model";
import { responseValidator } from "@pwe/model/validate";
import { simulator } from "@pwe/proofs";
import { renderSite } from "@pwe/renderer";
import { describe, expect, test } from "vitest";
import { readCsv } from "../packages/collector/src/testing/read-csv.ts";
import { crossed, touched } from "../packages/renderer/src/client/controls/paradata.ts";
import { named, places, type PlaceOfName } from "./fixtures/named.ts";

const names = [
  // What objects, functions and lists have of themselves; only the first is an id as it stands.
  ...["constructor", "prototype", "proto", "tostring", "valueof", "hasownproperty", "tojson"],
  ...["then", "length", "name", "arguments", "caller", "call", "apply", "bind", "map"],
  ...["keys", "values", "entries", "filter", "find", "size", "get", "set", "has", "delete"],
  // Words of the language that programs are written in, and of R, SPSS and Stata.
  ...["class", "function", "return", "new", "this", "null", "undefined", "nan", "true", "false"],
  ...["if", "else", "while", "for", "next", "repeat", "in", "na", "inf", "by", "to"],
  ...["eq", "byte", "float", "using", "thru"],
  // Files of a site and of Windows, and addresses of the collector.
  ...["index", "con", "aux", "nul", "com1", "api", "sw", "all"],
];

const everyPlace = Object.values(places).flat() as PlaceOfName[];

/** Each place gets another name, and by sixty turns every name. */
const turned = (turn: number): Record<PlaceOfName, string> =>
  Object.fromEntries(
    everyPlace.map((place, at) => [place, names[(turn + at) % names.length]!]),
  ) as Record<PlaceOfName, string>;

/** Places of which no two stand in one namespace. */
const again = [
  "section",
  "mark",
  "yes",
  "less",
  "low",
  "left",
  "effort",
  "money",
  "stream",
] as const;

/** One name at every place where it can stand again: once in each namespace. */
const repeated = (name: string): Record<PlaceOfName, string> =>
  Object.fromEntries([
    ...everyPlace.map((place) => [place, place] as const),
    ...again.map((place) => [place, name] as const),
  ]) as Record<PlaceOfName, string>;

function compiled(ids: Record<PlaceOfName, string>): Consultation {
  const text = named(ids);
  const read = (file: string): string | undefined => (file === "a.pwe" ? text : undefined);
  const { consultation, diagnostics } = compile("a.pwe", { read, applies: inPreset("strict") });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ message }) => message)).toEqual([]);
  // In the other language every finding still says something, whatever name stands in its data.
  const said = compile("a.pwe", { read, applies: inPreset("strict"), catalogue: dutch });
  for (const { message, why } of said.diagnostics) {
    expect(message).not.toMatch(/native code|\[object/);
    expect(why).toBeTypeOf("string");
  }
  return consultation!;
}

const hex = (number: number): string => number.toString(16).padStart(16, "0");

/** What a respondent did in the form, as its script notes it: every option touched, every limit crossed twice. */
function withWay({ instrument }: Consultation, response: Response): Response {
  const tasks = instrument.elements.filter((element) => element.kind === "task");
  let paradata: NonNullable<Response["paradata"]> = {};
  for (const task of tasks) {
    for (const { id } of task.options) {
      const first = task.decision.kind === "levels" ? task.decision.levels[0]!.id : 0;
      paradata = touched(paradata, task.path, id, first);
    }
    for (const { id } of task.totals.filter(({ limits }) => limits.length > 0))
      paradata = crossed(crossed(paradata, task.path, id), task.path, id);
  }
  return { ...response, paradata };
}

/** The fields that a browser without script posts for this response. */
function posted(response: Response): string {
  const fields: [string, string][] = [];
  const put = (path: string, value: unknown): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) for (const one of value) put(path, one);
    else if (typeof value === "object")
      for (const [name, one] of Object.entries(value))
        put(path === "" ? name : `${path}.${name}`, one);
    else fields.push([path, String(value)]);
  };
  const { answers, versions, id, seed, consultation, release, design, language, stream } = response;
  put("", answers);
  put("versions", versions);
  put("", { id, seed, consultation, release, design, language, stream });
  return new URLSearchParams(fields).toString();
}

const shown = (cell: Cell): string => ("value" in cell ? String(cell.value) : "");

async function goTheWholeWay(consultation: Consultation): Promise<void> {
  const { instrument } = consultation;
  const schema = responseSchema(consultation);
  const own = responseValidator(schema, instrument);
  // As others use it: without our options.
  const theirs = new Ajv2020({ strict: false }).compile(schema);
  const simulate = simulator(instrument);
  const all = columns(instrument);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);

  const spend = instrument.elements.findLast((element) => element.kind === "task")!;

  const store = new SqliteStore(":memory:");
  const stored: Response[] = [];
  for (let number = 1; number <= 8; number += 1) {
    const simulated = simulate(hex(number * 7919));
    for (const response of [simulated, withWay(consultation, simulated)]) {
      expect(judge(instrument, response)).toEqual([]);
      expect(judgeSubmission(instrument, JSON.stringify(response)).refusal).toBeUndefined();
      expect(own(response)).toBe(true);
      expect(theirs(response), JSON.stringify(theirs.errors)).toBe(true);
      const { answers } = decodeForm(
        instrument,
        "application/x-www-form-urlencoded",
        posted(response),
      ) as Response;
      expect(answers).toEqual(response.answers);
      const moved = migrate(
        response,
        instrument,
        instrument,
        renamings(instrument, instrument, []),
      );
      expect(moved).toEqual(response);
    }
    const sent = withWay(consultation, simulated);
    stored.push(sent);
    const document = canonicalJson(sent);
    await store.put({ id: sent.id, document, hash: new Uint8Array(32).fill(number), at: number });
  }
  const lines: string[] = [];
  for await (const line of toTable(instrument, store.all(), {
    profile: "plain",
    missing: "empty",
    answers: "ids",
  }))
    lines.push(line);
  const [header = [], ...records] = readCsv(lines.join(""));
  await store.close();
  expect(header).toEqual(all.map(({ name }) => name));
  for (const [at, response] of stored.entries()) {
    const cells = row(instrument, response);
    expect(records[at]).toEqual(header.map((name) => shown(cells.get(name)!)));
    // Who opted out crossed nothing that counts.
    for (const name of header.filter((one) => one.endsWith("__over")))
      expect(["2", ""]).toContain(shown(cells.get(name)!));
    expect(shown(cells.get(`${spend.path}__${spend.totals[1]!.id}__over`)!)).toBe("2");
  }
}

/** The pages of a site, which no two systems of files may take for one another. */
function writeSite(consultation: Consultation): void {
  const pages = Object.keys(
    renderSite(consultation, {
      client: { name: "client.12345678.js", text: "run()" },
      begin: { name: "begin.12345678.js", text: "begin()" },
      style: { name: "form.12345678.css", text: "body{}" },
      worker: "answer()",
      collector: "./api",
    }),
  );
  // Start, form, instrument, editions, a script for each, two styles, worker.
  expect(pages.length).toBe(9);
  expect(new Set(pages.map((page) => page.toLowerCase())).size).toBe(pages.length);
  for (const page of pages.filter((name) => name.includes("/"))) {
    expect(page).not.toMatch(/\/(?:con|prn|aux|nul|com\d|lpt\d|index)\./);
  }
}

function writeDocuments(consultation: Consultation): void {
  for (const text of Object.values(emit(consultation))) expect(text).not.toContain("native code");
  const versions = Object.fromEntries(
    consultation.instrument.factors.map(({ id, arms }) => [id, arms[0]!.id]),
  );
  const printed = JSON.stringify(paper(consultation, { language: "en", versions, findings: [] }));
  expect(printed).not.toContain("native code");
  expect(compare(consultation, consultation)).toEqual([]);
}

const designs = [
  ...names.map((_, turn) => [`turn ${turn}: ${names[turn]}`, turned(turn)] as const),
  ...names.map((name) => [`${name} again and again`, repeated(name)] as const),
];

describe.each(designs)("%s", (_, ids) => {
  test("goes from the text to the table unharmed", async () => {
    const consultation = compiled(ids);
    writeDocuments(consultation);
    writeSite(consultation);
    await goTheWholeWay(consultation);
  });
});
