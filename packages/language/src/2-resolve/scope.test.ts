import type { Task } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { resolve } from "./resolve.ts";
import { load } from "./load.ts";
import { at, compileInline, consultationOf, problemsOf, questionAt } from "../testing/inline.ts";

const yesNo = '{ - yes "Yes" - no "No" }';
const levels = 'levels trust3 { - low "Low" - mid "Mid" - high "High" }\n';

const conditionsOf = (text: string): unknown[] => {
  const conditions: unknown[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if ("if" in part) conditions.push(part.if);
    Object.values(part).forEach(walk);
  };
  walk(consultationOf(text).instrument);
  return conditions;
};

describe("a name", () => {
  test("is looked for in its block, then among all", () => {
    const text = `section one "One" { ask garden one "?" ${yesNo} } section two "Two" { ask garden one "?" ${yesNo} when garden is yes { text "!" } } section three "Three" { ask roof one "?" ${yesNo} } section four "Four" { when roof is yes { text "!" } }`;
    expect(conditionsOf(text)).toEqual([
      { op: "is", path: "two.garden", any: ["yes"] },
      { op: "is", path: "three.roof", any: ["yes"] },
    ]);
  });

  test("may have its block in front, or the question of a row", () => {
    const text = `${levels}section one "One" { ask trust grid trust3 "?" { - council "Council" } } section two "Two" { when one.trust.council above low { text "a" } when trust.council is mid { text "b" } when council at most mid { text "c" } }`;
    expect(conditionsOf(text)).toEqual([
      { op: "is", path: "one.trust.council", any: ["mid", "high"] },
      { op: "is", path: "one.trust.council", any: ["mid"] },
      { op: "is", path: "one.trust.council", any: ["low", "mid"] },
    ]);
  });

  test("is looked up once for editors too", () => {
    const text = `pwe 1\nconsultation study "A study" { language en }\nsection one "One" { ask garden one "?" ${yesNo} when garden is yes { text "!" } }\n`;
    const sources = load("study.pwe", () => text);
    const { references } = resolve(sources.value).value!;
    expect(
      references.map(({ place, to }) => [text.slice(place.span.start, place.span.end), to]),
    ).toEqual([["garden", "one.garden"]]);
  });
});

describe("a condition", () => {
  const section = (condition: string): string =>
    `version v1 "One"\nversion v2 "Two"\nsection one "One" { ask garden one "?" ${yesNo} ask pets many "?" { - cat "Cat" - dog "Dog" none "None" } ask mark number 0..10 step 0.5 "?" ask scale scale 1..7 "?" motivate "Why?" when ${condition} { text "!" } }`;

  test.each([
    ["garden is not yes", { op: "not", of: { op: "is", path: "one.garden", any: ["yes"] } }],
    ["garden is any of yes, no", { op: "is", path: "one.garden", any: ["yes", "no"] }],
    ["pets has cat", { op: "has", path: "one.pets", any: ["cat"] }],
    ["pets has any of cat, none", { op: "has", path: "one.pets", any: ["cat", "none"] }],
    ["garden is answered", { op: "answered", path: "one.garden" }],
    ["scale.why is not answered", { op: "not", of: { op: "answered", path: "one.scale.why" } }],
    ["mark >= 5.5", { op: "range", path: "one.mark", min: 11 }],
    ["mark > 5.5", { op: "range", path: "one.mark", min: 12 }],
    ["mark < 5.25", { op: "range", path: "one.mark", max: 10 }],
    ["mark <= 5.25", { op: "range", path: "one.mark", max: 10 }],
    ["mark = 5.5", { op: "range", path: "one.mark", min: 11, max: 11 }],
    ["version is v2", { op: "arm", factor: "version", any: ["v2"] }],
    [
      "not (garden is yes or scale < 3)",
      {
        op: "not",
        of: {
          op: "or",
          of: [
            { op: "is", path: "one.garden", any: ["yes"] },
            { op: "range", path: "one.scale", max: 2 },
          ],
        },
      },
    ],
  ])("%s", (condition, resolved) => {
    expect(conditionsOf(section(condition))).toEqual([resolved]);
  });

  test("compares a total with its numerator", () => {
    const text =
      'task parks "Parks" { choose total cost "Cost" { sum cost } option a "A" { cost 0.5 } option b "B" { cost 1.25 } opt out "No" when cost > 1.1 { text "a" } when parks is opt_out { text "b" } when a is chosen { text "c" } }';
    expect(conditionsOf(text)).toEqual([
      { op: "range", path: "parks.cost", min: 5 },
      { op: "is", path: "parks", any: ["opt_out"] },
      { op: "is", path: "parks.a", any: ["chosen"] },
    ]);
  });

  test("with a hole is left to the parser", () => {
    const { diagnostics } = compileInline(section("garden is"));
    expect(diagnostics.filter(({ code }) => code.startsWith("R"))).toEqual([]);
  });
});

describe("answers", () => {
  test("get codes: those written, then the free ones in order, the special ones last", () => {
    const text =
      'section one "One" { ask garden one "?" { refused "No say" - yes = 3 "Yes" other "Other" - no "No" - maybe "Maybe" - later "Later" } }';
    expect(questionAt(consultationOf(text), "one.garden")).toMatchObject({
      answers: [
        { id: "refused", code: 5 },
        { id: "yes", code: 3 },
        { id: "other", code: 6 },
        { id: "no", code: 1 },
        { id: "maybe", code: 2 },
        { id: "later", code: 4 },
      ],
    });
  });

  test("of an earlier question keep its list, also at second hand", () => {
    const text = `section one "One" { ask a one "?" ${yesNo} ask b one "?" answers of a ask c one "?" answers of b }`;
    expect(questionAt(consultationOf(text), "one.c")).toMatchObject({
      list: "one.a",
      answers: [
        { id: "yes", code: 1 },
        { id: "no", code: 2 },
      ],
    });
  });

  test("that stay say with which one", () => {
    const text = `section one "One" { ask a one "?" ${yesNo} when a is yes { ask b one "?" { - keep "Keep" stays - leave "Leave" as no } } else { ask c one "?" { - keep "Keep" stays - leave "Leave" } } }`;
    const consultation = consultationOf(text);
    expect(questionAt(consultation, "one.b")).toMatchObject({
      answers: [{ same: "yes" }, { same: "no" }],
    });
    expect(questionAt(consultation, "one.c")).toMatchObject({
      answers: [{ same: "stays" }, { id: "leave" }],
    });
  });
});

