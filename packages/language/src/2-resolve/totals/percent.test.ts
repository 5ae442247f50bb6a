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
