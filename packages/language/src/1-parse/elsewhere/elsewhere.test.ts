import { expect, test } from "vitest";
import { inWordsOf } from "../../diagnostics/catalogue.ts";
import { dutch } from "../../diagnostics/dutch/dutch.ts";
import { applied } from "../../testing/applied.ts";
import { compileInline } from "../../testing/inline.ts";
import { parse } from "../parse.ts";

const study = `pwe 1
consultation study "A study" {
  release 1 "pilot"
  language en
  assign random
  exclude faster than 4 minutes
  motivate optional max 1000
  thanks "Thank you."
}
version v1 "One" share 1/2 baseline
version v2 "Two" share 1/2
stream panel {
}
sample panel target 1300 in v1, 700 in v2 minutes 15
attribute cost "Cost" unit "€"
attribute space "Space"
levels size {
  - nothing = 0 "Nothing" space 0
  - large = 2 "Large" space 2
}
consent "Will you take part?" {
  text "This is an example."
  retention 6 months
}
task works "Works" {
  choose at least 1
  budget cost "Cost" unit "€" {
    at most 650 in v1, 550 in v2
    over "That is too much."
  }
  option dyke "A dyke" {
    cost 300 in v1, 250 in v2
  }
  option park "A park" {
    cost 200
  }
  expect every option reachable
}
task money "Money" {
  levels size start at nothing
  option roads "Roads"
}
task more "More" {
  amount -20..40 step 5 unit "€" start at 0
  budget spent "Spent" unit "€" {
    sum amount
    at most 60
    over "Too much."
  }
  option trees "Trees"
}
dilemma tree "A tree" {
  situation "A tree. {{why_so}}"
  piece why_so in v1 "It is old." in v2 "It is ill."
  ask advice one "What do you advise?" {
    - fell "Fell the tree"
    - around "Go around it"
  }
}
section about "About you" {
  ask age number 16..99 unit "years" "How old are you?"
  ask mark scale 0..10 "Which mark?"
  ask born date "1900-01-01".."2010-12-31" "When were you born?"
  ask near one "Do you live near?" {
    - yes "Yes"
    - no "No"
  }
  ask heard many "Where did you hear of it?" {
    - letter "By letter"
    - news "In the news"
  }
  when near is yes {
    text "Near."
  }
}
weights region {
  margin near { yes 50.5% no 49.5% }
  source "Invented"
  trim 0.3..3
  missing weight_one
}
analysis {
  share works weighted by region ci 95%
  mean about.mark by near
  compare v1 with v2 on tree.advice correct holm
}
`;

/** The study with one line written otherwise. */
function withLine(line: string, written: string): string {
  const at = study.indexOf(line);
  if (at === -1) throw new Error(`${line} is not in the study`);
  return study.slice(0, at) + written + study.slice(at + line.length);
}

/** What the study has for a line after the fix of the one thing that is found. */
function mended(line: string, written: string): string {
  const text = withLine(line, written);
  const { diagnostics } = compileInline(text);
  const found = diagnostics.filter(({ severity }) => severity === "error");
  expect(found.map(({ code, message }) => `${code} ${message}`)).toHaveLength(1);
  const fix = found[0]!.fix!;
  const made = applied(text, fix);
  expect(parse(made, "study.pwe").diagnostics).toEqual([]);
  const at = study.indexOf(line);
  return made.slice(at, made.length - (study.length - at - line.length));
}

const condition = "when near is yes {";

test("the study has no mistakes", () => {
  expect(compileInline(study).diagnostics.filter(({ severity }) => severity === "error")).toEqual(
    [],
  );
});

