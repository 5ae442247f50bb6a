/** `pwe check` and what goes with it in CI, as they run there. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  problemsIn,
  problemsInJunit,
  problemsInSarif,
} from "../packages/cli/src/testing/schemas.ts";
import { change, type Ended, pwe, root, scratch, started } from "./command.ts";

/** Breaks the consultation that `pwe new` writes: an error, and for rules to find a warning. */
const misspelt = ["  at most 1", "  at mots 1"] as const;
const inTheRed = ["levels attention start at same", "levels attention start at more"] as const;

const formats = ["pretty", "json", "sarif", "junit", "github", "gitlab"];
const plain = { LANG: "C", LC_ALL: "", PWE_LANGUAGE: "" };

const check = (folder: { path: string }, ...args: string[]): Ended =>
  pwe(["check", ...args], { cwd: folder.path, env: plain });

const file = "survey/consultation.pwe";

/** What each format has against an output. */
const problems: Readonly<
  Record<string, (out: string) => readonly string[] | Promise<readonly string[]>>
> = {
  json: (out) => problemsIn("findings", JSON.parse(out)),
  sarif: problemsInSarif,
  junit: problemsInJunit,
  github: (out) => problemsIn("github", out.trimEnd().split("\n")),
  gitlab: (out) => problemsIn("gitlab", JSON.parse(out)),
};

describe("every format", () => {
  test.each(formats.slice(1))("%s fits its schema, whatever is found", async (format) => {
    const files = "test/corpus/{diagnostics/[b-u]*-[aeo]*/[a-b]*,parse/*}/input.pwe";
    const args = [files, "--preset", "strict", "--language", "nl", "--format", format];
    const { code, out, err } = pwe(["check", ...args]);
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(await problems[format]!(out.trimEnd())).toEqual([]);
  });

  test("gives the same verdict", () => {
    using folder = started();
    const verdicts = (...args: string[]): (number | null)[] =>
      formats.map((format) => check(folder, file, "--format", format, ...args).code);
    const all = (code: number) => formats.map(() => code);
    expect(verdicts()).toEqual(all(0));
    change(join(folder.path, file), ...inTheRed);
    expect(verdicts()).toEqual(all(1));
    expect(verdicts("--fail-on", "error")).toEqual(all(0));
    check(folder, file, "--baseline", "known.json", "--update-baseline");
    expect(verdicts("--baseline", "known.json")).toEqual(all(0));
    change(join(folder.path, file), ...misspelt);
    expect(verdicts("--fail-on", "error")).toEqual(all(1));
    expect(verdicts("--baseline", "known.json")).toEqual(all(1));
    expect(verdicts("--baseline", "missing.json")).toEqual(all(2));
  });

  test("goes into a file with -o, and people read the findings all the same", () => {
    using folder = started();
    change(join(folder.path, file), ...misspelt);
    const { code, out } = check(folder, file, "--format", "sarif", "-o", "out/pwe.sarif");
    expect(code).toBe(1);
    expect(out).toBe(check(folder, file).out);
    const written = readFileSync(join(folder.path, "out/pwe.sarif"), "utf8");
    expect(written).toBe(check(folder, file, "--format", "sarif").out);
  });

  test("tells of files that are one release of one consultation", () => {
    using folder = started();
    const text = readFileSync(join(folder.path, file), "utf8");
    writeFileSync(join(folder.path, "copy.pwe"), text);
    writeFileSync(
      join(folder.path, "other.pwe"),
      text.replace("consultation survey", "consultation other"),
    );
    for (const format of ["pretty", "json", "sarif", "junit", "github", "gitlab"]) {
      const { code, out, err } = check(folder, file, "copy.pwe", "other.pwe", "--format", format);
      expect({ format, code, err }).toEqual({ format, code: 1, err: "" });
      for (const other of ["copy.pwe", file])
        expect(out).toContain(
          `This is release 1 of \`survey\`, and so is what stands in \`${other}\`.`,
        );
    }
    expect(check(folder, file, "copy.pwe", "--fail-on", "error").code).toBe(0);
    expect(check(folder, file, "other.pwe").code).toBe(0);
  });

  test("names files from the root of the repository, from wherever it is called", () => {
    using folder = started();
    mkdirSync(join(folder.path, ".git"));
    change(join(folder.path, file), ...misspelt);
    for (const format of ["sarif", "gitlab", "junit"]) {
      const { out } = check(folder, file, "--format", format);
      expect(out).toContain('"survey/consultation.pwe"');
      const inside = { cwd: join(folder.path, "survey"), env: plain };
      const said = pwe(["check", "consultation.pwe", "--format", format], inside).out;
      // The lines that are shown for people name the file as it was named.
      expect(said).toBe(out.replaceAll("at survey/consultation.pwe", "at consultation.pwe"));
      expect(
        pwe(["check", join(folder.path, file), "--format", "gitlab"], { env: plain }).out,
      ).toBe(check(folder, file, "--format", "gitlab").out);
    }
  });
});

