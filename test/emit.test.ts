/** What is emitted of every example fits its published schema, and says the same of the columns everywhere. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { emit, manifest } from "@pwe/language";
import { declarations } from "@pwe/language/declarations";
import { columns, tasksIn, type AnalysisConfig, type Consultation } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import { validateAnalysisConfig, validateManifest } from "@pwe/model/validate";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { compileFile } from "./compile-file.ts";
import { englishFragments } from "./english-fragments.ts";
import { wide } from "./fixtures/wide.ts";

const examples = join(import.meta.dirname, "../examples");
const compiled = readdirSync(examples).map((name) => ({
  name,
  design: compileFile(join(examples, name, "consultation.pwe"))!,
}));
const underived = compiled.map(({ name, design }) => ({
  name: `${name} without its analysis block`,
  design: { ...design, plan: { ...design.plan, analyses: [] } },
}));

const configOf = (design: Consultation): AnalysisConfig =>
  JSON.parse(emit(design)["analysis/config.json"]!) as AnalysisConfig;

describe.each([...compiled, ...underived, { name: "wide", design: wide }])(
  "$name",
  ({ design }) => {
    test("fits the published schemas", () => {
      const files = emit(design);
      expect(validateAnalysisConfig(JSON.parse(files["analysis/config.json"]!))).toEqual([]);
      expect(validateManifest(JSON.parse(manifest(design, files, "0.1.0")))).toEqual([]);
    });

    test("names every column of the answers, and no other", () => {
      const config = configOf(design);
      const there = columns(design.instrument).map(({ name }) => name);
      expect(config.columns.map(({ name }) => name)).toEqual(there);
      for (const one of config.exclude) {
        const read =
          one.rule === "faster than"
            ? [one.column]
            : one.rule === "straight lines"
              ? one.grids.flat()
              : one.touched;
        for (const column of read) expect(there).toContain(column);
      }
      for (const { id, columns: read } of config.analyses)
        expect(read.length > 0 && read.every((name) => there.includes(name)), id).toBe(true);
    });

    test("names every member of a response, but what was put aside and what is the same in all of a table", () => {
      const draw = simulator(design.instrument);
      const named = columns(design.instrument).map(({ at }) => at.join("."));
      const nameless = new Set<string>();
      const recorded = new Set<string>();
      for (let at = 0; at < 200; at += 1) {
        const {
          aside: _,
          answering: __,
          ...response
        } = draw((at + 1).toString(16).padStart(16, "0"));
        for (const path of membersOf(response)) {
          if (!named.includes(path)) nameless.add(path);
          recorded.add(path.split(".")[0]!);
        }
      }
      expect([...nameless]).toEqual([]);
      expect(recorded).toContain("seconds");
      const hasTask = tasksIn(design.instrument.elements).length > 0;
      expect(recorded.has("paradata")).toBe(hasTask);
    });

    test("gives every column a name of its own", () => {
      const all = columns(design.instrument);
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    });

    test("codes every value that can be stored as an id", () => {
      const codes = new Map(columns(design.instrument).map(({ name, codes: own }) => [name, own]));
      for (const { name, values } of configOf(design).columns) {
        const own = codes.get(name);
        if (own === undefined) continue;
        expect(Object.fromEntries((values ?? []).map(({ id, code }) => [id, code])), name).toEqual(
          own,
        );
      }
    });

    test("has a label for every column and every value", () => {
      if (Object.keys(design.texts).length === 0) return;
      const bare = configOf(design).columns.flatMap(({ name, path, label, values }) => [
        ...(label === path ? [name] : []),
        ...(values ?? [])
          .filter(
            (one) => path.includes(".") && one.label === one.id && !["no", "yes"].includes(one.id),
          )
          .map(({ id }) => `${name} ${id}`),
      ]);
      expect(bare.filter((name) => !name.startsWith("versions__"))).toEqual([]);
    });
  },
);

test("plan, codebook and configuration in Dutch have no English sentence", () => {
  const folder = join(import.meta.dirname, "../packages/language/src/4-emit/analysis/words");
  const english = readdirSync(folder)
    .filter((name) => name.startsWith("english-"))
    .flatMap((name) => englishFragments(join(folder, name)));
  // Where the author writes Dutch: what English there is, is ours.
  const dutch = [...compiled.map(({ design }) => design), wide].filter(
    ({ language }) => language === "nl",
  );
  const said = (language: "en" | "nl"): string =>
    [...dutch, ...dutch.map((one) => ({ ...one, plan: { ...one.plan, analyses: [] } }))]
      .flatMap((design) =>
        Object.entries(emit(design, language)).flatMap(([path, text]) =>
          path.startsWith("analysis/") ? [text] : [],
        ),
      )
      .join("\n")
      // Members and closed sets of the configuration are names.
      .replaceAll(
        /"(?:variance|criteria|test|effect|statistic|family|missing|covariateMethod|reliability|weighting|standardErrors|measures|shows|base|against|reference|claim|legend|on|allocation|starsOf|stop|method|rule)": (?:"[^"]*"|\[[^\]]*\])/g,
        "",
      );
  const inEnglish = said("en");
  const inDutch = said("nl");
  expect(english.filter((one) => inEnglish.includes(one)).length).toBeGreaterThan(60);
  expect(english.filter((one) => inDutch.includes(one))).toEqual([]);
});

describe.each(compiled)("the declarations of $name", ({ design }) => {
  test("describe the responses", async () => {
    const text = await declarations(emit(design)["schemas/response.schema.json"]!);
    const simulate = simulator(design.instrument);
    const response = JSON.stringify(simulate("00000000000000ff"));
    const files: Record<string, string> = {
      "/response.d.ts": text,
      "/check.ts": `import type { Response } from "./response";\nexport const it: Response = ${response};\n`,
    };
    expect(diagnose(files)).toEqual([]);
    const other = response.replace('"status":"complete"', '"status":"done"');
    expect(
      diagnose({ ...files, "/check.ts": files["/check.ts"]!.replace(response, other) }),
    ).not.toEqual([]);
  });
});

/** The paths of all that stands in a document and holds no further members. */
function membersOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, part]) =>
    membersOf(part, path === "" ? name : `${path}.${name}`),
  );
}

/** What TypeScript says of files that exist in memory only. */
function diagnose(files: Record<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    noLib: true,
    types: [],
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.Preserve,
  };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name, target) =>
      files[name] === undefined ? undefined : ts.createSourceFile(name, files[name], target),
    fileExists: (name) => files[name] !== undefined,
    readFile: (name) => files[name],
    getCurrentDirectory: () => "/",
  };
  const program = ts.createProgram(["/check.ts"], options, host);
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}
