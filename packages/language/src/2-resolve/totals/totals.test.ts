import { pick } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { compileInline, consultationOf, problemsOf, taskAt } from "../../testing/inline.ts";

const levels = `levels size { - none "None" weight 0  - half "Half" weight 0.5  - whole "Whole" weight 1 }\n`;
const versions = 'version v1 "One"\nversion v2 "Two"\n';

const totalsOf = (text: string, task = "parks") => taskAt(consultationOf(text), task).totals;

describe("a total", () => {
  test("sums the attribute of its name, per level", () => {
    const [total] = totalsOf(
      `${levels}task parks "Parks" { levels size start unanswered budget weight "Weight" { at most 1.5 } option a "A" option b "B" }`,
    );
    expect(total).toMatchObject({
      denominator: 2,
      decimals: 1,
      value: {
        constant: 0,
        terms: [
          { option: "a", each: [0, 1, 2] },
          { option: "b", each: [0, 1, 2] },
        ],
      },
    });
    expect(total!.limits).toEqual([
      { kind: "at_most", value: { constant: 3, terms: [], totals: [] } },
    ]);
  });

  test("takes the nearest number: of the level of the option, the option, the level", () => {
    const text = `${levels}task parks "Parks" { levels size start unanswered total weight "Weight" { sum weight } option a "A" { weight 7 at half weight 9 } option b "B" }`;
    expect(totalsOf(text)[0]!.value.terms).toEqual([
      { option: "a", each: [14, 18, 14] },
      { option: "b", each: [0, 1, 2] },
    ]);
  });

  test("is exact in thirds, and shown with two decimals where no number of them is exact", () => {
    const text =
      'task parks "Parks" { choose total third "Third" { sum cost / 3 } option a "A" { cost 1 } option b "B" { cost 0.5 } }';
    expect(totalsOf(text)[0]).toMatchObject({
      denominator: 6,
      decimals: 2,
      value: { terms: [{ each: [2] }, { each: [1] }] },
    });
  });

  test("is rounded for people where the text says so, with as many decimals as that takes", () => {
    const text = (round: string): string =>
      `task parks "Parks" { choose total third "Third" unit "ha" ${round} { sum cost / 3 } option a "A" { cost 1 } option b "B" { cost 0.5 } }`;
    expect(totalsOf(text("round 10"))[0]).toMatchObject({
      ...{ decimals: 2, rounded: { int: 10, decimals: 0 } },
    });
    expect(totalsOf(text("round 0.125"))[0]).toMatchObject({
      ...{ decimals: 3, rounded: { int: 125, decimals: 3 } },
    });
    expect(totalsOf(text(""))[0]).not.toHaveProperty("rounded");
    expect(problemsOf(text("round -1"))).toEqual(["not-rounded"]);
  });

  test("differs by version where its numbers do", () => {
    const text = `${versions}task parks "Parks" { choose budget cost "Money" { at most 4 in v1, 2.5 else } option a "A" { cost 3 in v1, 2 in v2 } option b "B" { cost 1 } }`;
    expect(totalsOf(text)[0]).toMatchObject({
      denominator: 2,
      value: {
        terms: [
          {
            each: [
              {
                cases: [
                  { in: ["v1"], is: 6 },
                  { in: ["v2"], is: 4 },
                ],
              },
            ],
          },
          { each: [2] },
        ],
      },
      limits: [
        {
          value: {
            constant: {
              cases: [
                { in: ["v1"], is: 8 },
                { in: ["v2"], is: 5 },
              ],
            },
          },
        },
      ],
    });
  });

  test("expands totals of its own task, whatever their order", () => {
    const text =
      'constant households 8 task parks "Parks" { choose total tax "Tax" { (spent - 100) / households } total spent "Spent" { sum cost } option a "A" { cost 40 } option b "B" { cost 8 } }';
    expect(totalsOf(text)[0]).toMatchObject({
      denominator: 2,
      value: { constant: -25, terms: [{ each: [10] }, { each: [2] }], totals: [] },
      formula: "(spent - 100) / households",
    });
  });

  test("refers to totals of earlier tasks by their numerator", () => {
    const text =
      'task winter "Winter" { choose budget risk "Risk" { at most 50 } option a "A" { risk 0.5 } option b "B" { risk 20 } } task summer "Summer" { choose budget risk "Risk" { at most 50 - winter.risk / 3 } option c "C" { risk 1 } option d "D" { risk 2 } }';
    const [risk] = totalsOf(text, "summer");
    // 50 - (numerator / 2) / 3, over a denominator of 6
    expect(risk).toMatchObject({
      denominator: 6,
      limits: [
        { value: { constant: 300, terms: [], totals: [{ path: "winter.risk", times: -1 }] } },
      ],
    });
  });

  test("counts points and steps of amounts", () => {
    const points = totalsOf(
      'task parks "Parks" { points 10 total effect "Effect" { sum points * effect } option a "A" { effect 2 } option b "B" { effect 0.1 } }',
    );
    expect(
      points.map(({ id, denominator, value }) => [
        id,
        denominator,
        value.terms.map(({ each }) => each),
      ]),
    ).toEqual([
      ["points", 1, [[1], [1]]],
      ["effect", 10, [[20], [1]]],
    ]);
    const [amount] = totalsOf(
      'task parks "Parks" { amount 0..50 step 2.5 budget amount "Money" { exactly 60 } option a "A" option b "B" }',
    );
    expect(amount).toMatchObject({
      denominator: 2,
      value: { terms: [{ each: [5] }, { each: [5] }] },
      limits: [{ kind: "exactly", value: { constant: 120 } }],
    });
  });

  test("stays exact far beyond what floats can add", () => {
    const text =
      'task parks "Parks" { choose total cost "Cost" { sum cost } option a "A" { cost 0.1 } option b "B" { cost 0.2 } option c "C" { cost 900719925474098 } }';
    expect(totalsOf(text)[0]).toMatchObject({
      denominator: 10,
      value: { terms: [{ each: [1] }, { each: [2] }, { each: [9007199254740980] }] },
    });
    expect(problemsOf(text.replace("474098", "4740991"))).toEqual(["too-large"]);
  });

  test("reports one problem once, however many options share it", () => {
    expect(
      problemsOf(
        'task parks "Parks" { choose total c "C" { sum costs } option a "A" { cost 1 } option b "B" { cost 1 } option d "D" { cost 1 } }',
      ),
    ).toEqual(["unknown-attribute"]);
  });
});

