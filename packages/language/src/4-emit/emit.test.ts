import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnalysisConfig, Consultation } from "@pwe/model";
import {
  validateAnalysisConfig,
  validateConsultation,
  validateManifest,
} from "@pwe/model/validate";
import { describe, expect, test } from "vitest";
import { wide } from "../../../../test/fixtures/wide.ts";
import { declarations } from "./declarations.ts";
import { emit } from "./emit.ts";
import { manifest } from "./manifest.ts";

const small = JSON.parse(
  readFileSync(
    join(import.meta.dirname, "../../../../test/fixtures/small.consultation.json"),
    "utf8",
  ),
) as Consultation;

const underived = { ...small, plan: { ...small.plan, analyses: [] } };
const configOf = (consultation: Consultation): AnalysisConfig =>
  JSON.parse(emit(consultation, "en")["analysis/config.json"]!) as AnalysisConfig;

describe.each([
  { name: "small", consultation: small },
  { name: "small without an analysis block", consultation: underived },
  { name: "wide", consultation: wide },
])("$name", ({ consultation }) => {
  const files = emit(consultation);

  test("every document fits its published schema", () => {
    expect(validateConsultation(JSON.parse(files["consultation.json"]!))).toEqual([]);
    expect(validateAnalysisConfig(JSON.parse(files["analysis/config.json"]!))).toEqual([]);
    expect(validateManifest(JSON.parse(manifest(consultation, files, "0.1.0")))).toEqual([]);
  });

  test("the same consultation gives the same bytes", () => {
    expect(emit(structuredClone(consultation))).toEqual(files);
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(manifest(consultation, turned, "0.1.0")).toBe(manifest(consultation, files, "0.1.0"));
  });

  test("analyses read columns that there are", () => {
    const { columns, analyses, weights, factors } = configOf(consultation);
    const names = columns.map(({ name }) => name);
    for (const { id, columns: read } of analyses) {
      expect(read, id).not.toEqual([]);
      expect(names, id).toEqual(expect.arrayContaining(read));
    }
    for (const { margins } of weights)
      for (const { column } of margins) expect(names).toContain(column);
    for (const { column } of factors) expect(names).toContain(column);
    expect(new Set(names).size).toBe(names.length);
    const ids = analyses.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the codebook has a line for every column", () => {
    const lines = files["analysis/codebook.csv"]!.trimEnd().split("\r\n");
    expect(lines.length).toBe(configOf(consultation).columns.length + 1);
  });

  test("the declarations say shape", async () => {
    const text = await declarations(files["schemas/response.schema.json"]!);
    expect(text).toContain("shape, not presence");
    expect(text).toContain("export interface Response");
  });
});

