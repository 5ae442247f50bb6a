/** What docs/ci.md says is what there is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { presets } from "@pwe/language";
import { expect, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/ci.md"), "utf8");
const template = (name: string): string =>
  readFileSync(join(root, "packages/cli/template", name), "utf8");

test("shows the files that pwe new writes", () => {
  const shown = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) => text);
  expect(shown).toEqual([
    template(".github/workflows/consultation.yml"),
    template(".gitlab-ci.yml"),
  ]);
});

test("shows them as GitHub and GitLab read them", () => {
  const github = parse(template(".github/workflows/consultation.yml"));
  expect(github).toMatchObject({
    on: ["push", "pull_request"],
    permissions: { contents: "read", "security-events": "write" },
    jobs: { check: { "runs-on": "ubuntu-latest", steps: expect.any(Array) } },
  });
  // A step is one action or one command; only the upload may fail without failing the check.
  for (const step of github.jobs.check.steps) {
    expect("run" in step).not.toBe("uses" in step);
    expect(step["continue-on-error"] === true).toBe(/upload-sarif/.test(step.uses ?? ""));
  }
  const gitlab = parse(template(".gitlab-ci.yml"));
  expect(Object.keys(gitlab)).toEqual(["consultation"]);
  expect(gitlab.consultation.allow_failure).toBeUndefined();
});

test("lists the categories of each preset", () => {
  const rows = [...page.matchAll(/^\| `(\w+)`[^|]*\| ([a-z, ]+) \|$/gm)].map(
    ([, preset, categories]) => [preset, categories!.split(", ")] as const,
  );
  const { minimal, standard, strict } = presets;
  expect(rows.filter(([preset]) => preset! in presets)).toEqual([
    ["minimal", minimal],
    ["standard", standard.filter((one) => !minimal.includes(one))],
    ["strict", strict.filter((one) => !standard.includes(one))],
  ]);
});
