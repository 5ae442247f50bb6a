import type { Instrument, Random, Response } from "@pwe/model";
import { settable } from "./settable.ts";

/** What a response is broken with: draws from chance, other responses to take from, and the design. */
export interface Breaking {
  readonly random: Random;
  readonly instrument: Instrument;
  /** another admissible response to the same design */
  readonly other: Response;
}

/** Breaks a copy of a response in one way. It may come out admissible all the same. */
type Breakage = (response: Json, breaking: Breaking) => Json | undefined;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Members = { [key: string]: Json };

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const drawOne = <T>(random: Random, items: readonly T[]): T => items[random.below(items.length)]!;

/** Every place in a document: its holder and the key in it. */
function places(document: Json, wanted: (value: Json) => boolean): [Members | Json[], string][] {
  const found: [Members | Json[], string][] = [];
  const visit = (holder: Json): void => {
    if (typeof holder !== "object" || holder === null) return;
    for (const [key, value] of Object.entries(holder)) {
      if (wanted(value)) found.push([holder as Members, key]);
      visit(value);
    }
  };
  visit(document);
  return found;
}

/** Puts something else at a random place that is wanted. */
function replace(
  wanted: (value: Json) => boolean,
  by: (old: Json, breaking: Breaking) => Json,
  within: (response: Members) => Json | undefined = (response) => response,
): Breakage {
  return (response, breaking) => {
    const part = isMembers(response) ? within(response) : undefined;
    const found = part === undefined ? [] : places(part, wanted);
    if (found.length === 0) return undefined;
    const [holder, key] = drawOne(breaking.random, found);
    (holder as Members)[key] = by((holder as Members)[key]!, breaking);
    return response;
  };
}

const answersOf = (response: Members): Json | undefined => response["answers"];
const isText = (value: Json): boolean => typeof value === "string";
const isNumber = (value: Json): boolean => typeof value === "number";
const any = (): boolean => true;

/** A random block of the answers and a random item of it. */
function item(response: Json, random: Random): [Members, string, Members, string] | undefined {
  const answers = isMembers(response) ? response["answers"] : undefined;
  if (!isMembers(answers) || Object.keys(answers).length === 0) return undefined;
  const block = drawOne(random, Object.keys(answers));
  const items = answers[block];
  if (!isMembers(items) || Object.keys(items).length === 0) return undefined;
  return [answers, block, items, drawOne(random, Object.keys(items))];
}

/** An object that has this key for its own, whatever it means to JavaScript. */
function withOwn(members: Members, key: string, value: Json): Members {
  Object.defineProperty(members, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return members;
}

const strangeKeys = ["__proto__", "constructor", "toString", "hasOwnProperty", "x", "", "0", "a.b"];
const wrongValues: Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  "",
  "x",
  "yes",
  "self",
  [],
  {},
  ["x"],
  { answer: "x" },
];

