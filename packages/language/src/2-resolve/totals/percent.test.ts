import { describe, expect, test } from "vitest";
import { consultationOf, problemsOf, taskAt } from "../../testing/inline.ts";

const task = (limit: string, one: string, other: string, unit = 'attribute p "Heat" unit "%"\n') =>
  `${unit}task heat "Heat" { choose budget p "Share" { at most ${limit} } option a "A" { p ${one} } option b "B" { p ${other} } }`;

describe('a quantity in "%"', () => {
  test("is shown as it is written, in the total, its limit and the attribute", () => {
    const consultation = consultationOf(task("50%", "10%", "10.5%"));
    expect(taskAt(consultation, "heat").totals[0]).toMatchObject({
      unit: "%",
      denominator: 2,
      decimals: 1,
      value: { terms: [{ each: [20] }, { each: [21] }] },
      limits: [{ kind: "at_most", value: { constant: 100 } }],
    });
    expect(consultation.attributes[0]).toMatchObject({
      unit: "%",
      decimals: 1,
      values: [{ value: 100 }, { value: 105 }],
    });
  });

  test("reads the same when it is written without the sign", () => {
    const [signed, plain] = [task("50%", "10%", "10.5%"), task("50", "10", "10.5")].map(
      (text) => taskAt(consultationOf(text), "heat").totals,
    );
    expect(signed).toEqual(plain);
  });

  test("keeps a percent a hundredth where it is multiplied", () => {
    const text =
      'attribute p "Rate" unit "%"\nattribute cost "Cost" unit "€"\ntask heat "Heat" { choose budget tax "Tax" unit "€" { sum cost * p at most 30 } total five "Five" unit "€" { sum cost * 5% } option a "A" { p 10% cost 200 } option b "B" { p 20% cost 100 } }';
    expect(taskAt(consultationOf(text), "heat").totals).toMatchObject([
      { denominator: 1, value: { terms: [{ each: [20] }, { each: [20] }] } },
      { denominator: 1, value: { terms: [{ each: [10] }, { each: [5] }] } },
    ]);
  });

  test("counts as a hundredth again in what a later task is left with", () => {
    const text = `${task("50%", "10%", "20%")}\ntask later "Later" { choose budget rest "Rest" unit "%" { sum p at most 60% - heat.p } option c "C" { p 5% } option d "D" { p 6% } }`;
    expect(taskAt(consultationOf(text), "later").totals[0]).toMatchObject({
      denominator: 1,
      value: { terms: [{ each: [5] }, { each: [6] }] },
      limits: [{ value: { constant: 60, totals: [{ path: "heat.p", times: -1 }] } }],
    });
  });

  test("is one for a share of a sum whose limit is written with the sign", () => {
    const text =
      'attribute cost "Cost" unit "€"\ntask heat "Heat" { choose budget used "Used" unit "%" { sum cost / 400 at most 50% } option a "A" { cost 100 } option b "B" { cost 150 } }';
    expect(taskAt(consultationOf(text), "heat").totals[0]).toMatchObject({
      denominator: 2,
      value: { terms: [{ each: [50] }, { each: [75] }] },
      limits: [{ value: { constant: 100 } }],
    });
  });

  test("may be an amount", () => {
    const text =
      'task heat "Heat" { amount 0%..40% step 5% unit "%" start at 0% budget all "All" { sum amount at most 60% } option a "A" option b "B" }';
    const [task, total] = [
      taskAt(consultationOf(text), "heat"),
      taskAt(consultationOf(text), "heat").totals[0],
    ];
    expect(task.decision).toMatchObject({ step: { int: 5, decimals: 0 }, unit: "%" });
    expect(total).toMatchObject({
      unit: "%",
      denominator: 1,
      value: { terms: [{ each: [5] }, { each: [5] }] },
      limits: [{ value: { constant: 60 } }],
    });
  });

  test("is compared as it is written", () => {
    const text = `${task("50%", "10%", "20%")}\nsection after "After" { when heat.p >= 30% { ask reason text "Why?" } }`;
    expect(JSON.stringify(consultationOf(text))).toContain(
      '{"op":"range","path":"heat.p","min":30}',
    );
  });
});

