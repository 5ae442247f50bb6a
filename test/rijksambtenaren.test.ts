/** The reference consultation says what the study says. The figures are copied from the report, by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@pwe/language";
import type { Consultation, Element, Question, Task } from "@pwe/model";
import { expect, test } from "vitest";
import { root } from "./command.ts";

const file = join(root, "examples/rijksambtenaren/consultation.pwe");
let compiled: Consultation | null = null;

const consultation = (): Consultation => {
  compiled ??= compile(file, {
    read: (path) => {
      try {
        return readFileSync(path, "utf8");
      } catch {
        return undefined;
      }
    },
  }).consultation;
  if (compiled === null) throw new Error("the reference consultation does not compile");
  return compiled;
};

const block = (id: string): Element => {
  const found = consultation().instrument.elements.find((one) => "id" in one && one.id === id);
  if (found === undefined) throw new Error(`there is no block ${id}`);
  return found;
};

const task = (): Task => {
  const attention = block("attention");
  if (attention.kind !== "task") throw new Error("attention is a task");
  return attention;
};

/** Every question inside, also in branches. */
function questions(elements: readonly Element[]): Question[] {
  return elements.flatMap((one) => {
    if (one.kind === "question") return [one];
    if (one.kind === "when")
      return [...one.arms.flatMap((arm) => questions(arm.elements)), ...questions(one.else)];
    return "elements" in one ? questions(one.elements) : [];
  });
}

const question = (path: string): Question => {
  const found = questions(consultation().instrument.elements).find((one) => one.path === path);
  if (found === undefined) throw new Error(`there is no question ${path}`);
  return found;
};

const answers = (path: string): string[] => {
  const found = question(path);
  return "answers" in found ? found.answers.map(({ id, kind }) => kind ?? id) : [];
};

const percent = ({ int, decimals }: { int: number; decimals: number }): number =>
  Number(`${int}e-${decimals}`);

test("has two versions, each weighted by itself", () => {
  const { instrument, plan } = consultation();
  expect(instrument.factors.map(({ arms }) => arms.map(({ id }) => id))).toEqual([["v1", "v2"]]);
  expect(plan.samples).toMatchObject([{ stream: "panel", targets: { v1: 1375, v2: 688 } }]);
  expect(plan.weights.map(({ id, arms }) => ({ id, arms }))).toEqual([
    { id: "population", arms: [] },
  ]);
});

test("weights to the population's shares", () => {
  const [weights] = consultation().plan.weights;
  const margins = Object.fromEntries(
    weights!.margins.map(({ path, shares }) => [
      path,
      Object.fromEntries(shares.map((one) => [one.answer, percent(one.percent)])),
    ]),
  );
  expect(margins).toEqual({
    "about.gender": { female: 50.3, male: 49.7 },
    "about.age": { under_35: 27.1, from_35: 47.9, from_65: 25 },
    "about.education": { practical: 26, middle: 38, theoretical: 36 },
  });
});

test("asks about eight activities, in the order of the report", () => {
  expect(task().options.map(({ id }) => id)).toEqual([
    "rights",
    "experience",
    "personal",
    "explain",
    "critical",
    "no_misuse",
    "science",
    "perspectives",
  ]);
});

test("has a slider of five positions, set to keep as is", () => {
  const { decision } = task();
  if (decision.kind !== "levels") throw new Error("attention decides levels");
  expect(decision.start).toBe("same");
  expect(decision.levels.map(({ id, side }) => [id, side])).toEqual([
    ["much_less", "less"],
    ["less", "less"],
    ["same", "same"],
    ["more", "more"],
    ["much_more", "more"],
  ]);
  const score = consultation().attributes.find(({ id }) => id === "score")!;
  const scores = score.values.map(({ value }) =>
    percent({ int: value as number, decimals: score.decimals }),
  );
  expect(scores).toEqual([-1, -0.5, 0, 0.5, 1]);
});

