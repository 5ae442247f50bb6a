import {
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { change, pwe, scratch, started } from "./command.ts";

/** Every file below a folder with its bytes. */
function readTree(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), "latin1")]),
  );
}

describe("the command itself", () => {
  test("says how it is used", () => {
    const { code, out, err } = pwe(["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "pwe: from one text file to a consultation that can be fielded

      Usage: pwe COMMAND …

        pwe new       start a consultation
        pwe check     say what is wrong, and what to do
        pwe fmt       lay the text out in the one way
        pwe dev       see the form while writing
        pwe build     make the form, its schemas and its analysis configuration
        pwe plan      print the analysis plan
        pwe paper     print the design, to check and to sign
        pwe serve     serve the form and keep what is answered
        pwe simulate  answer as random respondents
        pwe table     turn responses into the table of the codebook
        pwe texts     take the texts out to be translated
        pwe lock      keep what is fielded, with its codes
        pwe breaking  say what changed since it was fielded, and what that breaks
        pwe rules     list everything that is looked for
        pwe explain   explain a finding by its code

      Each says more with --help. Exit codes: 0 fine, 1 findings, 2 wrong use or a failure of pwe.

      Example
        pwe new survey && pwe dev survey/consultation.pwe
      "
    `);
  });

  test.each([
    ...["new", "check", "fmt", "build", "dev", "simulate", "serve", "explain", "texts"],
    ...["lock", "breaking", "rules", "paper", "table"],
  ])("says how %s is used, with an example", (name) => {
    const { code, out } = pwe([name, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^pwe ${name} .*\\n`));
    expect(out).toMatch(new RegExp(`Examples?\\n  pwe ${name} `));
  });

  test("asks for a command when there is none", () => {
    expect(pwe([])).toMatchObject({ code: 2 });
  });

  test("knows its version", () => {
    expect(pwe(["--version"])).toMatchObject({ code: 0, out: "0.1.0\n" });
  });

  test.each([
    ["biuld", "There is no command biuld; did you mean build?"],
    ["chekc", "There is no command chekc; did you mean check?"],
    ["frobnicate", "There is no command frobnicate\n"],
    ["constructor", "There is no command constructor\n"],
  ])("refuses the command %s", (name, says) => {
    const { code, out, err } = pwe([name]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
  });

  test.each([
    [["build", "--colector", "x"], "pwe build has no option --colector; did you mean --collector?"],
    [
      ["check", "--format=xml", "a.pwe"],
      "--format is pretty or json or sarif or junit or github or gitlab, not xml",
    ],
    [["check", "--fail-on", "all", "a.pwe"], "--fail-on is warning or error or info, not all"],
    [["check", "--format"], "--format needs a value: pretty|json|sarif|junit|github|gitlab"],
    [["check"], "Missing: pwe check FILES…"],
    [["fmt", "--check=yes", "a.pwe"], "--check takes no value"],
    [["build", "a.pwe"], "Missing: -o DIR, the folder to write into"],
    [["build", "-o", "out"], "Missing: pwe build FILE -o DIR"],
    [["build", "a.pwe", "b.pwe", "-o", "out"], "pwe build takes one, and here are 2: a.pwe b.pwe"],
    [["simulate", "a.pwe", "--n", "many"], "--n is a whole number from 1 to 10000000, not many"],
    [["serve", "out", "--port", "99999"], "--port is a whole number from 0 to 65535, not 99999"],
    [["texts", "a.pwe"], "Missing: --language, such as en"],
  ])("refuses %j", (args, says) => {
    const { code, out, err } = pwe(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
  });
});

describe("a failure of pwe itself", () => {
  const sabotaged = {
    NODE_OPTIONS:
      '--import "data:text/javascript,JSON.stringify = () => { throw new Error(`sabotaged`) }"',
  };

  test("is one line, with what to report", () => {
    using folder = started();
    const { code, out, err } = pwe(["check", "--format", "json", folder.file], { env: sabotaged });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^pwe: this should not happen \(sabotaged\).* report it .*\n$/);
  });

  test("says with --verbose where it happened", () => {
    using folder = started();
    const args = ["check", "--verbose", "--format", "json", folder.file];
    const { code, err } = pwe(args, { env: sabotaged });
    expect(code).toBe(2);
    expect(err).toContain("\n    at ");
  });
});

describe("pwe new", () => {
  test("starts a consultation that has no findings and is laid out already", () => {
    using folder = started();
    expect(pwe(["check", folder.file])).toMatchObject({ code: 0, err: "" });
    expect(pwe(["fmt", "--check", folder.file])).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(folder.file, "utf8")).toContain("consultation survey ");
  });

  test("leaves a folder alone that is not empty", () => {
    using folder = scratch();
    writeFileSync(join(folder.path, "notes.txt"), "mine");
    const { code, err } = pwe(["new", "."], { cwd: folder.path });
    expect(code).toBe(2);
    expect(err).toContain(". is not empty");
    expect(readdirSync(folder.path)).toEqual(["notes.txt"]);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["missing.pwe", "There is no file missing.pwe"],
    ["folder", "folder is a folder, not a file"],
    ["binary.pwe", "binary.pwe is not a text file"],
    ["utf16.pwe", "utf16.pwe is text in UTF-16, not in UTF-8"],
    ["word.pwe", "word.pwe is a document of Word or the like, not plain text"],
    ["latin1.pwe", "latin1.pwe is not UTF-8 text; it may be Latin-1 (Windows-1252)"],
    ["loop.pwe", "loop.pwe cannot be read: it is a link that leads back to itself"],
    ["*.txt", "No file matches *.txt"],
  ])("says so of %s", (name, says) => {
    using folder = scratch();
    mkdirSync(join(folder.path, "folder"));
    symlinkSync("loop.pwe", join(folder.path, "loop.pwe"));
    writeFileSync(join(folder.path, "utf16.pwe"), Buffer.from("pwe 1\n\nnote", "utf16le"));
    writeFileSync(join(folder.path, "word.pwe"), Buffer.from([0x50, 0x4b, 3, 4, 0, 1]));
    writeFileSync(join(folder.path, "binary.pwe"), Buffer.from([0, 1, 2, 0xff]));
    writeFileSync(join(folder.path, "latin1.pwe"), Buffer.from("pwe 1 // caf\u00e9", "latin1"));
    for (const args of [
      ["check", name],
      ["fmt", name],
      ["build", name, "-o", "out"],
    ]) {
      if (args[0] === "build" && name.includes("*")) continue;
      const { code, out, err } = pwe(args, { cwd: folder.path });
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(says);
    }
  });

  test("finds an empty file wanting, without failing", () => {
    using folder = scratch();
    writeFileSync(join(folder.path, "empty.pwe"), "");
    const { code, out, err } = pwe(["check", "empty.pwe"], { cwd: folder.path });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("empty.pwe");
  });
});