test.each([
  // signs and words for is
  ["near = yes", "near is yes"],
  ["near == yes", "near is yes"],
  ["near === yes", "near is yes"],
  ["near eq yes", "near is yes"],
  ["near equals yes", "near is yes"],
  ["near: yes", "near is yes"],
  ["near != yes", "near is not yes"],
  ["near <> yes", "near is not yes"],
  ["near ≠ yes", "near is not yes"],
  ["near isn't yes", "near is not yes"],
  // quotes around answers, and their texts
  ['near is "yes"', "near is yes"],
  ['near = "yes"', "near is yes"],
  ["near is 'yes'", "near is yes"],
  ["near is “Yes”", "near is yes"],
  ['near is "Yes"', "near is yes"],
  // several answers
  ["near is yes or no", "near is any of yes, no"],
  ["near is (yes or no)", "near is any of yes, no"],
  ["near in (yes, no)", "near is any of yes, no"],
  ["near in yes, no", "near is any of yes, no"],
  ["near in [yes, no]", "near is any of yes, no"],
  ["near in {yes, no}", "near is any of yes, no"],
  ['near %in% c("yes", "no")', "near is any of yes, no"],
  ["near IN (yes, no)", "near is any of yes, no"],
  ["near == (yes, no)", "near is any of yes, no"],
  ["near is one of yes, no", "near is any of yes, no"],
  ["near is any of (yes, no)", "near is any of yes, no"],
  ["near is any of yes or no", "near is any of yes, no"],
  ["near not in (yes, no)", "near is not any of yes, no"],
  ["heard has letter or news", "heard has any of letter, news"],
  ["heard has letter and news", "heard has letter and heard has news"],
  ["heard has all of letter, news", "heard has letter and heard has news"],
  ["heard contains letter", "heard has letter"],
  ["heard hasn't letter", "heard has not letter"],
  ["heard has no letter", "heard has not letter"],
  ["heard has any of letter and news", "heard has any of letter, news"],
  // a denial is of the whole test
  ["not heard has all of letter, news", "not (heard has letter and heard has news)"],
  ["not heard has letter and news", "not (heard has letter and heard has news)"],
  ["not age between 18 and 65", "not (age >= 18 and age <= 65)"],
  ["! 18 < age < 65", "not (age > 18 and age < 65)"],
  ["not age in 18..65", "not (age >= 18 and age <= 65)"],
  ["not near in (yes, no)", "not near is any of yes, no"],
  // joined tests
  ["near is yes & age > 5", "near is yes and age > 5"],
  ["near is yes && age > 5", "near is yes and age > 5"],
  ["near is yes | age > 5", "near is yes or age > 5"],
  ["near is yes AND age > 5", "near is yes and age > 5"],
  ["near is yes OR NOT age > 5", "near is yes or not age > 5"],
  ["near is yes en age > 5", "near is yes and age > 5"],
  ["AND(near is yes, age > 5)", "(near is yes and age > 5)"],
  ["!(near is yes)", "not (near is yes)"],
  ["~(near is yes)", "not (near is yes)"],
  // nothing answered
  ['near = ""', "near is not answered"],
  ["is.na(near)", "near is not answered"],
  // subjects with signs
  ["[near] is yes", "near is yes"],
  ["$near is yes", "near is yes"],
  ["${near} = yes", "near is yes"],
  ["{{near}} is yes", "near is yes"],
  // behind the condition
  ["near is yes;", "near is yes"],
  ["near is yes:", "near is yes"],
  ["near is yes then", "near is yes"],
  // numbers
  ["age ≥ 18", "age >= 18"],
  ["age => 18", "age >= 18"],
  ["age > = 18", "age >= 18"],
  ["age =< 18", "age <= 18"],
  ["age == 18", "age = 18"],
  ["age is 18", "age = 18"],
  ["age != 18", "not age = 18"],
  ["age is not 18", "not age = 18"],
  ["age is at least 18", "age >= 18"],
  ["age above 18", "age > 18"],
  ["age is >= 18", "age >= 18"],
  ["18 <= age", "age >= 18"],
  ["18 < age < 65", "age > 18 and age < 65"],
  ["age in 18..65", "age >= 18 and age <= 65"],
  ["age between 18 and 65", "age >= 18 and age <= 65"],
  ["age is 18-65", "age >= 18 and age <= 65"],
  ["age >= 18 and < 65", "age >= 18 and age < 65"],
  ["age >=18 or <5", "age >= 18 or age < 5"],
  ["age >= 18 years", "age >= 18"],
  ["age >= 18,5", "age >= 18.5"],
  ["age 18+", "age >= 18"],
  ["age = 18+", "age >= 18"],
  ["age >= 18+", "age >= 18"],
  ["age is 18 or older", "age >= 18"],
  ["age in (18, 19)", "(age = 18 or age = 19)"],
  ["not age in (18, 19)", "not (age = 18 or age = 19)"],
  // an answer as other tools name its column, and the word of another kind of question
  ["heard.letter = 1", "heard has letter"],
  ["heard.letter = 0", "heard has not letter"],
  ["heard.letter > 0", "heard has letter"],
  ["heard.letter is yes", "heard has letter"],
  ["about.near.yes is true", "about.near is yes"],
  ["near.yes = 1", "near is yes"],
  ["heard is letter", "heard has letter"],
  ["heard is not any of letter, news", "heard has not any of letter, news"],
  ["near has yes", "near is yes"],
  ["near in ('yes', 'no')", "near is any of yes, no"],
  ["near in (“yes”, “no”)", "near is any of yes, no"],
  ["near in (yes, no,)", "near is any of yes, no"],
  // dates
  ["born < 2000-01-01", 'born < "2000-01-01"'],
  ["born < 2000/1/1", 'born < "2000-01-01"'],
  ["born < 31-12-2000", 'born < "2000-12-31"'],
  ["born = 2000-01-01", 'born is "2000-01-01"'],
  ['born before "2000-01-01"', 'born < "2000-01-01"'],
])("the condition %s is mended to %s", (written, meant) => {
  expect(mended(condition, `when ${written} {`).replace(/ +/g, " ")).toBe(`when ${meant} {`);
});

