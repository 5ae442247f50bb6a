/**
 * One verdict: the emitted schema with its keyword, model and the collector agree on every response. The form is held to
 * it in the browser, by the respondents that are replayed there.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeSubmission } from "@pwe/collector";
import { analysisConfig, responseSchema } from "@pwe/language";
import { judge, randomStream, row, type Consultation, type ProblemCode } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import { responseValidator, shapeValidator, validateResponse } from "@pwe/model/validate";
import { describe, expect, test } from "vitest";
import { compileFile } from "./compile-file.ts";
import { wide } from "./fixtures/wide.ts";
import { breakResponse, type Json } from "./mutate.ts";

const root = join(import.meta.dirname, "..");
const small = JSON.parse(
  readFileSync(join(root, "test/fixtures/small.consultation.json"), "utf8"),
) as Consultation;

const examples = readdirSync(join(root, "examples"))
  .map((name) => join(root, "examples", name, "consultation.pwe"))
  .filter((file) => existsSync(file))
  .flatMap((file) => compileFile(file) ?? []);

const designs = [small, wide, ...examples];
/** Admissible and as many broken responses to each design: together at least 10,000. */
const perDesign = Math.max(1000, Math.ceil(10_000 / 2 / designs.length));

/** What is wrong only by adding or counting over a task. */
const arithmetic = new Set<ProblemCode>([
  "over_limit",
  "under_limit",
  "points_left",
  "points_over",
  "too_few",
  "too_many",
  "group_too_few",
  "group_too_many",
]);

interface Verdicts {
  readonly model: boolean;
  readonly keyword: boolean;
  readonly collector: boolean;
  readonly plain: boolean;
}

describe.each(designs.map((design) => ({ name: design.id, design })))(
  "$name",
  ({ name, design }) => {
    const { instrument } = design;
    const schema = responseSchema(design);
    const withKeyword = responseValidator(schema, instrument);
    const plain = shapeValidator(schema);
    const simulate = simulator(instrument);
    // Whether any question is asked for what a total reads.
    const isExact = !String((schema as { $comment?: unknown }).$comment).includes("asked when");

    const verdicts = (response: unknown): Verdicts => ({
      model: judge(instrument, response).length === 0,
      keyword: withKeyword(response),
      collector: judgeSubmission(instrument, JSON.stringify(response)).refusal === undefined,
      plain: plain(response),
    });

    /** Fails on the first response that is not judged the same by all. */
    const expectAgreement = (all: Verdicts, response: unknown, how: string): void => {
      const { plain: shape, ...full } = all;
      const same = Object.values(full).every((verdict) => verdict === full.model);
      if (same && (shape || !full.model)) return;
      const problems = judge(instrument, response);
      expect.fail(
        `${how}: ${JSON.stringify(all)} on ${JSON.stringify(response)}, ${JSON.stringify(problems)}`,
      );
    };

    test("agrees on every admissible response", () => {
      for (let at = 0; at < perDesign; at += 1) {
        const response = simulate(seedOf(at));
        const all = verdicts(response);
        expectAgreement(all, response, "simulated");
        if (!all.model || validateResponse(response).length > 0)
          expect.fail(`not admissible: ${JSON.stringify(response)}`);
      }
    });

    test("agrees on every broken response", () => {
      const random = randomStream(`${name} broken`, "differential");
      const refused = { model: 0, keyword: 0, collector: 0, plain: 0 };
      const undetected = new Map<string, number>();
      let harmless = 0;
      // Some breakages leave a response admissible: they are judged too, and do not count.
      for (let at = 0; refused.model < perDesign; at += 1) {
        const response = simulate(seedOf(at));
        const other = simulate(seedOf(at + 1));
        const { broken, how } = breakResponse(response, { random, instrument, other });
        // As it comes over the line: what JSON cannot say is gone.
        const sent = JSON.parse(JSON.stringify(broken)) as Json;
        const all = verdicts(sent);
        expectAgreement(all, sent, how.join(", "));
        for (const side of Object.keys(refused) as (keyof Verdicts)[])
          refused[side] += Number(!all[side]);
        harmless += Number(all.model);
        if (!all.model && all.plain) {
          const codes = new Set(judge(instrument, sent).map(({ code }) => code));
          for (const code of codes) undetected.set(code, (undetected.get(code) ?? 0) + 1);
          // What the schema says of itself: of a complete response only arithmetic is left to the keyword.
          const complete = (sent as { status?: unknown }).status === "complete";
          if (complete && isExact && ![...codes].every((code) => arithmetic.has(code)))
            expect.fail(`not seen by the schema: ${how.join(", ")}: ${JSON.stringify(sent)}`);
        }
      }
      const alone = ((100 * refused.plain) / refused.model).toFixed(1);
      const left = [...undetected].map(([code, many]) => `${code} ${many}`).join(", ");
      console.info(
        `${name}: ${perDesign} admissible, ${perDesign + harmless} broken of which ${harmless} stayed admissible; refused by model ${refused.model}, ` +
          `schema with keyword ${refused.keyword}, collector ${refused.collector}; ` +
          `plain schema alone ${refused.plain} (${alone} %)${left === "" ? "" : `, left to the keyword: ${left}`}`,
      );
      expect(harmless).toBeLessThan(perDesign / 2);
      expect(refused.plain / refused.model).toBeGreaterThan(0.9);
    });

    test("lists the missing kinds that rows have", async () => {
      const { analysisConfig } = await import("@pwe/language");
      const listed = new Map(
        analysisConfig(design).columns.map((column) => [column.name, column.missing]),
      );
      for (let at = 0; at < 300; at += 1) {
        for (const [column, cell] of row(instrument, simulate(seedOf(at))))
          if ("missing" in cell) expect(listed.get(column), column).toContain(cell.missing);
      }
    });
  },
);

test("there are enough of them", () => {
  expect(designs.length * perDesign * 2).toBeGreaterThanOrEqual(10_000);
});

const seedOf = (at: number): string => (at + 1).toString(16).padStart(16, "0");