describe("pwe check", () => {
  const broken = ["  at most 1", "  at mots 1"] as const;

  test("shows every finding with the lines it is about", () => {
    using folder = started();
    change(folder.file, ...broken);
    const { code, out, err } = pwe(["check", "survey/consultation.pwe"], { cwd: folder.path });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "error P0011 misspelt-keyword: \`mots\` is not a word of the language here. Did you mean \`most\`?
          at survey/consultation.pwe:30:8
        30 |     at mots 1
           |        ^^^^
        why:  The rest of the line was read as if it said so, but only you know what was meant.
        help: Write \`most\`.
        fix:  Write most (look at it first)

      survey/consultation.pwe: 1 error
      "
    `);
  });

  test("gives machines the same, with places", () => {
    using folder = started();
    change(folder.file, ...broken);
    const { code, out } = pwe(["check", "--format", "json", folder.file]);
    expect(code).toBe(1);
    const { findings, errors, files } = JSON.parse(out);
    expect(files).toEqual([folder.file]);
    expect(errors).toBe(findings.length);
    expect(findings[0]).toMatchObject({ severity: "error", file: folder.file });
    expect(findings[0].start).toMatchObject({
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });

  test("reads standard input", () => {
    using folder = started();
    const input = readFileSync(folder.file, "utf8");
    expect(pwe(["check", "-"], { input })).toMatchObject({
      code: 0,
      out: "standard input: no findings\n",
    });
  });

  test("expands patterns by itself", () => {
    using folder = started();
    const { code, out } = pwe(["check", "**/*.pwe", "--format", "json"], { cwd: folder.path });
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toEqual(["survey/consultation.pwe"]);
  });

  test("colours only where that was asked for", () => {
    using folder = started();
    change(folder.file, ...broken);
    const escape = "\u001b[";
    expect(pwe(["check", folder.file]).out).not.toContain(escape);
    expect(pwe(["check", folder.file], { env: { FORCE_COLOR: "1" } }).out).toContain(escape);
    expect(pwe(["check", folder.file], { env: { NO_COLOR: "1" } }).out).not.toContain(escape);
  });
});

describe("pwe fmt", () => {
  test("lays out, and says with --check what it would", () => {
    using folder = started();
    const before = readFileSync(folder.file, "utf8");
    writeFileSync(folder.file, before.replaceAll(/^ +/gm, ""));
    expect(pwe(["fmt", "--check", folder.file])).toMatchObject({
      code: 1,
      out: `Would change ${folder.file}\n`,
    });
    expect(pwe(["fmt", folder.file])).toMatchObject({ code: 0, out: `Changed ${folder.file}\n` });
    expect(pwe(["fmt", folder.file])).toMatchObject({ code: 0, out: "" });
  });

  test("leaves a file alone that it does not understand", () => {
    using folder = started();
    change(folder.file, "task priorities", "task {");
    const before = readFileSync(folder.file, "utf8");
    expect(pwe(["fmt", folder.file])).toMatchObject({ code: 1 });
    expect(readFileSync(folder.file, "utf8")).toBe(before);
  });
});

describe("pwe build", () => {
  test("writes what it says, twice the same bytes", () => {
    using folder = started();
    const build = (out: string) =>
      pwe(["build", "survey/consultation.pwe", "-o", out], { cwd: folder.path });
    const { code, out, err } = build("one");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "Wrote one
        consultation.json  the resolved design
        schemas/           what a response looks like: JSON Schema and TypeScript (2 files)
        site/              the form: static files for any web server (11 files)
        analysis/          what will be computed, and the codebook (5 files)
        manifest.json      every file with its SHA-256
      "
    `);
    expect(build("two").code).toBe(0);
    const tree = readTree(join(folder.path, "one"));
    expect(tree).toEqual(readTree(join(folder.path, "two")));
    const manifest = JSON.parse(tree.get("manifest.json") ?? "");
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(
      [...tree.keys()].filter((path) => path !== "manifest.json"),
    );
  });

  test("dresses the form in a theme, and refuses one with which not everyone can read it", () => {
    using folder = started();
    const build = (theme: string) => {
      writeFileSync(join(folder.path, "house.css"), theme);
      return pwe(["build", "survey/consultation.pwe", "-o", "out", "--theme", "house.css"], {
        cwd: folder.path,
      });
    };
    const dark = build(":root { --utrecht-link-color: #003366; --other: red }");
    expect({ code: dark.code, err: dark.err }).toEqual({
      code: 0,
      err: "The form uses 1 of the 2 tokens of house.css.\n",
    });
    const style = [...readTree(join(folder.path, "out"))].find(([path]) => path.endsWith(".css"));
    expect(style?.[1]).toContain("--utrecht-link-color:#003366");
    const light = build(":root { --utrecht-link-color: #9cf }");
    expect(light.code).toBe(1);
    expect(light.err).toContain(
      "links and folded texts: --pwe-link (#9cf) on --pwe-background (#fff) have a contrast of 1.68, and 4.5 is the least",
    );
    expect(build("nothing").code).toBe(2);
    const own = build(":root { --pwe-color: #ccc }");
    expect(own.code).toBe(1);
    expect(own.err).toContain("text: --pwe-color (#ccc) on --pwe-background (#fff)");
  });

  test("says what of a theme it does not use, and what it does not check", () => {
    using folder = started();
    writeFileSync(
      join(folder.path, "house.css"),
      ":root { --pwe-link: #003366; --pwe-lnk: #00f } .pwe-option { color: #ddd }",
    );
    const { code, err } = pwe(
      ["build", "survey/consultation.pwe", "-o", "out", "--theme", "house.css"],
      { cwd: folder.path },
    );
    expect({ code, err }).toEqual({
      code: 0,
      err:
        "The form uses 1 of the 2 tokens of house.css.\n" +
        "The form has no token --pwe-lnk: left out.\n" +
        "house.css has rules for class names too. They are used as they are: look yourself whether they hide nothing and whether their colours can be read.\n",
    });
  });

  test("takes away only what an earlier build made", () => {
    using folder = started();
    const out = join(folder.path, "out");
    expect(pwe(["build", folder.file, "-o", out]).code).toBe(0);
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    writeFileSync(join(out, "notes.txt"), "mine");
    // As if an earlier build had made three more files, of which somebody has changed one since.
    mkdirSync(join(out, "site/old"));
    const sha256 = "fc24cb7b5c81ee6b5a5a5e5bd3b8d8dfc1b22b1ea9d2aeb9d3c4cfe5be3d2e57";
    for (const path of ["site/old/page.html", "site/changed.html", "../outside.txt"])
      writeFileSync(join(out, path), path === "site/old/page.html" ? "" : "x");
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    manifest.files.push(
      { path: "site/old/page.html", sha256: empty, bytes: 0 },
      { path: "site/changed.html", sha256, bytes: 1 },
      { path: "../outside.txt", sha256: empty, bytes: 0 },
    );
    writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest));
    const { code, out: says } = pwe(["build", folder.file, "-o", out]);
    expect(code).toBe(0);
    expect(says).toContain("removed site/old/page.html");
    expect(says).toContain("left site/changed.html");
    const there = readdirSync(out, { recursive: true, encoding: "utf8" });
    expect(there).toContain("notes.txt");
    expect(there).toContain(join("site", "changed.html"));
    expect(there).not.toContain(join("site", "old"));
    expect(readFileSync(join(folder.path, "outside.txt"), "utf8")).toBe("x");
  });

  test("writes nothing while there are errors", () => {
    using folder = started();
    change(folder.file, "at most 1", "at mots 1");
    const { code, err } = pwe(["build", folder.file, "-o", join(folder.path, "out")]);
    expect(code).toBe(1);
    expect(err).toContain("Nothing was written");
    expect(readdirSync(folder.path)).toEqual(["survey"]);
  });

  test("stays away from a folder with somebody else's manifest", () => {
    using folder = started();
    writeFileSync(join(folder.path, "manifest.json"), "{}");
    const { code, err } = pwe(["build", folder.file, "-o", folder.path]);
    expect(code).toBe(2);
    expect(err).toContain("was not written by pwe");
    expect(readdirSync(folder.path).sort()).toEqual(["manifest.json", "survey"]);
  });

  test("does not take a file for a folder", () => {
    using folder = started();
    expect(pwe(["build", folder.file, "-o", folder.file])).toMatchObject({ code: 2 });
  });
});

describe("pwe simulate", () => {
  test("gives the same responses for the same seed", () => {
    using folder = started();
    const simulate = (...more: string[]) => pwe(["simulate", folder.file, "--n", "25", ...more]);
    const first = simulate("--seed", "7", "-o", "-");
    expect(first.code).toBe(0);
    const lines = first.out.trimEnd().split("\n");
    expect(lines).toHaveLength(25);
    expect(new Set(lines.map((line) => JSON.parse(line).id)).size).toBe(25);
    expect(simulate("--seed", "7").out).toBe(first.out);
    expect(simulate("--seed", "8").out).not.toBe(first.out);
    const out = join(folder.path, "responses.ndjson");
    expect(simulate("--seed", "7", "-o", out, "--format", "json")).toMatchObject({
      code: 0,
      err: "",
    });
    expect(readFileSync(out, "utf8")).toBe(first.out);
  });
});

describe("pwe explain", () => {
  test("prints the page of a finding, by code and by name", () => {
    const page = pwe(["explain", "unknown-name"]);
    expect(page.code).toBe(0);
    const [code] = /[A-Z]\d+/.exec(page.out) ?? [""];
    expect(pwe(["explain", code.toLowerCase()]).out).toBe(page.out);
  });

  test("knows no other", () => {
    expect(pwe(["explain", "R999"])).toMatchObject({ code: 2 });
  });
});

describe("pwe texts", () => {
  test("takes the texts out, and keeps what was translated", () => {
    using folder = started();
    const po = join(folder.path, "texts.nl.po");
    const texts = () => pwe(["texts", folder.file, "--language", "nl", "-o", po]);
    expect(texts()).toMatchObject({ code: 0, out: `Wrote ${po}\n` });
    change(po, 'msgid "The library"\nmsgstr ""', 'msgid "The library"\nmsgstr "De bibliotheek"');
    expect(texts().code).toBe(0);
    expect(readFileSync(po, "utf8")).toContain('msgstr "De bibliotheek"');
  });
});
