/** Two releases without code: what `breaking` says of `before.pwe` and `after.pwe` stands in `expected.txt`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, compile, lock, lockText, renderChanges, ruleUses } from "@pwe/language";
import type { Consultation } from "@pwe/model";
import { validateLock } from "@pwe/model/validate";
import { describe, expect, test } from "vitest";

const corpus = join(import.meta.dirname, "corpus/breaking");
const cases = readdirSync(corpus);

/** One of the two releases; other files stand beside it, or in a folder of its name when they differ. */
function release(name: string, file: "before" | "after"): Consultation {
  const entry = `${file}.pwe`;
  const read = (path: string): string | undefined => {
    const places = [join(corpus, name, file, path), join(corpus, name, path)];
    const found = places.find((place) => existsSync(place));
    return found === undefined ? undefined : readFileSync(found, "utf8");
  };
  const { consultation, diagnostics } = compile(entry, { read, applies: () => false });
  if (consultation === null)
    throw new Error(diagnostics.map(({ file: at, message }) => `${at}: ${message}`).join("\n"));
  return consultation;
}

const changesIn = (name: string) => compare(release(name, "before"), release(name, "after"));

describe("two releases", () => {
  test.each(cases)("%s", async (name) => {
    const changes = changesIn(name);
    // A clean case is one that almost changes something.
    if (name.startsWith("clean")) {
      expect(changes.map(({ rule, path }) => `${rule} ${path}`)).toEqual([]);
      return;
    }
    const text = renderChanges(changes, { language: "en", colour: false });
    await expect(`${text}\n`).toMatchFileSnapshot(join(corpus, name, "expected.txt"));
    expect(changes.map(({ rule }) => rule)).toContain(name.split(".")[0]);
  });

  test("there is one for every rule", () => {
    const told = new Set(cases.map((name) => name.split(".")[0]));
    expect(Object.keys(ruleUses).filter((rule) => !told.has(rule))).toEqual([]);
  });
});

function compiled(files: Readonly<Record<string, string>>): Consultation {
  const { consultation } = compile("page.pwe", { read: (path) => files[path] });
  if (consultation === null) throw new Error("an example of docs/breaking.md has errors");
  return consultation;
}

describe("the examples", () => {
  const root = join(import.meta.dirname, "../examples");

  test.each(readdirSync(root))("%s is what its lock says, and has not changed", (name) => {
    const entry = join(root, name, "consultation.pwe");
    const read = (path: string): string | undefined =>
      existsSync(path) ? readFileSync(path, "utf8") : undefined;
    const { consultation: first } = compile(entry, { read });
    const kept = lock(first!, "test");
    const { consultation: second } = compile(entry, {
      read: (path) => (path.endsWith("/pwe.lock.json") ? lockText(kept) : read(path)),
    });
    expect(second!.fingerprints).toEqual(first!.fingerprints);
    expect(validateLock(kept)).toEqual([]);
    expect(compare(first!, second!)).toEqual([]);
  });
});

describe("docs/breaking.md", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/breaking.md"), "utf8");

  test("lists every rule under what it breaks", () => {
    const listed = [...page.matchAll(/^\| breaks (\w+) \|[^]*?(?=\n\n|$(?![^]))/gm)].flatMap(
      ([table, use]) => [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, rule]) => [rule, use]),
    );
    const sorted = (rules: unknown[][]): unknown[][] => rules.toSorted();
    expect(sorted(listed)).toEqual(sorted(Object.entries(ruleUses)));
  });

  test("shows what is said of its examples", async () => {
    const texts: string[] = [];
    let shown = 0;
    const made = page.replaceAll(
      /^```(pwe|text changes)\n([^]*?)^```$/gm,
      (fence, kind: string, text: string) => {
        if (kind === "pwe") texts.push(text);
        else {
          const [first, second] = texts.slice(-2);
          const before = compiled({ "page.pwe": first! });
          // Whoever comes to a second release has locked the first.
          const now = compiled({
            "page.pwe": second!,
            "pwe.lock.json": lockText(lock(before, "test")),
          });
          shown++;
          const changes = renderChanges(compare(before, now), { language: "en", colour: false });
          return `\`\`\`text changes\n${changes}\n\`\`\``;
        }
        return fence;
      },
    );
    expect(shown).toBe(2);
    await expect(made).toMatchFileSnapshot("../docs/breaking.md");
  });
});