describe("texts", () => {
  test("insert pieces and earlier answers by their path", () => {
    const text = `version v1 "One"\nversion v2 "Two"\nsection one "One" { text "At {{place}}." piece place in v1 "home" in v2 nothing ask a one "?" ${yesNo} text "You said {{ a }}." }`;
    const { texts } = consultationOf(text);
    expect(texts["one#text"]!.in).toEqual({ en: "At {{one.place}}." });
    expect(texts["one.place#piece"]).toEqual({
      format: "plain",
      manipulation: "one.place",
      in: {
        en: {
          cases: [
            { in: ["v1"], is: "home" },
            { in: ["v2"], is: null },
          ],
        },
      },
    });
    expect(texts["one#text_2"]!.in).toEqual({ en: "You said {{one.a}}." });
  });

  test("of one vary are one manipulation", () => {
    const text =
      'version v1 "One"\nversion v2 "Two"\nsection one "One" { vary tone { v1 { first "soft" second "hard" } v2 { first "hard" second "soft" } } text "{{first}} {{second}}" }';
    const { texts } = consultationOf(text);
    expect([
      texts["one.first#piece"]!.manipulation,
      texts["one.second#piece"]!.manipulation,
    ]).toEqual(["one.tone", "one.tone"]);
    expect(texts["one.second#piece"]!.in).toEqual({
      en: {
        cases: [
          { in: ["v1"], is: "hard" },
          { in: ["v2"], is: "soft" },
        ],
      },
    });
  });
});

describe("like", () => {
  test("copies a task, changes what is written again and adds what is new", () => {
    const text =
      'task winter "Winter" { intro "Cold." choose budget cost "Money" { at most 5 } option a "A" { cost 3 text "Long." } option b "B" { cost 2 } motivate "Why?" } task summer "Summer" like winter { budget cost "Money" { at most 3 } option a "A in summer" { cost 1 } option c "C" { cost 3 } }';
    const consultation = consultationOf(text);
    expect(at(consultation, "summer")).toMatchObject({
      options: [{ id: "a" }, { id: "b" }, { id: "c" }],
      totals: [
        {
          path: "summer.cost",
          value: { terms: [{ each: [1] }, { each: [2] }, { each: [3] }] },
          limits: [{ value: { constant: 3 } }],
        },
      ],
      motivation: { required: false },
    });
    const said = (key: string) => consultation.texts[key]?.in["en"];
    expect(
      [
        "summer#label",
        "summer#intro",
        "summer.a#label",
        "summer.a#text",
        "summer.b#label",
        "summer#why",
      ].map(said),
    ).toEqual(["Summer", "Cold.", "A in summer", "Long.", "B", "Why?"]);
  });
});

describe("what a block says of itself", () => {
  test("is said by its copy of the copy", () => {
    const text =
      'task soon "Soon" { choose option a "A" delegate "You decide" when soon is delegate { text "Not {{soon.a}}." } when soon.a is chosen { recall soon } } task later "Later" like soon { when soon.a is chosen { text "Again." } }';
    const later = at(consultationOf(text), "later") as Task;
    expect(later.elements).toMatchObject([
      { arms: [{ if: { op: "is", path: "later", any: ["delegate"] } }] },
      { arms: [{ if: { path: "later.a" }, elements: [{ kind: "recall", of: "later" }] }] },
      { arms: [{ if: { path: "soon.a" } }] },
    ]);
    expect(consultationOf(text).texts["later#text"]?.in["en"]).toBe("Not {{later.a}}.");
  });
});

describe("versions", () => {
  test.each([
    [
      'version v1 "One" share 2/3 baseline version v2 "Two" share 1/3',
      [
        {
          id: "version",
          arms: [
            { id: "v1", share: 2, baseline: true },
            { id: "v2", share: 1 },
          ],
        },
      ],
    ],
    [
      'version v1 "One" share 37.5% version v2 "Two" share 62.5%',
      [
        {
          id: "version",
          arms: [
            { id: "v1", share: 3 },
            { id: "v2", share: 5 },
          ],
        },
      ],
    ],
    [
      'factor a { version x "X" version y "Y" } factor b { version z "Z" }',
      [
        {
          id: "a",
          arms: [
            { id: "x", share: 1 },
            { id: "y", share: 1 },
          ],
        },
        { id: "b", arms: [{ id: "z", share: 1 }] },
      ],
    ],
  ])("%s", (text, factors) => {
    expect(
      consultationOf(`${text} section one "One" { text "Hello." }`).instrument.factors,
    ).toEqual(factors);
  });
});

test("says nothing more about what the parser could not read", () => {
  for (const text of [
    "section one",
    'section one "One" { ask',
    'task parks "Parks" { levels',
    'task parks "Parks" { choose option',
    'section one "One" { when',
    "weights",
    'section one "One" { recall }',
  ])
    expect(problemsOf(text).filter((id) => ["unknown-name", "unknown-level"].includes(id))).toEqual(
      [],
    );
});
