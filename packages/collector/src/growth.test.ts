/** What a body costs grows no faster than the body: sizes of 1 to 8 in turn, the least of several runs. */
import { expect, test } from "vitest";
import { CollectorUnderTest, consultation, idOf, respond } from "./testing/collector-under-test.ts";

const at = new CollectorUnderTest();
const form = { "content-type": "application/x-www-form-urlencoded" };
const small = 25_000;

const post = (url: string) => (payload: string) =>
  at.app.inject({ method: "POST", url, headers: form, payload });
const put = (payload: string) => at.put(idOf(1), payload);

const repeated = (piece: string, size: number): string => piece.repeat(size / piece.length);
const numbered = (piece: (at: number) => string, size: number): string =>
  Array.from({ length: size / piece(0).length }, (_, number) => piece(number)).join("");
const withMember = (value: string): string =>
  `{"more":${value},${JSON.stringify(respond(1)).slice(1)}`;

test("a response costs no more after many editions, and neither does one that names none of them", async () => {
  await at.app.ready();
  const costOf = async (): Promise<number> => {
    const before = process.cpuUsage();
    for (let number = 1; number <= 20; number += 1) {
      await at.put(idOf(number), respond(number));
      await at.put(idOf(number + 100), { ...respond(number), design: designOf(number + 5000) });
    }
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const designOf = (number: number): string => number.toString(16).padStart(64, "0");
  const least = async (): Promise<number> =>
    Math.min(await costOf(), await costOf(), await costOf());
  const few = await least();
  const document = JSON.stringify(consultation);
  for (let number = 0; number < 400; number += 1)
    await at.store.keepEdition({ design: designOf(number), answering: "a", document, at: number });
  expect((await least()) / Math.max(few, 2000)).toBeLessThan(3);
});

test.each<[string, (body: string) => Promise<unknown>, (size: number) => string]>([
  ["one field over and over", post("/api/form"), (size) => repeated("a=&", size)],
  ["fields that are different", post("/api/form"), (size) => numbered((at) => `a${at}=1&`, size)],
  ["one long field", post("/api/form"), (size) => `id=${repeated("%0D%0A", size)}`],
  ["a start of many fields", post("/api/form/start"), (size) => repeated("token=&", size)],
  ["members", put, (size) => withMember(`{${numbered((at) => `"k${at}":1,`, size)}"k":1}`)],
  ["a list", put, (size) => withMember(`[${repeated("1,", size)}1]`)],
  ["texts", put, (size) => withMember(`[${repeated('"\\ud83d\\ude00",', size)}1]`)],
  ["numbers", put, (size) => withMember(`[${repeated("1.0000,", size)}1]`)],
  ["open brackets", put, (size) => repeated("[", size)],
  ["backslashes", put, (size) => `"${repeated("\\\\", size)}`],
])("a body of %s", async (_, send, make) => {
  const costOf = async (body: string): Promise<number> => {
    const before = process.cpuUsage();
    await send(body);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const [one, eight] = [make(small), make(8 * small)];
  const runs: [number, number][] = [];
  for (let run = 0; run < 5; run += 1) runs.push([await costOf(one), await costOf(eight)]);
  const least = (which: 0 | 1) => Math.min(...runs.map((run) => run[which]));
  // What takes less than 2 ms says nothing about growth.
  expect(least(1) / Math.max(least(0), 2000)).toBeLessThan(24);
});
