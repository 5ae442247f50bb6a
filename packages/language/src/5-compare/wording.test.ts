import { describe, expect, test } from "vitest";
import { isSmallEdit, similarity, wordDiff } from "./wording.ts";

describe("two texts", () => {
  test.each([
    ["How old are you?", "How old are you", true],
    ["How old are you now?", "how old are YOU now?", true],
    ["What should the council do?", "What should our council do?", true],
    ["What should the council do?", "What must our council do?", false],
    ["The town pays for this", "The town never pays for this", false],
    ["The town pays 4 million euros", "The town pays 5 million euros", false],
    ["The town pays {{a.b}} for this", "The town pays {{a.c}} for this", false],
    ["De gemeente betaalt dit zelf", "De gemeente betaalt dit niet zelf", false],
    ["Some trust", "Much trust", false],
    ["Yes", "Yes.", true],
  ])("%s | %s", (before, after, small) => {
    expect(isSmallEdit(before, after)).toBe(small);
  });

  test("are as alike as their words, and short ones as their letters", () => {
    expect(similarity("Roads and paths for bicycles", "Roads and paths for bicycles")).toBe(1);
    // 3 of 4 and 5 words are shared: 2 × 3 / 9.
    expect(similarity("What do you advise", "What would you now advise")).toBeCloseTo(6 / 9);
    // vr ro ou uw are all of the first and four of the nine of the second.
    expect(similarity("Vrouw", "Vrouwelijk")).toBeCloseTo(8 / 13);
    expect(similarity("Ja", "Nee")).toBe(0);
  });

  test("differ word by word, and together the parts are both texts", () => {
    const parts = wordDiff("Repair the old pool.", "Repair the pool now.");
    expect(parts).toEqual([
      { in: "both", text: "Repair the " },
      { in: "before", text: "old pool." },
      { in: "after", text: "pool now." },
    ]);
    const joined = (side: string): string =>
      parts.flatMap((part) => (part.in === "both" || part.in === side ? [part.text] : [])).join("");
    expect([joined("before"), joined("after")]).toEqual([
      "Repair the old pool.",
      "Repair the pool now.",
    ]);
  });
});
