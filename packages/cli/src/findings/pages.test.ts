import { join } from "node:path";
import { problemKinds } from "@pwe/language";
import { expect, test } from "vitest";
import { exampleInDutch } from "./example.ts";
import { firstSentence, readPages } from "./pages.ts";

const pages = readPages(join(import.meta.dirname, "../../../../docs/diagnostics"));

test("are there for every kind of finding, and begin with what it is", () => {
  for (const { code } of problemKinds.values())
    expect({ code, what: pages.get(code)?.what }).toEqual({
      code,
      what: expect.stringMatching(/^[A-Z`].{8,400}\.$/),
    });
});

test.each([...pages.values()])("$code has an example of which it is found", async (page) => {
  expect(await exampleInDutch(page)).toMatch(
    new RegExp(`^(fout|waarschuwing|opmerking) ${page.code} ${page.id}: `),
  );
});

test.each([
  ["# A\n\nOne thing. Another.\n\nMore.", "One thing."],
  ["# A\n\nOver\ntwo lines. `x` too.", "Over two lines."],
  ["# A\n\nAbout 0.15 points.", "About 0.15 points."],
  ["# A\n\nNo stop", "No stop"],
])("have a first sentence: %j", (page, sentence) => {
  expect(firstSentence(page)).toBe(sentence);
});
