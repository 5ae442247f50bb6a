import { globSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pwe, scratch } from "./command.ts";

const check = ["check", "examples/river-sites/consultation.pwe", "--fail-on", "error"];
const keptIn = (folder: string): string[] => globSync(`${folder}/*/pwe-check-*`);

test("a start keeps what it compiled, and the next one leaves it as it is", () => {
  using folder = scratch();
  const env = { NODE_COMPILE_CACHE: folder.path };
  const first = pwe(check, { env });
  const [kept = "", ...more] = keptIn(folder.path);
  expect(more).toEqual([]);
  const before = statSync(kept);
  expect(pwe(check, { env })).toEqual(first);
  expect(keptIn(folder.path)).toEqual([kept]);
  expect(statSync(kept)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
});

test("a first start that only said how a command is used does not settle what is kept", () => {
  using folder = scratch();
  const env = { NODE_COMPILE_CACHE: folder.path };
  pwe(["check", "--help"], { env });
  const [kept = ""] = keptIn(folder.path);
  const { size } = statSync(kept);
  const first = pwe(check, { env });
  const after = statSync(kept);
  expect(after.size).toBeGreaterThan(size * 1.5);
  expect(pwe(check, { env })).toEqual(first);
  expect(statSync(kept)).toMatchObject({ ino: after.ino, mtimeMs: after.mtimeMs });
});

test("what another Node kept, or half of it, is not used but written anew", () => {
  using folder = scratch();
  const env = { NODE_COMPILE_CACHE: folder.path };
  const first = pwe(check, { env });
  const [kept = ""] = keptIn(folder.path);
  const whole = readFileSync(kept);
  for (const spoilt of [whole.subarray(0, 1000), Buffer.alloc(1000), Buffer.alloc(0)]) {
    writeFileSync(kept, spoilt);
    expect(pwe(check, { env })).toEqual(first);
    expect(statSync(kept).size).toBeGreaterThan(whole.length / 2);
  }
});

test("a command that there is not leaves nothing, and what an earlier build left goes after a week", () => {
  using folder = scratch();
  const env = { NODE_COMPILE_CACHE: folder.path };
  expect(pwe(["chekc"], { env }).code).toBe(2);
  expect(globSync(`${folder.path}/*/pwe-*`)).toEqual([]);
  pwe(["check", "--help"], { env });
  const [kept = ""] = keptIn(folder.path);
  const [recent, old] = [1, 10].map((days) => {
    const other = kept.replace(/[^-]*$/, `${days}`);
    const then = Date.now() / 1000 - days * 24 * 3600;
    writeFileSync(other, "");
    utimesSync(other, then, then);
    return other;
  });
  expect(pwe(check, { env }).code).toBe(0);
  expect(keptIn(folder.path).toSorted()).toEqual([kept, recent].toSorted());
  expect(keptIn(folder.path)).not.toContain(old);
});

test("without Node's cache nothing is kept", () => {
  using folder = scratch();
  const env = { NODE_COMPILE_CACHE: folder.path, NODE_DISABLE_COMPILE_CACHE: "1" };
  expect(pwe(check, { env }).code).toBe(0);
  expect(keptIn(folder.path)).toEqual([]);
});

test("all that was printed arrives before the command ends", () => {
  const { out, code } = pwe([
    "simulate",
    "examples/rijksambtenaren/consultation.pwe",
    "-n",
    "2000",
  ]);
  expect(code).toBe(0);
  expect(out.trimEnd().split("\n")).toHaveLength(2000);
});
