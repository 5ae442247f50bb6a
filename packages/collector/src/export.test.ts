import { expect, test } from "vitest";
import { inTurns } from "./export.ts";

async function* rows(number: number): AsyncGenerator<number> {
  for (let at = 0; at < number; at++) yield at;
}

/** How often everything else had its turn while all was read. */
async function turnsWhile(
  pieces: AsyncIterable<unknown>,
): Promise<{ read: number; turns: number }> {
  let turns = 0;
  let waiting = setImmediate(function again() {
    turns++;
    waiting = setImmediate(again);
  });
  let read = 0;
  for await (const _ of pieces) read++;
  clearImmediate(waiting);
  return { read, turns };
}

test("whoever waits has a turn after every ten milliseconds of work", async () => {
  // Each row takes a millisecond by this clock.
  let now = 0;
  const { read, turns } = await turnsWhile(inTurns(rows(1000), () => now++));
  expect(read).toBe(1000);
  expect(turns).toBeGreaterThan(50);
  // Without it nobody has one: rows that are there do not wait for anything.
  expect(await turnsWhile(rows(1000))).toEqual({ read: 1000, turns: 0 });
});