/** Every way of breaking, by name. */
export const breakages: Record<string, Breakage> = {
  "drop a member": (response, { random }) => {
    const found = places(response, any).filter(([holder]) => !Array.isArray(holder));
    if (found.length === 0) return undefined;
    const [holder, key] = drawOne(random, found);
    delete (holder as Members)[key];
    return response;
  },
  "drop an item": (response, { random }) => {
    const found = item(response, random);
    if (found === undefined) return undefined;
    delete found[2][found[3]];
    return response;
  },
  "drop a block": (response, { random }) => {
    const found = item(response, random);
    if (found === undefined) return undefined;
    delete found[0][found[1]];
    return response;
  },
  "empty a block": (response, { random }) => {
    const found = item(response, random);
    if (found === undefined) return undefined;
    found[0][found[1]] = {};
    return response;
  },
  "add a member": (response, { random }) => {
    const found = [
      response,
      ...places(response, isMembers).map(([holder, key]) => (holder as Members)[key]!),
    ];
    const holder = drawOne(random, found);
    if (!isMembers(holder)) return undefined;
    withOwn(holder, drawOne(random, strangeKeys), drawOne(random, wrongValues));
    return response;
  },
  "another type": replace(any, (_, { random }) => drawOne(random, wrongValues)),
  "another type of answer": replace(
    any,
    (_, { random }) => drawOne(random, wrongValues),
    answersOf,
  ),
  "an answer that does not exist": replace(isText, () => "no_such_answer", answersOf),
  "another answer": (response, { random, instrument }) => {
    const found = item(response, random);
    if (found === undefined) return undefined;
    const [, block, items, name] = found;
    const settings = settable(instrument, `${block}.${name}`);
    if (settings === undefined) return undefined;
    const [member, values] = drawOne(random, settings);
    const old = items[name];
    if (isMembers(old)) {
      if (member.length === 1) old[member[0]!] = drawOne(random, values);
      else if (isMembers(old[member[0]!]))
        (old[member[0]!] as Members)[member[1]!] = drawOne(random, values);
    } else items[name] = drawOne(random, values);
    return response;
  },
  "everything at one setting": (response, { random, instrument }) => {
    const found = item(response, random);
    if (found === undefined) return undefined;
    const [, block, items, name] = found;
    const settings = settable(instrument, `${block}.${name}`);
    const [member, values] = settings?.[0] ?? [[], []];
    if (member.length !== 1) return undefined;
    const value = drawOne(random, values);
    for (const one of Object.values(items))
      if (isMembers(one) && Object.hasOwn(one, member[0]!)) one[member[0]!] = value;
    return response;
  },
  "an item of somebody else": (response, { random, other }) => {
    const theirs = item(structuredClone(other) as unknown as Json, random);
    if (theirs === undefined || !isMembers(response)) return undefined;
    const answers = response["answers"];
    if (!isMembers(answers)) return undefined;
    const [, block, items, name] = theirs;
    const mine = isMembers(answers[block]) ? answers[block] : (answers[block] = {});
    (mine as Members)[name] = items[name]!;
    return response;
  },
  "a block of somebody else": (response, { random, other }) => {
    const theirs = item(structuredClone(other) as unknown as Json, random);
    if (theirs === undefined || !isMembers(response) || !isMembers(response["answers"]))
      return undefined;
    response["answers"][theirs[1]] = theirs[2];
    return response;
  },
  "another version": (response, { random, instrument }) => {
    if (!isMembers(response) || instrument.factors.length === 0) return undefined;
    const factor = drawOne(random, instrument.factors);
    const arms = [...factor.arms.map(({ id }) => id), "no_such_arm"];
    if (isMembers(response["versions"])) response["versions"][factor.id] = drawOne(random, arms);
    return response;
  },
  "a text that is too long": replace(
    isText,
    (_, { random }) => drawOne(random, ["a", "😀"]).repeat(2001),
    answersOf,
  ),
  "a text of a length": replace(
    isText,
    (_, { random }) => drawOne(random, ["a", "é", "😀"]).repeat(1 + random.below(24)),
    answersOf,
  ),
  "an empty text": replace(isText, () => "", answersOf),
  "half a character": replace(
    isText,
    (_, { random }) => drawOne(random, ["\ud83d", "a\udc00b", "\ud800\ud800"]),
    answersOf,
  ),
  "a null character": replace(isText, () => "a\u0000b", answersOf),
  "a text of other characters": replace(
    isText,
    (_, { random }) =>
      drawOne(random, ["\u202ex", "e\u0301", " ", "\n", "a@b.nl", "x@y", "1234", "1234 AB"]),
    answersOf,
  ),
  "another number": replace(isNumber, (old, { random }) =>
    drawOne(random, [
      Number(old) + 1,
      Number(old) - 1,
      Number(old) + 0.5,
      -Number(old),
      1e15,
      2 ** 53,
      1e300,
      1e-7,
      0,
    ]),
  ),
  "another list": replace(Array.isArray, (old, { random }) => {
    const list = old as Json[];
    return drawOne<Json>(random, [
      [],
      [...list, ...list],
      list.slice(1),
      [...list].reverse(),
      [...list, "none"],
      [...list, null],
      [...list, "x"],
      [list],
      list[0] ?? null,
      ["none"],
    ]);
  }),
  "another origin": (response, { random }) => {
    if (!isMembers(response)) return undefined;
    const key = drawOne(random, [
      "consultation",
      "release",
      "design",
      "id",
      "seed",
      "language",
      "stream",
      "status",
    ]);
    response[key] = drawOne<Json>(random, [
      "complete",
      "screened_out",
      "quota_full",
      "started",
      "open",
      "nl",
      "",
      1,
      0,
      3,
      null,
      "f".repeat(64),
      "0".repeat(16),
      "F".repeat(16),
      "00000000-0000-4000-8000-000000000000",
      "x",
    ]);
    return response;
  },
  "cut short": (response, { random }) => {
    if (!isMembers(response) || !isMembers(response["answers"])) return undefined;
    const blocks = Object.keys(response["answers"]);
    for (const block of blocks.slice(random.below(blocks.length + 1)))
      delete response["answers"][block];
    response["status"] = drawOne(random, ["quota_full", "screened_out", "complete"]);
    return response;
  },
  "put aside": (response, { random }) => {
    const found = item(response, random);
    if (found === undefined || !isMembers(response)) return undefined;
    const [, block, items, name] = found;
    response["aside"] = { [`${block}.${name}`]: items[name]! };
    if (random.below(2) === 0) delete items[name];
    return response;
  },
  "put aside from somebody else": (response, { random, other }) => {
    const theirs = item(structuredClone(other) as unknown as Json, random);
    if (theirs === undefined || !isMembers(response)) return undefined;
    const [, block, items, name] = theirs;
    const value = items[name]!;
    if (isMembers(value) && random.below(2) === 0) {
      const keys = Object.keys(value);
      const key = drawOne(random, keys);
      if (random.below(2) === 0) delete value[key];
      else value[key] = drawOne(random, wrongValues);
    }
    response["aside"] = { [`${block}.${name}`]: value };
    return response;
  },
  "how it came about": (response, { random }) => {
    const found = item(response, random);
    if (found === undefined || !isMembers(response)) return undefined;
    const [, block, items, name] = found;
    const setting = items[name];
    const first = isMembers(setting) ? (Object.values(setting)[0] ?? null) : setting!;
    response["paradata"] = {
      [block]: drawOne<Json>(random, [
        {},
        { touched: [] },
        { touched: [name] },
        { touched: [name, name] },
        { touched: ["x"] },
        { first: { [name]: first } },
        { first: { x: first } },
        { over: { effort: 2 } },
        { over: { cost: -1 } },
        { over: { cost: 1 } },
        { over: { x: 1 } },
        { other: 1 },
        [],
        null,
      ]),
    };
    return response;
  },
  "another time": (response, { random }) => {
    if (!isMembers(response)) return undefined;
    response["seconds"] = drawOne<Json>(random, [
      0,
      1,
      -1,
      0.5,
      1e15,
      2 ** 53,
      1e300,
      "90",
      null,
      [],
    ]);
    return response;
  },
  "another record": replace(
    any,
    (_, { random }) => drawOne(random, wrongValues),
    (response) => response["paradata"],
  ),
  "a record of somebody else": (response, { other }) => {
    if (!isMembers(response) || other.paradata === undefined) return undefined;
    response["paradata"] = structuredClone(other.paradata) as unknown as Json;
    return response;
  },
  "wrapped once more": replace(any, (old) => ({ answer: old }), answersOf),
  "in a list": replace(any, (old) => [old], answersOf),
  "no response at all": (_, { random }) =>
    drawOne<Json>(random, [null, [], "x", 1, true, {}, { answers: {} }]),
};

/** A response broken in one way or two, with the names of the ways. */
export function breakResponse(
  response: Response,
  breaking: Breaking,
): { readonly broken: Json; readonly how: readonly string[] } {
  const how: string[] = [];
  let broken = structuredClone(response) as unknown as Json;
  const times = 1 + Number(breaking.random.below(5) === 0);
  while (how.length < times) {
    const name = drawOne(breaking.random, Object.keys(breakages));
    const next = breakages[name]!(broken, breaking);
    if (next === undefined) continue;
    broken = next;
    how.push(name);
    if (!isMembers(broken)) break;
  }
  return { broken, how };
}