test.each([
  ["if near is yes {", condition],
  ["IF(near is yes) {", "when (near is yes) {"],
  ["show if near is yes {", condition],
  ["When near is yes {", condition],
])("%s is mended to %s", (written, meant) => {
  expect(mended(condition, written)).toBe(meant);
});

test.each([
  ["near is yes, age > 5", "two tests", "`and` or `or` between the two tests"],
  [
    "near is yes and no",
    "several answers",
    "`is any of` and all of the answers, or another whole test",
  ],
  [
    "age > mark + 1",
    "a calculation",
    "one id in front of the sign and one value behind it: nothing is calculated here",
  ],
  [
    "age = mark",
    "a comparison",
    "a number, a date or an answer behind the sign: two answers are not compared",
  ],
  [
    "works.cost > more.spent",
    "a comparison",
    "a number, a date or an answer behind the sign: two answers are not compared",
  ],
])("of %s it is said what the matter is", (written, role, meant) => {
  const found = compileInline(withLine(condition, `when ${written} {`)).diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  expect(found.map(({ message, help }) => [message, help])).toEqual([
    [`\`${written}\` is not how the language writes ${role}.`, `Write ${meant}.`],
  ]);
});

test.each([">= 16", "16+", "16..", "16 and over", "vanaf 16"])(
  "%s wants both of its ends",
  (written) => {
    const range = 'ask age number 16..99 unit "years" "How old are you?"';
    const found = compileInline(withLine(range, range.replace("16..99", written)));
    expect(
      found.diagnostics.filter(({ severity }) => severity === "error").map(({ help }) => help),
    ).toEqual(["Write both ends of the range: `16..100`, or another highest number."]);
  },
);

const limit = "at most 650 in v1, 550 in v2";
const value = "cost 300 in v1, 250 in v2";
const piece = 'piece why_so in v1 "It is old." in v2 "It is ill."';
const sample = "sample panel target 1300 in v1, 700 in v2 minutes 15";