describe("an analysis configuration", () => {
  test("derives every kind of analysis from a design without an analysis block", () => {
    const { analyses, leftOut } = configOf(underived);
    const kinds = Map.groupBy(analyses, ({ kind }) => kind);
    expect([...kinds.keys()].sort()).toEqual([
      ...["arguments", "compare", "mean", "meter", "quality", "rank", "respondents", "score"],
      "share",
    ]);
    expect(analyses.every(({ origin }) => origin === "derived")).toBe(true);
    expect(leftOut.map(({ kind, of }) => [kind, ...of].join(" "))).toEqual([
      "compare damage.worse damage.wish",
      "compare about.gender about.before about.trust about.hours about.mark about.order about.party",
      // Fewer than three options.
      "classes attention",
      // The second version has no weights, and its figures would stand beside weighted ones.
      expect.stringMatching(/^share attention /),
    ]);
  });

  test("with a block names what was asked, added and left out", () => {
    const { analyses, leftOut } = configOf(small);
    const of = (origin: string): string[] =>
      analyses.filter((one) => one.origin === origin).map(({ id }) => id);
    expect(of("author")).toEqual(["score_attention", "damage_worse", "versions"]);
    expect(of("derived")).toEqual(["respondents"]);
    expect(leftOut).toContainEqual({
      kind: "rank",
      of: ["attention"],
      reason: "the analysis block does not ask for it",
    });
  });

  test("the plan and the codebook say what a reader of the data must know", () => {
    const noted = { path: "attention", text: "The scores are ours." };
    const plan: Consultation["plan"] = {
      ...small.plan,
      notes: [noted],
      samples: [{ stream: "open", target: 1, minutes: 5 }],
      consent: { controller: "The team", retention: { number: 1, unit: "years" } },
      changes: [{ kind: "was", path: "attention.rights", old: "attention.claims" }],
      expects: [{ task: "attention", arms: [], claim: { kind: "every_option_reachable" } }],
    };
    const files = emit({ ...small, plan }, "en");
    for (const document of ["plan", "codebook"])
      expect(files[`analysis/${document}.md`]).toContain("## Notes\n\n- `attention`: The scores");
    expect(files["analysis/codebook.md"]).toContain("- `attention.rights` was `attention.claims`");
    expect(files["analysis/plan.md"]).toContain("- Controller: The team");
    expect(files["analysis/plan.md"]).toContain("kept for 1 year;");
    expect(files["analysis/plan.md"]).toContain(
      "- `open`: 1 complete response, of about 5 minutes",
    );
    expect(files["analysis/plan.md"]).toMatch(/- `attention`: every option can be chosen\. [A-Z]/);
  });

  test("gives the same seed to the same analysis of the same design, and another to another", () => {
    const seeds = (consultation: Consultation): number[] =>
      configOf(consultation).analyses.flatMap((one) => ("seed" in one ? [one.seed] : []));
    const other = {
      ...underived,
      fingerprints: { ...underived.fingerprints, design: "1".repeat(64) },
    };
    expect(seeds(underived)).toEqual(seeds(underived));
    expect(new Set(seeds(underived)).size).toBe(seeds(underived).length);
    expect(seeds(other)).not.toEqual(seeds(underived));
  });

  test("divides margins that do not sum to 100, and says so", () => {
    const [weights] = small.plan.weights;
    const [margin] = weights!.margins;
    const shares = margin!.shares.map(({ answer }, index) => ({
      answer,
      percent: { int: index === 0 ? 503 : 498, decimals: 1 },
    }));
    const uneven: Consultation = {
      ...small,
      plan: { ...small.plan, weights: [{ ...weights!, margins: [{ ...margin!, shares }] }] },
    };
    const [planned] = configOf(uneven).weights[0]!.margins;
    expect(planned!.normalised).toBe(100.1);
    expect(planned!.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(emit(uneven, "en")["analysis/plan.md"]).toContain("sum to 100.1 %");
    expect(emit(uneven, "nl")["analysis/plan.md"]).toContain("tellen op tot 100,1 %");
  });
});

describe("the language of plan, codebook and configuration", () => {
  const headOf = (consultation: Consultation, language?: "en" | "nl"): string =>
    emit(consultation, language)["analysis/codebook.md"]!.split(":")[0]!;
  const written = (language: string, ...translations: string[]): Consultation => ({
    ...small,
    language,
    languages: [language, ...translations],
  });

  test("is the consultation's own where it is Dutch, and English everywhere else", () => {
    expect(headOf(written("nl"))).toBe("# Codeboek");
    expect(headOf(written("nl-BE"))).toBe("# Codeboek");
    expect(headOf(written("en", "nl"))).toBe("# Codebook");
    expect(headOf(written("fy"))).toBe("# Codebook");
  });

  test("is the one that was chosen", () => {
    expect(headOf(written("en"), "nl")).toBe("# Codeboek");
    expect(headOf(written("nl"), "en")).toBe("# Codebook");
  });

  test("is that of the labels where the consultation is translated, else they stay as written", () => {
    const [text] = Object.values(small.texts["attention#label"]!.in);
    const translated: Consultation = {
      ...written("nl", "en"),
      texts: {
        ...small.texts,
        "attention#label": {
          ...small.texts["attention#label"]!,
          in: { nl: text!, en: "Attention" },
        },
      },
    };
    const titleOf = (consultation: Consultation): [language: string, title: string] => {
      const { language, analyses } = configOf(consultation);
      return [language, analyses.find(({ id }) => id === "score_attention")!.title[language]!.of];
    };
    expect(titleOf(translated)).toEqual(["en", "Attention"]);
    expect(titleOf(written("nl"))).toEqual(["nl", text]);
  });

  test("changes no member that programs read", () => {
    const said = ["label", "title", "words", "meaning", "reason", "language", "notes"];
    const bare = (language: "en" | "nl"): unknown =>
      JSON.parse(
        JSON.stringify(
          JSON.parse(emit(wide, language)["analysis/config.json"]!),
          (key, value: unknown) => (said.includes(key) ? undefined : value),
        ),
      );
    expect(bare("nl")).toEqual(bare("en"));
  });
});
