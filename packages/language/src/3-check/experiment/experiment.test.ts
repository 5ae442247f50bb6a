/** What a design is as an experiment: what differs, before what, for how many. */
import { describe, expect, test } from "vitest";
import { consultationOf } from "../../testing/inline.ts";
import { burdenIn } from "./burden.ts";
import { comparisons } from "./comparisons.ts";
import { derivedOutcomes } from "./derived-outcomes.ts";
import { expectedComposition } from "./composition.ts";
import { manipulations } from "./manipulations.ts";
import { plannedRespondents } from "./respondents.ts";
import { tokenDiff } from "./token-diff.ts";
import { upstream } from "./upstream.ts";

const versions = 'version v1 "One" share 2/3 baseline\nversion v2 "Two" share 1/3\n';
const factors =
  'factor room { version wide "Wide" share 1/2 baseline version narrow "Narrow" share 1/2 }\nfactor frame { version plain "Plain" share 1/4 baseline version flood "Flood" share 3/4 }\n';
const stream = "stream panel { }\nstream link { }\n";
const advice = (id: string, situation: string, more = ""): string =>
  `dilemma ${id} "A dilemma" { situation ${situation} ask advice one "What?" { - go "Go" - stay "Stay" } ${more} }\n`;

describe("what differs between versions", () => {
  const ids = (text: string): string[] =>
    manipulations(consultationOf(versions + text)).map(({ kind, id }) => `${kind} ${id}`);

  test("is a piece once, in however many texts it stands", () => {
    const text = advice(
      "order",
      '"{{law}} And again: {{law}}"',
      'piece law in v1 "It may be." in v2 "It is."',
    );
    expect(ids(text)).toEqual(["text order.law"]);
  });

  test("is an attribute once, on however many options", () => {
    const text =
      'task works "Works" { choose budget cost "Cost" { at most 9 } option a "A" { cost 1 in v1, 2 in v2 } option b "B" { cost 3 in v1, 4 in v2 } }';
    expect(ids(text)).toEqual(["number cost"]);
  });

  test("is a limit, and what only some are shown", () => {
    const text =
      'task works "Works" { choose budget cost "Cost" { at most 9 in v1, 5 in v2 } option a "A" { cost 1 } option b "B" { cost 3 } when version is v2 { text "Little." } }';
    expect(ids(text)).toEqual(["limit works.cost", "shown works"]);
  });

  test("is nothing that is alike in every version, and nothing of another language's words", () => {
    expect(ids(advice("order", 'in v1 "It is." in v2 "it  IS."'))).toEqual([]);
  });
});

describe("before an answer", () => {
  const found = (text: string) =>
    upstream(consultationOf(text)).map(({ block, factor, own, earlier }) => ({
      block,
      factor,
      own: own.map(({ id }) => id),
      earlier: earlier.map(({ id }) => id),
    }));

  test("stands what its own block says first, and what earlier blocks said", () => {
    const text =
      versions +
      advice("one", 'in v1 "A" in v2 "B"') +
      advice("two", 'in v1 "C" in v2 "D"', 'situation in v1 "E" in v2 "F"');
    expect(found(text)).toEqual([
      { block: "one", factor: "version", own: ["one#situation"], earlier: [] },
      { block: "two", factor: "version", own: ["two#situation"], earlier: ["one#situation"] },
    ]);
  });

  test("can stand any block of the same shuffle", () => {
    const text = `${versions}shuffle { ${advice("one", 'in v1 "A" in v2 "B"')} ${advice("two", '"Same."')} }`;
    expect(found(text).map(({ earlier }) => earlier)).toEqual([[], ["one#situation"]]);
  });

  test("counts each factor by itself", () => {
    const text =
      factors +
      advice("one", 'in wide "A" in narrow "B"') +
      advice("two", 'in plain "C" in flood "D"');
    expect(found(text)).toEqual([
      { block: "one", factor: "room", own: ["one#situation"], earlier: [] },
      { block: "two", factor: "room", own: [], earlier: ["one#situation"] },
      { block: "two", factor: "frame", own: ["two#situation"], earlier: [] },
    ]);
  });
});