test.each([
  [limit, "at most 650 in v1 550 in v2"],
  [limit, "at most 650 in v1; 550 in v2"],
  [limit, "at most 650 in v1 and 550 in v2"],
  [limit, "at most 650 in v1 or 550 in v2"],
  [limit, "at most 650 v1, 550 v2"],
  [limit, "at most 650 (v1), 550 (v2)"],
  [limit, "at most in v1 650, in v2 550"],
  [limit, "at most v1: 650, v2: 550"],
  [limit, "at most 650 for v1, 550 for v2"],
  [limit, "at most 650 in v1, at most 550 in v2"],
  [value, "cost 300 in v1 250 in v2"],
  [value, "cost 300 in v1, cost 250 in v2"],
  [value, "cost v1 300 v2 250"],
  [value, "cost: 300 in v1, 250 in v2"],
  [sample, "sample panel target 1300 in v1 700 in v2 minutes 15"],
  [piece, 'piece why_so in v1 "It is old.", in v2 "It is ill."'],
  [piece, 'piece why_so in v1 "It is old."; in v2 "It is ill."'],
  [piece, 'piece why_so v1 "It is old." v2 "It is ill."'],
  [piece, 'piece why_so "It is old." in v1, "It is ill." in v2'],
])("%s is what is written for %s", (meant, written) => {
  expect(mended(meant, written)).toBe(meant);
});

test.each([
  ["choose at least 1", "choose 1 to 3", "choose 1..3"],
  ["choose at least 1", "choose between 1 and 3", "choose 1..3"],
  ["choose at least 1", "choose at least 1 and at most 3", "choose 1..3"],
  ["choose at least 1", "choose min 1", "choose at least 1"],
  ["choose at least 1", "choose at least one", "choose at least 1"],
  ["at most 60", "max: 60", "at most 60"],
  ["at most 60", "maximaal 60", "at most 60"],
  ["at most 60", "maximum of 60", "at most 60"],
  ["at most 60", "less than 60", "at most 60"],
  ["at most 60", "minder dan 60", "at most 60"],
  ["at most 60", "below 60", "at most 60"],
  ["at most 60", "under 60", "at most 60"],
  ["at most 60", "<60", "at most 60"],
  ["choose at least 1", "choose more than 1", "choose at least 1"],
  ["choose at least 1", "choose 1 or more", "choose at least 1"],
  ["choose at least 1", "choose 1+", "choose at least 1"],
  ["choose at least 1", "choose one or two", "choose 1..2"],
  ['text "Near."', "text »Near.«", 'text "Near."'],
  ['text "Near."', "text ''Near.''", 'text "Near."'],
  ['text "Near."', 'text ""Near.""', 'text "Near."'],
  ['text "Near."', 'text "Near.”', 'text "Near."'],
  ["at most 60", "no more than 60", "at most 60"],
  ["at most 60", "≤ 60", "at most 60"],
  ["at most 60", "10..60", "at least 10 at most 60"],
  ["at most 60", "at most 2 × 30", "at most 2 * 30"],
  ["at most 60", 'at most "60"', "at most 60"],
  ["amount -20..40 step 5", "amount from -20 to 40 step 5", "amount -20..40 step 5"],
  ["amount -20..40 step 5", "amount -20..40, step: 5", "amount -20..40 step 5"],
  ["start at 0", "start = 0", "start at 0"],
  ['step 5 unit "€"', "step 5 unit €", 'step 5 unit "€"'],
  ["scale 0..10", "scale 0–10", "scale 0..10"],
  ["scale 0..10", "scale 0...10", "scale 0..10"],
  ["scale 0..10", "scale(0, 10)", "scale 0..10"],
  ["scale 0..10", "likert 0..10", "scale 0..10"],
  ['number 16..99 unit "years"', "number min 16 max 99", "number 16..99"],
  ['number 16..99 unit "years"', "number 16..99 years", 'number 16..99 unit "years"'],
  [
    'date "1900-01-01".."2010-12-31"',
    "date 1900-01-01 to 2010-12-31",
    'date "1900-01-01".."2010-12-31"',
  ],
  [
    'date "1900-01-01".."2010-12-31"',
    'date "1900-01-01" - "2010-12-31"',
    'date "1900-01-01".."2010-12-31"',
  ],
  ["ask near one", "ask one near", "ask near one"],
  ["ask near one", 'ask "near" one', "ask near one"],
  ['- yes "Yes"', '- yes: "Yes"', '- yes "Yes"'],
  ['- yes "Yes"', '- yes (1) "Yes"', '- yes = 1 "Yes"'],
  ['- yes "Yes"', '- yes "Yes" = 1', '- yes = 1 "Yes"'],
  ['- yes "Yes"', '- "Yes"', '- yes "Yes"'],
  ['- yes "Yes"', 'yes "Yes"', '- yes "Yes"'],
  ['option dyke "A dyke"', "option dyke A dyke", 'option dyke "A dyke"'],
  ['option dyke "A dyke"', "option dyke «A dyke»", 'option dyke "A dyke"'],
  ['option dyke "A dyke" {', 'option dyke "A dyke" (', 'option dyke "A dyke" {'],
  ["{ yes 50.5% no 49.5% }", "{ yes: 50.5% no: 49.5% }", "{ yes 50.5% no 49.5% }"],
  ["{ yes 50.5% no 49.5% }", "{ 50.5% yes 49.5% no }", "{ yes 50.5% no 49.5% }"],
  ["{ yes 50.5% no 49.5% }", "( yes 50.5% no 49.5% )", "{ yes 50.5% no 49.5% }"],
  ["mean about.mark by near", "mean(about.mark) by near", "mean about.mark by near"],
  ["mean about.mark by near", "mean about.mark ~ near", "mean about.mark by near"],
  ["compare v1 with v2 on", "compare v1 and v2 on", "compare v1 with v2 on"],
  ["ci 95%", "95% ci", "ci 95%"],
  ["share 1/2 baseline", "share: 1/2, baseline", "share 1/2 baseline"],
  ["retention 6 months", "retention six months", "retention 6 months"],
  [
    "exclude faster than 4 minutes",
    "exclude faster then 4 minutes",
    "exclude faster than 4 minutes",
  ],
])("of %s, %s is mended to %s", (line, written, meant) => {
  expect(mended(line, written)).toBe(meant);
});