test("has one meter, with less room in the second version", () => {
  const [effort, ...more] = task().totals;
  expect(more).toEqual([]);
  expect(effort).toMatchObject({
    id: "effort",
    meter: true,
    denominator: 1,
    limits: [
      {
        kind: "at_most",
        value: {
          constant: {
            cases: [
              { in: ["v1"], is: 4 },
              { in: ["v2"], is: 2 },
            ],
          },
        },
      },
    ],
  });
});

test("lets everyone say why, and nobody has to", () => {
  expect(task().motivation).toMatchObject({ required: false });
  const asked = questions(consultation().instrument.elements);
  const motivated = asked.filter((one) => one.motivation !== undefined);
  expect(motivated.map(({ path }) => path)).toEqual([
    "mission.advice",
    "protest.advice",
    "protest.again",
    "damage.advice",
    "damage.worse",
    "damage.wish",
  ]);
  expect(motivated.every(({ motivation }) => motivation?.required === false)).toBe(true);
});

test("asks three dilemmas, with something else at every advice", () => {
  expect(answers("mission.advice")).toEqual(["carry_out", "refuse", "resign", "other"]);
  expect(answers("protest.advice")).toEqual(["carry_out", "as_before", "colleague", "other"]);
  expect(answers("damage.advice")).toEqual(["procedure", "temporary", "repair", "move", "other"]);
  expect(answers("mission.further")).toEqual(["adviser", "outside", "none", "other"]);
  expect(answers("protest.further")).toEqual(answers("mission.further"));
});

test("asks the second dilemma again with the same answers", () => {
  expect(question("protest.again")).toMatchObject({ list: "protest.advice" });
  expect(answers("protest.again")).toEqual(answers("protest.advice"));
});

test("branches the third dilemma on following the procedure, after fixing the advice", () => {
  const damage = block("damage");
  if (damage.kind !== "dilemma") throw new Error("damage is a dilemma");
  const when = damage.elements.find((one) => one.kind === "when")!;
  expect(when.arms.map((arm) => arm.if)).toEqual([
    { op: "is", path: "damage.advice", any: ["procedure"] },
  ]);
  const [worse, wish] = [when.arms[0]!.elements, when.else];
  for (const branch of [worse, wish])
    expect(branch.slice(0, 2)).toMatchObject([
      { kind: "page", fixed: true },
      { kind: "recall", of: "damage.advice" },
    ]);
  expect(questions(worse).map(({ id }) => id)).toEqual(["worse"]);
  expect(questions(wish).map(({ id }) => id)).toEqual(["wish"]);
});

test("asks about politics only with consent, and of who wants to", () => {
  expect(question("about.party")).toMatchObject({
    required: false,
    sensitive: "political_opinion",
    consent: true,
  });
  const sensitive = questions(consultation().instrument.elements).filter(
    (one) => one.sensitive !== undefined,
  );
  expect(sensitive.map(({ path }) => path)).toEqual(["about.party"]);
});

test("reports trust and the statements in three groups", () => {
  const groups = consultation().plan.reports?.map(({ scale, groups: of }) => [
    scale,
    of.map(({ answers: those }) => those.length),
  ]);
  expect(groups).toEqual([
    ["trust5", [2, 1, 2]],
    ["agree5", [2, 1, 2]],
  ]);
});

test("asks for a mark and four statements", () => {
  expect(question("evaluation.mark")).toMatchObject({ type: "number", min: 1, max: 10 });
  const agree = question("evaluation.agree");
  expect(agree.type === "grid" && agree.rows.map(({ id }) => id)).toEqual([
    "express",
    "fair",
    "matters",
    "hard",
  ]);
});

test("plans what the study did", () => {
  const { analyses } = consultation().plan;
  const kinds = [...new Set(analyses.map(({ kind }) => kind))].sort();
  expect(kinds).toEqual([
    "arguments",
    "classes",
    "compare",
    "contrast",
    "mean",
    "meter",
    "quality",
    "rank",
    "respondents",
    "score",
    "share",
    "transition",
  ]);
  const score = analyses.find((one) => one.kind === "score" && one.bands !== undefined);
  expect(score).toMatchObject({ of: "attention", arms: ["v1"], weights: "population" });
  expect(score?.kind === "score" && score.bands?.map(percent)).toEqual([0.05, 0.1, 0.2]);
});
