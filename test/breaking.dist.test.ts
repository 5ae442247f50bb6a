/** `pwe lock` and `pwe breaking` as a researcher runs them: with a lock, with git, with real responses. */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { change, pwe, scratch, started } from "./command.ts";

/** A folder with a consultation that was locked. */
function locked() {
  const folder = started();
  const cwd = join(folder.path, "survey");
  const { code, err } = pwe(["lock", "consultation.pwe"], { cwd });
  if (code !== 0) throw new Error(err);
  return {
    cwd,
    file: folder.file,
    lock: join(cwd, "pwe.lock.json"),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

const git = (cwd: string, ...args: string[]): void => {
  const own = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  const { status, stderr } = spawnSync("git", [...own, ...args], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};

const firstAnswer = (file: string): string => {
  const found = /^ +- (\w+) ".*"$/m.exec(readFileSync(file, "utf8"));
  if (found === null) throw new Error("no answer");
  return found[0];
};

describe("pwe lock", () => {
  test("writes the same bytes twice, and says so", () => {
    using folder = started();
    const cwd = join(folder.path, "survey");
    const first = pwe(["lock", "consultation.pwe"], { cwd });
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^Wrote pwe\.lock\.json: release 1 of \w+, \d+ codes\n$/);
    const bytes = readFileSync(join(cwd, "pwe.lock.json"), "utf8");
    const second = pwe(["lock", "consultation.pwe"], { cwd });
    expect(second.out).toMatch(/^pwe\.lock\.json is the lock of release 1 of \w+ already\n$/);
    rmSync(join(cwd, "pwe.lock.json"));
    pwe(["lock", "consultation.pwe"], { cwd });
    expect(readFileSync(join(cwd, "pwe.lock.json"), "utf8")).toBe(bytes);
  });

  test("keeps every code when an answer is put first", () => {
    using folder = locked();
    const before = JSON.parse(readFileSync(folder.lock, "utf8")) as { codes: object };
    const answer = firstAnswer(folder.file);
    change(folder.file, answer, `      - put_first "Something new"\n${answer}`);
    change(folder.file, "language en", "release 2 language en");
    expect(pwe(["lock", "consultation.pwe"], { cwd: folder.cwd }).code).toBe(0);
    const after = JSON.parse(readFileSync(folder.lock, "utf8")) as { codes: object };
    expect(after.codes).toMatchObject(before.codes);
    expect(Object.keys(after.codes).length).toBe(Object.keys(before.codes).length + 1);
  });

  test("does not write over the lock of a release that was fielded", () => {
    using folder = locked();
    const answer = firstAnswer(folder.file);
    change(folder.file, answer, `${answer}\n      - another "Another"`);
    const refused = pwe(["lock", "consultation.pwe"], { cwd: folder.cwd });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("is the lock of release 1, and this text says release 1");
    expect(pwe(["lock", "consultation.pwe", "--check"], { cwd: folder.cwd })).toMatchObject({
      code: 1,
      out: "pwe.lock.json is not the lock of this text: pwe breaking consultation.pwe says what changed since\n",
    });
    expect(pwe(["lock", "consultation.pwe", "--replace"], { cwd: folder.cwd }).code).toBe(0);
    expect(pwe(["lock", "consultation.pwe", "--check"], { cwd: folder.cwd }).code).toBe(0);
  });

  describe("of a release in which a word is corrected", () => {
    type Lock = {
      fingerprints: { design: string; answering?: string };
      design: { fingerprints: object; instrument: { answering?: string } };
      editions?: { fingerprints: { design: string } }[];
      withdrawn?: string[];
    };
    const read = (file: string): Lock => JSON.parse(readFileSync(file, "utf8")) as Lock;
    const designsIn = (file: string): string[] =>
      (read(file).editions ?? []).map(({ fingerprints }) => fingerprints.design);
    const heading = (file: string): string =>
      /consultation \w+ "[^"]*"/.exec(readFileSync(file, "utf8"))![0];
    const reword = (file: string, word: string): void => {
      const old = heading(file);
      change(file, old, old.replace(/"[^"]*"/, `"${word}"`));
    };

    test("keeps the editions that were fielded, each once, and not the one that it is of", () => {
      using folder = locked();
      const one = read(folder.lock).fingerprints.design;
      const first = heading(folder.file);
      reword(folder.file, "A better title");
      const { code, out } = pwe(["lock", "consultation.pwe"], { cwd: folder.cwd });
      expect(code).toBe(0);
      expect(out).toContain(
        `Builds carry the editions that were fielded before, for who began in them: ${one.slice(0, 16)}`,
      );
      expect(designsIn(folder.lock)).toEqual([one]);
      const two = read(folder.lock).fingerprints.design;
      change(folder.file, heading(folder.file), first);
      pwe(["lock", "consultation.pwe"], { cwd: folder.cwd });
      expect([read(folder.lock).fingerprints.design, ...designsIn(folder.lock)]).toEqual([
        one,
        two,
      ]);
      expect(pwe(["lock", "consultation.pwe", "--check"], { cwd: folder.cwd }).code).toBe(0);
    });

    test("keeps nothing of what nobody began in, and takes out what is withdrawn", () => {
      using folder = locked();
      const one = read(folder.lock).fingerprints.design;
      reword(folder.file, "Another title");
      pwe(["lock", "consultation.pwe", "--replace"], { cwd: folder.cwd });
      expect(designsIn(folder.lock)).toEqual([]);
      const two = read(folder.lock).fingerprints.design;
      reword(folder.file, "A third title");
      for (const wrong of [one, two.slice(0, 7), "no"]) {
        const { code, err } = pwe(["lock", "consultation.pwe", "--withdraw", wrong], {
          cwd: folder.cwd,
        });
        expect(code).toBe(2);
        expect(err).toContain(`keeps no edition ${wrong}`);
      }
      pwe(["lock", "consultation.pwe", "--withdraw", two.slice(0, 8)], { cwd: folder.cwd });
      expect([designsIn(folder.lock), read(folder.lock).withdrawn]).toEqual([[], [two]]);
    });

    test("is read as before where an earlier compiler wrote the lock", () => {
      using folder = locked();
      const lock = read(folder.lock);
      const { design } = lock.fingerprints;
      delete lock.fingerprints.answering;
      delete lock.design.instrument.answering;
      lock.design.fingerprints = lock.fingerprints;
      writeFileSync(folder.lock, `${JSON.stringify(lock, null, 2)}\n`);
      expect(pwe(["lock", "consultation.pwe", "--check"], { cwd: folder.cwd }).code).toBe(0);
      expect(pwe(["breaking", "consultation.pwe"], { cwd: folder.cwd }).code).toBe(0);
      reword(folder.file, "A better title");
      expect(pwe(["lock", "consultation.pwe"], { cwd: folder.cwd }).code).toBe(0);
      expect(designsIn(folder.lock)).toEqual([design]);
    });

    test("is carried by a build, and said there; what is not locked is said too", () => {
      using folder = locked();
      const { cwd } = folder;
      const design = read(folder.lock).fingerprints.design.slice(0, 16);
      const build = (): string => pwe(["build", "consultation.pwe", "-o", "out"], { cwd }).out;
      expect(build()).not.toMatch(/edition|not locked/);
      expect(existsSync(join(cwd, "out/editions"))).toBe(false);
      reword(folder.file, "A better title");
      expect(build()).toContain(
        `Who began in an earlier edition goes on in it: ${design}\nThis text is not locked.`,
      );
      for (const path of [`editions/${design}.json`, `site/editions/${design}/en/form.html`])
        expect(existsSync(join(cwd, "out", path)), path).toBe(true);
      expect(existsSync(join(cwd, `out/site/editions/${design}/index.html`))).toBe(false);
      const manifest = readFileSync(join(cwd, "out/manifest.json"), "utf8");
      pwe(["lock", "consultation.pwe"], { cwd });
      expect(build()).not.toContain("not locked");
      expect(readFileSync(join(cwd, "out/manifest.json"), "utf8")).toBe(manifest);
      pwe(["lock", "consultation.pwe", "--withdraw", design], { cwd });
      build();
      expect(existsSync(join(cwd, "out/site/editions"))).toBe(false);
      expect(readFileSync(join(cwd, "out/editions/withdrawn.json"), "utf8")).toContain(design);
    });
  });

  test("locks nothing while there are errors", () => {
    using folder = started();
    appendFileSync(folder.file, "\nsection again {");
    const { code, err } = pwe(["lock", folder.file]);
    expect(code).toBe(1);
    expect(err).toContain("Nothing was locked");
    expect(existsSync(join(folder.path, "survey/pwe.lock.json"))).toBe(false);
  });
});

describe("pwe breaking", () => {
  test("says that nothing changed", () => {
    using folder = locked();
    const { code, out } = pwe(["breaking", "consultation.pwe"], { cwd: folder.cwd });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "consultation.pwe: release 1 beside release 1 (pwe.lock.json)",
        "200 simulated responses: 200 keep a place for every value, 200 could be given to this release as they are.",
        "Nothing changed.",
        "",
      ].join("\n"),
    );
  });

  test("ends with 1 only when what must stay whole is broken", () => {
    using folder = locked();
    const answer = firstAnswer(folder.file);
    change(folder.file, answer, `${answer}\n      - another "Another"`);
    change(folder.file, "language en", "release 2 language en");
    const run = (...args: string[]) =>
      pwe(["breaking", "consultation.pwe", ...args], { cwd: folder.cwd });
    const strict = run();
    expect(strict.code).toBe(1);
    expect(strict.out).toContain("answer-added");
    expect(strict.out).toContain("1 change, 0 declared; 1 breaks RESPONSE.");
    expect(run("--use", "SCHEMA").code).toBe(0);
    expect(run("--use", "SCHEMA", "--use", "STIMULUS").code).toBe(1);
    expect(run("--use", "plan,privacy").code).toBe(0);
    const dutch = run("--use", "SCHEMA", "--language", "nl");
    expect(dutch.out).toContain("is een nieuw antwoord");
    expect(dutch.out).toContain("1 wijziging, 0 gemeld; niets breekt SCHEMA.");
  });

  test("gives machines every change with what it breaks", () => {
    using folder = locked();
    const answer = firstAnswer(folder.file);
    change(folder.file, answer, `${answer}\n      - another "Another"`);
    const { code, out } = pwe(["breaking", folder.file, "--format", "json"]);
    expect(code).toBe(1);
    const found = JSON.parse(out) as {
      changes: { rule: string; category: string; breaks: boolean; message: string; help: string }[];
    };
    expect(found).toMatchObject({
      against: { from: "lock", release: 1 },
      release: 1,
      use: ["RESPONSE"],
      broken: 2,
      responses: { source: "simulated", responses: 200, placed: 200 },
    });
    expect(found.changes.map(({ rule, breaks }) => [rule, breaks])).toEqual([
      ["answer-added", true],
      ["release-not-raised", true],
    ]);
    expect(found.changes.every(({ message, help }) => message !== "" && help !== "")).toBe(true);
  });

  test("compares with a commit, also of what the file uses", () => {
    using folder = started();
    const cwd = join(folder.path, "survey");
    git(folder.path, "init", "-q");
    git(folder.path, "add", ".");
    git(folder.path, "commit", "-qm", "Field it");
    git(folder.path, "tag", "fielded");
    const answer = firstAnswer(folder.file);
    change(folder.file, answer, `      - put_first "Something new"\n${answer}`);
    change(folder.file, "language en", "release 2 language en");
    git(folder.path, "commit", "-qam", "Add an answer");
    const found = pwe(["breaking", "consultation.pwe", "--against", "fielded"], { cwd });
    expect(found.code).toBe(1);
    expect(found.out).toContain("release 2 beside release 1 (fielded)");
    // Without a lock the answers after it got other codes.
    expect(found.out).toContain("code-reassigned");
    expect(pwe(["breaking", folder.file, "--against", "HEAD~1"], { cwd: folder.path }).code).toBe(
      1,
    );
    expect(pwe(["breaking", folder.file, "--against", "HEAD"], { cwd: folder.path }).code).toBe(0);
    writeFileSync(join(cwd, "new.pwe"), readFileSync(folder.file));
    expect(pwe(["breaking", "new.pwe", "--against", "fielded"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("new.pwe is not in the commit fielded") as string,
    });
    expect(pwe(["breaking", "consultation.pwe", "--against", "nowhere"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("git knows no commit nowhere") as string,
    });
    expect(pwe(["breaking", "consultation.pwe", "--against=--output=x"], { cwd })).toMatchObject({
      code: 2,
    });
    expect(existsSync(join(cwd, "x"))).toBe(false);
  });

  test("reads stored responses under the new release, with what was declared", () => {
    using folder = locked();
    const { cwd, file } = folder;
    expect(
      pwe(["simulate", "consultation.pwe", "--n", "60", "-o", "responses.ndjson"], { cwd }).code,
    ).toBe(0);
    const answer = firstAnswer(file);
    const id = /- (\w+)/.exec(answer)![1]!;
    const text = readFileSync(file, "utf8");
    // Renamed wherever a condition or an analysis names it too.
    writeFileSync(
      file,
      text
        .replace(answer, answer.replace(`- ${id}`, `- renamed was ${id}`))
        .replaceAll(new RegExp(`\\bis ${id}\\b`, "g"), "is renamed")
        .replace("language en", "release 2 language en"),
    );
    const run = () =>
      pwe(["breaking", "consultation.pwe", "--responses", "responses.ndjson"], { cwd });
    const declared = run();
    expect(declared.out).toContain("id-renamed");
    expect(declared.out).toContain(
      "60 responses in responses.ndjson: 60 keep a place for every value, 60 could be given to this release as they are.",
    );
    expect(declared.code).toBe(0);
    change(file, ` was ${id}`, "");
    const hidden = run();
    expect(hidden.code).toBe(1);
    expect(hidden.out).toMatch(/without a place: line \d+ \(.*\), .*: unknown answer/);
  });

  test.each([
    ["no lock", [], "There is no pwe.lock.json beside"],
    ["neither file nor repository", ["--against", "main"], "is in no git repository"],
    ["another use", ["--against", "x.json", "--use", "ALL"], "--use is EXACT or STIMULUS"],
    ["another language", ["--against", "x.json", "--language", "fr"], "--language is en or nl"],
    ["no JSON", ["--against", "no.json"], "is not a lock that pwe wrote: it is not JSON"],
    ["another document", ["--against", "other.json"], "is not a lock that pwe wrote"],
    [
      "no such responses",
      ["--against", "own.json", "--responses", "x.ndjson"],
      "There is no file x.ndjson",
    ],
    [
      "responses that are none",
      ["--against", "own.json", "--responses", "no.json"],
      "line 1: not JSON",
    ],
    [
      "no responses",
      ["--against", "own.json", "--responses", "empty.ndjson"],
      "holds no responses",
    ],
    ["an edited lock", ["--against", "edited.json"], "was changed by hand"],
  ])("refuses %s", (_, args, says) => {
    using folder = started();
    const cwd = join(folder.path, "survey");
    mkdirSync(cwd, { recursive: true });
    pwe(["lock", "consultation.pwe", "-o", "own.json"], { cwd });
    const lock = readFileSync(join(cwd, "own.json"), "utf8");
    writeFileSync(join(cwd, "no.json"), "no");
    writeFileSync(join(cwd, "other.json"), '{"name": "other"}');
    writeFileSync(join(cwd, "empty.ndjson"), "\n");
    writeFileSync(join(cwd, "edited.json"), lock.replace('"required": true', '"required": false'));
    const { code, out, err } = pwe(["breaking", "consultation.pwe", ...args], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
  });

  test("compares two files without a lock or a repository", () => {
    using folder = scratch();
    const { cwd } = { cwd: folder.path };
    pwe(["new", "survey"], { cwd });
    const file = join(cwd, "survey/consultation.pwe");
    writeFileSync(join(cwd, "old.pwe"), readFileSync(file));
    expect(pwe(["breaking", file, "--against", join(cwd, "old.pwe")])).toMatchObject({ code: 0 });
  });
});