test.each([
  ["number >= 16", "`16..100`, or another highest number"],
  ["number 16..", "`16..100`, or another highest number"],
  ["number ..99", "`0..99`, or another lowest number"],
  ["number 16 or older", "`16..100`, or another highest number"],
  ["number 16..∞", "`16..100`, or another highest number"],
  ["scale 10", "`0..10`, or another lowest number"],
])("of the open range in %s it is said that it has two ends", (written, meant) => {
  const [, kind = "", range = ""] = /^(\w+) (.*)$/.exec(written)!;
  const line = new RegExp(`${kind} \\S*\\.\\.\\S*(?: unit "years")?`).exec(study)![0];
  const found = compileInline(withLine(line, written)).diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  expect(found.map(({ message, help, fix }) => [message, help, fix])).toEqual([
    [
      `\`${range}\` is not how the language writes a range.`,
      `Write both ends of the range: ${meant}.`,
      undefined,
    ],
  ]);
});

test.each(["'''", "```", "“““"])("a long text between %s is read as one", (quotes) => {
  const close = quotes.replaceAll("“", "”");
  const text = withLine('text "Near."', `text ${quotes}\n      Near the mill.\n    ${close}`);
  const [found, ...more] = compileInline(text).diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  expect(more).toEqual([]);
  const { consultation } = compileInline(applied(text, found!.fix!));
  expect(JSON.stringify(consultation?.texts)).toContain('"Near the mill."');
});

test("a number under the plural of its attribute is found there", () => {
  const text = withLine("cost 200", "costs 200");
  const found = compileInline(text).diagnostics.filter(({ severity }) => severity === "error");
  expect(
    found.map(({ code, span, fix }) => [code, text.slice(span.start, span.end), fix?.review]),
  ).toEqual([["R0051", "costs", true]]);
});

test("it is said in Dutch what to write", () => {
  const [found] = parse(withLine(limit, "at most 650 in v1 550 in v2"), "study.pwe").diagnostics;
  const { message, help } = inWordsOf(dutch, found!);
  expect(message).toBe("Met `650 in v1 550 in v2` schrijft de taal niet waarden per versie.");
  expect(help).toBe("Schrijf `650 in v1, 550 in v2`, met een komma tussen de versies.");
});

test("an id that cannot be one is read as the id that was meant, wherever it stands", () => {
  const text = study.replace("ask near one", "ask Near-by one").replaceAll("near", "near_by");
  const { diagnostics } = compileInline(text);
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ id }) => id)).toEqual([
    "malformed-id",
  ]);
});