describe("without a plan", () => {
  const text = `${versions}section first "First" { ask before one "?" { - yes "Y" - no "N" } }
      ${advice("one", 'in v1 "A" in v2 "B"', 'when version is v2 { ask more one "?" { - yes "Y" - no "N" } } when advice is go { ask how one "?" { - yes "Y" - no "N" } }')}
      section about "About" {
        ask near one "?" { - yes "Y" - no "N" }
        ask tell text "?"
        ask years number 0..99 "?"
        ask before one "?" { - yes "Y" - no "N" }
      }
      section views "Views" {
        ask work one "?" { - yes "Y" - no "N" refused "Rather not" }
        ask like one "?" { - yes "Y" - no "N" }
        ask many number 0..99 "?"
      }
      weights all { margin near { yes 50% no 50% } source "2026" }`;

  test("what the versions can have changed is compared", () => {
    const [comparison] = comparisons(consultationOf(text));
    expect(comparison?.arms).toEqual(["v1", "v2"]);
    expect(comparison?.outcomes.map(({ path }) => path)).toEqual(["one.advice", "views.like"]);
  });

  test("options of which exactly one is chosen are one test", () => {
    const consultation = consultationOf(
      `${versions}attribute cost "Cost"
       task works "Works" {
         choose
         budget cost "Cost" { at most 9 in v1, 5 in v2 }
         group side "Side" exactly 1 { option a "A" { cost 1 } option b "B" { cost 2 } }
         option c "C" { cost 3 }
         option d "D" { cost 4 }
       }`,
    );
    expect(comparisons(consultation).map(({ tests }) => tests)).toEqual([3]);
  });

  test("the rest says why it is no outcome", () => {
    const consultation = consultationOf(text);
    const { others } = derivedOutcomes(consultation)(consultation.instrument.factors[0]!);
    expect(others).toEqual([
      { path: "first.before", why: "before" },
      { path: "one.more", why: "version" },
      { path: "one.how", why: "branch" },
      { path: "about.near", why: "background" },
      { path: "about.years", why: "background" },
      { path: "about.before", why: "background" },
      { path: "views.work", why: "background" },
      { path: "views.many", why: "background" },
    ]);
  });
});

describe("how many are planned", () => {
  const text = (samples: string): string =>
    `${factors}${stream}${samples}\n` + advice("one", '"A"');
  const planned = (samples: string, arms: readonly string[]) =>
    plannedRespondents(consultationOf(text(samples)), arms);

  test("follows the shares of the versions", () => {
    expect(planned("sample panel target 800", [])).toBe(800);
    expect(planned("sample panel target 800", ["narrow"])).toBe(400);
    expect(planned("sample panel target 800", ["narrow", "flood"])).toBe(300);
  });

  test("follows the numbers per version, and the shares of another factor", () => {
    const samples = "sample panel target 500 in wide, 300 in narrow";
    expect(planned(samples, ["narrow"])).toBe(300);
    expect(planned(samples, ["flood"])).toBe(600);
    expect(planned(samples, ["narrow", "flood"])).toBe(225);
  });

  test("adds up the streams that say a number, and is unknown when none does", () => {
    expect(planned("sample panel target 500\nsample link target 100", [])).toBe(600);
    expect(planned("sample panel target 500\nsample link", [])).toBe(500);
    expect(planned("sample link", [])).toBeUndefined();
  });
});

describe("who is expected", () => {
  const composition = (plan: string) => {
    const consultation = consultationOf(
      `${stream}section about "About" { ask age one "?" { - young "Y" - old "O" } ask near one "?" { - yes "Y" - no "N" } }\n${plan}
       weights all { margin age { young 60% old 40% } margin near { yes 50% no 50% } source "2026" }`,
    );
    return expectedComposition(consultation.plan.weights[0]!, consultation);
  };

  test("is known of the questions that have a quota", () => {
    expect(composition("sample panel target 100\nquota age { young 80 old 20 }")).toEqual({
      margins: [
        {
          path: "about.age",
          cells: [
            { sample: 0.8, population: 0.6 },
            { sample: 0.2, population: 0.4 },
          ],
        },
      ],
      unknown: ["about.near"],
    });
  });

  test.each([
    ["there is no quota", "sample panel target 100"],
    ["an answer has none", "sample panel target 100\nquota age { young 80 }"],
    [
      "it is of one of two streams",
      "sample panel\nsample link\nquota age for panel { young 80 old 20 }",
    ],
    ["there are more places than people", "sample panel target 90\nquota age { young 80 old 20 }"],
  ])("is not known where %s", (_, plan) => {
    expect(composition(plan).margins).toEqual([]);
  });
});

describe("how much there is to read and to answer", () => {
  const text = `${versions}${advice("one", '"Three words here. {{extra}}"', 'piece extra in v1 nothing in v2 "And three more." when version is v2 { ask more one "Sure?" { - yes "Yes" - no "No" } }')}`;

  test("is counted per version, with pieces where they are put in", () => {
    const consultation = consultationOf(text);
    // A dilemma, What, Go, Stay, and the situation
    expect(burdenIn(consultation, { version: "v1" })).toEqual({ words: 8, answers: 1 });
    // the piece, and Sure, Yes, No
    expect(burdenIn(consultation, { version: "v2" })).toEqual({ words: 14, answers: 2 });
  });
});

describe("two texts beside each other", () => {
  test("differ in places, and share the rest", () => {
    const { places, common } = tokenDiff(
      "The law may forbid it, says the minister who gave the order.",
      "The law does forbid it, says the minister who wrote the order.",
    );
    expect(places).toEqual([
      { one: "may", other: "does" },
      { one: "gave", other: "wrote" },
    ]);
    expect(common).toBeCloseTo(12 / 14, 10);
  });

  test("differ in one place where changes stand close together", () => {
    expect(tokenDiff("a b c d e", "x b c y e").places).toEqual([
      { one: "a b c d", other: "x b c y" },
    ]);
  });

  test("differ in nothing but capitals, or in everything", () => {
    expect(tokenDiff("One two.", "one TWO.")).toEqual({ places: [], common: 1 });
    expect(tokenDiff("", "new words")).toEqual({
      places: [{ one: "", other: "new words" }],
      common: 0,
    });
  });
});