describe("what is answered in percents without a written unit", () => {
  const money = (limit: string, range = "0%..15%", step = "step 5%") =>
    `task t "Money" { amount ${range} ${step} start at 0% option a "A" option b "B" budget left "Left" { sum amount ${limit} over "Over." under "Under." } }`;

  test("is an amount in percents, with its total and limit", () => {
    const task = taskAt(consultationOf(money("at least 10%")), "t");
    expect(task.decision).toMatchObject({ step: { int: 5, decimals: 0 }, unit: "%" });
    expect(task.totals[0]).toMatchObject({
      unit: "%",
      denominator: 1,
      value: { terms: [{ each: [5] }, { each: [5] }] },
      limits: [{ kind: "at_least", value: { constant: 10 } }],
    });
    expect(problemsOf(money("exactly 100%", "0%..100%"))).toEqual([]);
  });

  test("is one too where only the range of an option has the sign", () => {
    const text =
      'task t "Money" { amount step 5 start at 0 option a "A" amount 0..50% option b "B" amount 0..50% budget left "Left" { sum amount at most 60 over "Over." } }';
    expect(problemsOf(text)).toEqual(["percent-mixed", "percent-mixed"]);
    expect(problemsOf(text.replaceAll("5 ", "5% ").replace("60", "60%"))).toEqual([]);
  });

  test("is a number in percents, compared as it is written", () => {
    const text =
      'section s "You" { ask p number 0%..100% step 0.5% "How many percent?" when p > 50% { ask reason text "Why?" } }';
    const written = JSON.stringify(consultationOf(text));
    expect(written).toContain('"min":0,"max":200,"step":{"int":5,"decimals":1},"unit":"%"');
    expect(written).toContain('{"op":"range","path":"s.p","min":101}');
  });

  test.each([
    ["a limit without the sign", money("at most 10"), ["percent-mixed"]],
    ["a step without the sign", money("at most 10%", "0%..15%", "step 5"), ["percent-mixed"]],
    [
      "an amount in another unit",
      money("at most 10", "0..15%", 'step 5 unit "€"'),
      ["percent-of-unit", "percent-of-unit"],
    ],
    [
      "a number that is compared without the sign",
      'section s "You" { ask p number 0%..100% "How many?" when p > 50 { ask reason text "Why?" } }',
      ["percent-mixed"],
    ],
    [
      "a number without the sign that is compared with it",
      'section s "You" { ask p number 0..100 "How many?" when p > 50% { ask reason text "Why?" } }',
      ["percent-mixed"],
    ],
    [
      "an option that is compared without the sign",
      `${money("at most 20%")}\nsection s "You" { when t.a > 5 { ask reason text "Why?" } }`,
      ["percent-mixed"],
    ],
    [
      "an amount without the sign whose limit has it",
      'task t "Money" { amount 0..100 step 5 start at 0 option a "A" option b "B" budget left "Left" { sum amount at most 50% over "Over." } }',
      ["percent-mixed"],
    ],
  ])("%s", (_, text, ids) => {
    expect(problemsOf(text)).toEqual(ids);
  });
});

describe("percents in formulas", () => {
  const formula = (total: string, numbers = ["30%", "50%"]) =>
    `attribute share "Share" unit "%"\nattribute tax "Tax" unit "%"\nattribute cost "Cost" unit "€"\nconstant rate 5 unit "%"\ntask t "T" { choose option a "A" { share ${numbers[0]} tax 5 cost 200 } option b "B" { share ${numbers[1]} tax 6 cost 300 } total left "Left" { sum share } total spent "Spent" { sum cost } ${total} }`;

  test.each([
    [
      "a number without the sign beside a total with it",
      'total d unit "%" { 100 - left }',
      ["percent-mixed"],
    ],
    ["a number with the sign beside it", 'total d unit "%" { 100% - left / 2 }', []],
    [
      "two quantities that are written in two ways",
      'total d unit "%" { sum share + sum tax }',
      ["percent-mixed"],
    ],
    ["a product with whole percents", "total d { sum cost * tax }", ["percent-as-number"]],
    ["a product with a constant of them", "total d { spent * rate }", ["percent-as-number"]],
    ["a product that is divided by a hundred", "total d { sum cost * tax / 100 }", []],
    ["a product with the hundredths of a share", "total d { sum cost * share }", []],
  ])("%s", (_, total, ids) => {
    const own = problemsOf(formula(total)).filter((id) => id.startsWith("percent-"));
    expect(own).toEqual(ids);
  });
});

describe("both notations in one quantity", () => {
  test.each([
    ["a limit without the sign", task("50", "10%", "20%"), ["percent-mixed"]],
    ["a limit with it", task("50%", "10", "20"), ["percent-mixed"]],
    ["one number of two", task("50%", "10%", "20"), ["percent-mixed"]],
    ["nothing, which is the same both ways", task("50%", "0", "20%"), []],
    [
      "a condition",
      `${task("50%", "10%", "20%")}\nsection after "After" { when heat.p >= 30 { ask reason text "Why?" } }`,
      ["percent-mixed"],
    ],
    [
      "a limit in another unit",
      task("50%", "10", "20", 'attribute p "Cost" unit "€"\n'),
      ["percent-of-unit"],
    ],
  ])("%s", (_, text, ids) => {
    expect(problemsOf(text)).toEqual(ids);
  });
});