describe("in GitHub", () => {
  test("adds a table to the summary of the step", () => {
    using folder = started();
    change(join(folder.path, file), ...misspelt);
    const summary = join(folder.path, "summary.md");
    writeFileSync(summary, "before\n");
    pwe(["check", file, "--format", "github"], {
      cwd: folder.path,
      env: { ...plain, GITHUB_STEP_SUMMARY: summary },
    });
    expect(readFileSync(summary, "utf8")).toMatch(
      /^before\n### survey\/consultation.pwe: 1 error\n\n\|.*\n\| --- .*\n\| error \| P0011 misspelt-keyword \| survey\/consultation.pwe:\d+ \|/,
    );
  });
});

describe("a baseline", () => {
  test("hides what it knows, says what is gone, and is pruned", () => {
    using folder = started();
    const path = join(folder.path, file);
    change(path, ...inTheRed);
    const use = (...more: string[]) => check(folder, file, "--baseline", "known.json", ...more);
    expect(use("--update-baseline")).toEqual({
      ...{ code: 0, err: "" },
      out: "Wrote known.json: 1 finding is known from now on\n",
    });
    const text = readFileSync(join(folder.path, "known.json"), "utf8");
    expect(problemsIn("baseline", JSON.parse(text))).toEqual([]);
    expect(use()).toEqual({
      ...{ code: 0, err: "" },
      out: "survey/consultation.pwe: no findings\n1 known finding not shown: in known.json\n",
    });
    // Lines before it do not make it another finding, and neither does the language.
    writeFileSync(path, `// A note.\n\n${readFileSync(path, "utf8")}`);
    expect(use().code).toBe(0);
    expect(use("--language", "nl").out).toBe(
      "survey/consultation.pwe: geen bevindingen\n1 bekende bevinding niet getoond: staat in known.json\n",
    );
    expect(use("--language", "nl", "--update-baseline").code).toBe(0);
    expect(readFileSync(join(folder.path, "known.json"), "utf8")).toBe(text);
    change(path, inTheRed[1], inTheRed[0]);
    expect(use()).toEqual({
      ...{ code: 0, err: "" },
      out:
        "survey/consultation.pwe: no findings\n" +
        "1 finding of known.json no longer there: --prune takes it out\n",
    });
    expect(use("--prune")).toEqual({
      code: 0,
      out: "survey/consultation.pwe: no findings\n",
      err: "Took 1 finding out of known.json: no longer there\n",
    });
    const pruned = JSON.parse(readFileSync(join(folder.path, "known.json"), "utf8"));
    expect(pruned).toEqual({ form: "pwe-baseline 1", findings: {} });
  });

  test("does not let a build make what has errors", () => {
    using folder = started();
    change(join(folder.path, file), ...misspelt);
    check(folder, file, "--baseline", "known.json", "--update-baseline");
    expect(check(folder, file, "--baseline", "known.json").code).toBe(0);
    expect(pwe(["build", file, "-o", "out"], { cwd: folder.path }).code).toBe(1);
  });

  test.each([
    [["--baseline", "missing.json"], "There is no baseline missing.json"],
    [["--baseline", "other.json"], "other.json is not a baseline that pwe wrote"],
    [
      ["--baseline", "other.json", "--update-baseline"],
      "other.json is not a baseline that pwe wrote",
    ],
    [["--baseline", "survey"], "survey is a folder, not a file"],
    [["--prune"], "Missing: --baseline FILE, which --prune changes"],
    [["--update-baseline"], "Missing: --baseline FILE, which --update-baseline changes"],
    [
      ["--baseline", "b.json", "--update-baseline", "--format", "json"],
      "--update-baseline writes the baseline and nothing else",
    ],
    [["--preset", "all"], "--preset is standard or minimal or strict, not all"],
    [["--language", "fr"], "--language is en or nl, not fr"],
    [["--format", "sarif", "-o", "survey"], "survey is a folder, not a file"],
    [["missing/*.pwe"], "No file matches missing/*.pwe"],
  ])("refuses %j", (args, says) => {
    using folder = started();
    writeFileSync(join(folder.path, "other.json"), '{ "name": "other" }');
    const { code, out, err } = check(folder, file, ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
    expect(readFileSync(join(folder.path, "other.json"), "utf8")).toBe('{ "name": "other" }');
  });
});

describe("--fix", () => {
  test("mends what is safe and says what it changed", () => {
    using folder = started();
    const before = readFileSync(join(folder.path, file), "utf8");
    change(join(folder.path, file), '"The library"', "“The library”");
    expect(check(folder, file).out).toContain("1 can be mended with --fix\n");
    expect(check(folder, file, "--fix")).toEqual({
      code: 0,
      out: "survey/consultation.pwe: no findings\n",
      err: "Changed survey/consultation.pwe: Replace the curly quotes by plain ones\n",
    });
    expect(readFileSync(join(folder.path, file), "utf8")).toBe(before);
    change(join(folder.path, file), ...misspelt);
    const { code, out, err } = check(folder, file, "--fix");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("fix:  Write most (look at it first)");
  });

  test("refuses standard input", () => {
    const { code, out, err } = pwe(["check", "-", "--fix"], { input: "pwe 1\n" });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("--fix changes files, and standard input is none");
  });
});

describe("the language", () => {
  test.each([
    [{ LANG: "nl_NL.UTF-8" }, true],
    [{ LANG: "nl_NL.UTF-8", LC_MESSAGES: "en_GB.UTF-8" }, false],
    [{ LANG: "en_GB.UTF-8", LC_ALL: "nl_BE" }, true],
    [{ LANG: "nl_NL.UTF-8", PWE_LANGUAGE: "en" }, false],
    [{ LANG: "C", PWE_LANGUAGE: "nl" }, true],
    [{ LANG: "nld" }, false],
  ])("follows %j", (env, isDutch) => {
    using folder = started();
    change(join(folder.path, file), ...misspelt);
    const { code, out } = pwe(["check", file], { cwd: folder.path, env: { ...plain, ...env } });
    expect(code).toBe(1);
    expect(out.includes(": 1 fout\n")).toBe(isDutch);
    expect(out).toContain("P0011 misspelt-keyword");
  });

  test("is refused when there is no such", () => {
    expect(pwe(["check", "-"], { input: "", env: { PWE_LANGUAGE: "fr" } })).toMatchObject({
      code: 2,
      err: expect.stringContaining("PWE_LANGUAGE is en or nl, not fr"),
    });
  });
});

describe("pwe rules", () => {
  test("lists every kind of finding once, for people and for machines", () => {
    const { out } = pwe(["rules", "--format", "json"]);
    const listed = JSON.parse(out) as { rules: { code: string; id: string }[] };
    expect(problemsIn("rules", listed)).toEqual([]);
    expect(new Set(listed.rules.map(({ code }) => code)).size).toBe(listed.rules.length);
    const shown = pwe(["rules", "--language", "en"]).out;
    for (const { code, id } of listed.rules) expect(shown).toContain(`  ${code} ${id} (`);
    expect(listed.rules).toContainEqual({
      ...{ code: "C0009", id: "allow-unused", category: "plan", severity: "warning" },
      ...{ certainty: "exact", presets: ["minimal", "standard", "strict"] },
      what: "An `allow` names a rule that finds nothing at its place.",
    });
  });

  test("explains each of them, in Dutch with the finding of the example", () => {
    const page = pwe(["explain", "C0009", "--language", "en"]).out;
    const dutch = pwe(["explain", "allow-unused", "--language", "nl"]).out;
    expect(dutch).toContain(
      "waarschuwing C0009 allow-unused: `start-over-limit` heeft hier niets te vinden.",
    );
    expect(dutch.endsWith(`De bladzijde zelf is in het Engels:\n\n${page}`)).toBe(true);
  });

  test("is refused what it cannot list", () => {
    expect(pwe(["rules", "C0009"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("what pwe new writes for CI", () => {
  interface Step {
    readonly run?: string;
    readonly with?: Readonly<Record<string, string>>;
    readonly "working-directory"?: string;
  }

  /** A new consultation at the root of a repository that has pwe in the folder `pwe`, as the files say. */
  function repository() {
    const folder = started();
    const path = join(folder.path, "survey");
    symlinkSync(root, join(path, "pwe"));
    return { ...folder, path };
  }

  const inShell = (command: string, cwd: string, env: Record<string, string>) =>
    spawnSync("bash", ["-e", "-c", command], {
      ...{ cwd, encoding: "utf8" as const },
      env: { ...process.env, ...plain, ...env },
    });

  /** Building is what `npm start` does at the root, which is tested elsewhere. */
  const building = /^npx -y -p pnpm@12 -c '(.*)'$/;
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  test("is a GitHub workflow whose steps run, and fail where there are findings", () => {
    using folder = repository();
    const text = readFileSync(join(folder.path, ".github/workflows/consultation.yml"), "utf8");
    const { jobs, env } = parse(text) as {
      jobs: { check: { steps: Step[] } };
      env: Record<string, string>;
    };
    const steps = jobs.check.steps.filter(({ run }) => run !== undefined);
    const [build, ...rest] = steps;
    expect(build!["working-directory"]).toBe("pwe");
    expect(scripts["start:here"]).toContain(building.exec(build!.run!)![1]);
    const summary = { GITHUB_STEP_SUMMARY: join(folder.path, "summary.md") };
    const run = () => rest.map((step) => inShell(step.run!, folder.path, { ...env, ...summary }));
    expect(run().map(({ status }) => status)).toEqual([0, 0]);
    change(join(folder.path, "consultation.pwe"), ...misspelt);
    const ended = run();
    expect(ended.map(({ status }) => status)).toEqual([1, 1]);
    expect(ended[1]!.stdout).toMatch(/^::error file=consultation.pwe,line=\d+,/);
    const { sarif_file } = jobs.check.steps.at(-1)!.with!;
    const sarif = readFileSync(join(folder.path, sarif_file!), "utf8");
    expect(problemsInSarif(sarif)).toEqual([]);
    expect(JSON.parse(sarif).runs[0].results).toHaveLength(1);
  });

  test("is a GitLab job that runs, and fails where there are findings", () => {
    using folder = repository();
    const { consultation } = parse(readFileSync(join(folder.path, ".gitlab-ci.yml"), "utf8")) as {
      consultation: {
        variables: Record<string, string>;
        before_script: string[];
        script: string[];
        artifacts: { when: string; reports: { codequality: string } };
      };
    };
    const { variables, before_script, script, artifacts } = consultation;
    const [, inside] = /^\(cd pwe && (.*)\)$/.exec(before_script.join("\n"))!;
    expect(scripts["start:here"]).toContain(building.exec(inside!)![1]);
    const run = () => inShell(script.join("\n"), folder.path, variables).status;
    const report = () =>
      JSON.parse(readFileSync(join(folder.path, artifacts.reports.codequality), "utf8"));
    expect(run()).toBe(0);
    expect(report()).toEqual([]);
    change(join(folder.path, "consultation.pwe"), ...misspelt);
    expect(run()).toBe(1);
    expect(problemsIn("gitlab", report())).toEqual([]);
    expect(report()).toHaveLength(1);
    expect(artifacts.when).toBe("always");
  });

  test("checks a consultation that has nothing wrong even under strict", () => {
    using folder = started();
    expect(check(folder, file, "--preset", "strict", "--fail-on", "info")).toEqual({
      ...{ code: 0, err: "" },
      out: "survey/consultation.pwe: no findings\n",
    });
  });

  test("is also written into a repository that is empty but for git", () => {
    using folder = scratch();
    mkdirSync(join(folder.path, "survey/.git"), { recursive: true });
    expect(pwe(["new", "survey"], { cwd: folder.path }).code).toBe(0);
  });
});

test("runs every command of docs/ci.md", () => {
  using folder = started();
  const page = readFileSync(join(root, "docs/ci.md"), "utf8");
  const commands = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, text]) =>
    text!.trimEnd().split("\n"),
  );
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    const [name, ...args] = command.split(" ");
    const { code, err } = pwe(args, { cwd: join(folder.path, "survey"), env: plain });
    expect({ command, name, code, err }).toEqual({ command, name: "pwe", code: 0, err: "" });
  }
});
