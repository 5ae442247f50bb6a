import { expect, test } from "vitest";
import { run } from "../commands/rules.ts";
import { readBuilt } from "../project/built.ts";
import type { Input } from "./command-line.ts";
import { Refusal } from "./exit.ts";
import type { Terminal } from "./terminal.ts";

const refusalOf = async (act: () => unknown): Promise<Refusal> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

test("a folder with a space in its name stands between quotes in the command that is proposed", async () => {
  const { hint } = await refusalOf(() => readBuilt("no such/x y"));
  expect(hint).toEqual({
    en: "pwe build FILE -o 'no such/x y'",
    nl: "pwe build FILE -o 'no such/x y'",
  });
});

test("a name with a space in it stands between quotes behind explain", async () => {
  const input: Input = {
    names: ["no value"],
    value: () => undefined,
    values: () => [],
    has: () => false,
  };
  const { says } = await refusalOf(() => run(input, {} as Terminal));
  expect(says).toEqual({
    en: "pwe rules lists all; pwe explain 'no value' explains one",
    nl: "pwe rules noemt ze alle; pwe explain 'no value' legt er een uit",
  });
});