describe("units", () => {
  const with_ = (line: string): string =>
    `attribute cost "Costs" unit "€ mln"\nattribute hours "Hours" unit "h"\nattribute wage "Wage" unit "€ mln" per "h"\nconstant rate 2 unit "h"\ntask parks "Parks" { choose ${line} option a "A" { cost 1 hours 2 wage 3 } option b "B" { cost 1 hours 2 wage 3 } }`;

  test.each([
    ["total all { sum (cost + hours * wage) }", []],
    ["total all { sum (cost + hours) }", ["unit-mismatch"]],
    ["total one { sum cost } total two { one + sum hours }", ["unit-mismatch"]],
    ["total all { sum hours / rate }", []],
    ["total one { sum cost } total two { one - 100 }", []],
  ])("in %s", (line, found) => {
    const labelled = line.replace(/total (\w+)/g, 'total $1 "Total"');
    // Not every one of them uses the constant.
    const problems = problemsOf(with_(labelled)).filter((id) => id !== "unused-declaration");
    expect(problems).toEqual(found);
  });

  test("are shown as they follow from the attributes", () => {
    const consultation = compileInline(
      with_('total wages "Wages" { sum hours * wage } total pace "Pace" { sum cost / rate }'),
    ).consultation!;
    expect(taskAt(consultation, "parks").totals.map(({ unit }) => unit)).toEqual([
      "€ mln",
      "€ mln per h",
    ]);
  });

  test("is exact in every combination of the versions of two factors", () => {
    const factors =
      'factor money { version m1 "One" version m2 "Two" }\nfactor odds { version o1 "One" version o2 "Two" version o3 "Three" }\n';
    const text = `${factors}task parks "Parks" { choose budget risk "Risk" { sum cost * chance at most 100 } option a "A" { cost 3 in m1, 5 in m2 chance 0.5 in o1, 2 in o2, 2 in o3 } option b "B" { cost 1 chance 4 in o1, 6 else } }`;
    const [total] = totalsOf(text);
    const of = (option: number, money: string, odds: string): number =>
      pick(total!.value.terms[option]!.each[0]!, { money, odds })! / total!.denominator;
    expect(
      ["m1", "m2"].flatMap((money) => ["o1", "o2", "o3"].map((odds) => of(0, money, odds))),
    ).toEqual([1.5, 6, 6, 2.5, 10, 10]);
    expect(["o1", "o2", "o3"].map((odds) => of(1, "m2", odds))).toEqual([4, 6, 6]);
  });
});
