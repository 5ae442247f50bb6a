/** Every command speaks the language that was chosen, whatever it is asked to do. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { pwe, root, scratch, startPwe } from "./command.ts";
import { saidInEnglish } from "./english-fragments.ts";

const source = join(root, "packages/cli/src");
const english = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .flatMap((name) => saidInEnglish(join(source, name)));

const commands = [...pwe(["--help"]).out.matchAll(/^ {2}pwe (\w+) {2,}/gm)].map(
  ([, name]) => name!,
);

/** What each command is asked, in a folder with a good and a bad consultation. */
const asked: Readonly<Record<string, readonly string[][]>> = {
  new: [
    ["new", "more"],
    ["new", "good.pwe"],
    ["new", "."],
  ],
  check: [
    ["check", "good.pwe"],
    ["check", "bad.pwe", "none.pwe"],
    ["check", "bad.pwe", "--fix"],
    ["check", "good.pwe", "--prune"],
    ["check", "good.pwe", "--preset", "lax"],
    ["check", "bad.pwe", "--baseline", "known.json", "--update-baseline"],
    ["check", "bad.pwe", "--baseline", "known.json"],
    ["check", "bad.pwe", "-o", "report.json", "--format", "json"],
    ["check", "*.nothing"],
    ["check", "."],
  ],
  fmt: [
    ["fmt", "--check", "good.pwe"],
    ["fmt", "bad.pwe"],
  ],
  dev: [
    ["dev", "none.pwe"],
    ["dev", "good.pwe", "--port", "x"],
  ],
  build: [
    ["build", "good.pwe"],
    ["build", "good.pwe", "-o", "out"],
    ["build", "bad.pwe", "-o", "out"],
    ["build", "good.pwe", "-o", "good.pwe"],
    ["build", "good.pwe", "-o", "out", "--collector", "ftp://x"],
    ["build", "good.pwe", "-o", "out", "--theme", "theme.css"],
  ],
  plan: [
    ["plan", "good.pwe"],
    ["plan", "bad.pwe"],
    ["plan", "none.pwe"],
  ],
  paper: [
    ["paper", "good.pwe"],
    ["paper", "good.pwe", "-o", "paper", "--format", "md"],
    ["paper", "good.pwe", "-o", "paper", "--format", "pdf"],
    ["paper", "good.pwe", "-o", "paper", "--version", "v9"],
    ["paper", "bad.pwe", "-o", "paper"],
  ],
  serve: [
    ["serve", "paper"],
    ["serve", "good.pwe", "--origin", "x"],
    ["serve", "bad.pwe"],
  ],
  simulate: [
    ["simulate", "good.pwe", "--n", "3", "-o", "responses.ndjson"],
    ["simulate", "good.pwe", "--n", "0"],
    ["simulate", "bad.pwe"],
  ],
  table: [
    ["table", "out", "responses.ndjson", "-o", "table.csv"],
    ["table", "out", "good.pwe", "-o", "table.csv"],
    ["table", "paper", "responses.ndjson"],
    ["table", "out"],
  ],
  texts: [
    ["texts", "good.pwe", "--language", "fy"],
    ["texts", "good.pwe", "--language", "F Y"],
    ["texts", "bad.pwe", "--language", "fy"],
  ],
  lock: [
    ["lock", "good.pwe", "--check"],
    ["lock", "good.pwe"],
    ["lock", "good.pwe"],
    ["lock", "-"],
    ["lock", "bad.pwe"],
  ],
  breaking: [
    ["breaking", "good.pwe"],
    ["breaking", "good.pwe", "--responses", "responses.ndjson"],
    ["breaking", "good.pwe", "--against", "nothing"],
    ["breaking", "good.pwe", "--use", "ALL"],
    ["breaking", "bad.pwe"],
  ],
  rules: [["rules"], ["rules", "C0101"]],
  explain: [["explain", "start-over-limi"]],
};

const folder = scratch();
const spoken = { en: new Map<string, string>(), nl: new Map<string, string>() };

beforeAll(async () => {
  for (const language of ["en", "nl"] as const) {
    const cwd = join(folder.path, language);
    const env = { PWE_LANGUAGE: language };
    pwe(["new", cwd], { env });
    const good = pwe(["fmt", "-"], { cwd, input: goodText });
    writeFileSync(join(cwd, "good.pwe"), good.out);
    writeFileSync(join(cwd, "bad.pwe"), 'pwe 1\nconsultation bad "Bad" {\n  language en\n}\nask\n');
    writeFileSync(join(cwd, "theme.css"), ":root { --utrecht-link-color: #9cf; }");
    for (const name of commands) {
      const always = [[name, "--help"], [name], [name, "--nonsense"]];
      const said = [...always, ...(language === "nl" ? (asked[name] ?? []) : [])].map((args) => {
        const { out, err } = pwe(args, { cwd, env });
        return `$ pwe ${args.join(" ")}\n${out}${err}`;
      });
      // What a rule looks for is told by its page, and the pages are in English.
      spoken[language].set(name, said.join("\n").replaceAll(/^ {8}\S.*$/gm, ""));
    }
    for (const name of language === "nl" ? ["dev", "serve"] : []) {
      const server = startPwe([name, "good.pwe", "--port", "0"], cwd, env);
      await server.address();
      await server.stop();
      spoken[language].set(name, `${spoken[language].get(name)}\n${server.said}`);
    }
  }
  return () => folder[Symbol.dispose]();
}, 300_000);

const goodText = `pwe 1

consultation good "Wat vindt u?" {
  language nl
}

section about "Over u" {
  ask mark number 1..10 "Welk cijfer geeft u deze raadpleging?"
}
`;

const fragmentsIn = (text: string): string[] => english.filter((one) => text.includes(one));

test("every command is asked something here", () => {
  expect(Object.keys(asked).sort()).toEqual([...commands].sort());
});

describe.each(commands)("pwe %s", (name) => {
  test("can be told which language to speak", () => {
    expect(pwe([name, "--help"]).out).toMatch(/^ +--language \S+ /m);
    expect(pwe([name, "--help"], { env: { PWE_LANGUAGE: "nl" } }).out).toContain("Opties");
  });

  test("says nothing in English to who chose Dutch", () => {
    expect(fragmentsIn(spoken.en.get(name)!).length).toBeGreaterThan(4);
    expect(fragmentsIn(spoken.nl.get(name)!)).toEqual([]);
  });
});

test("what is said where there is no command is said in that language too", () => {
  const env = { PWE_LANGUAGE: "nl" };
  expect(fragmentsIn(pwe(["--help"], { env }).out)).toEqual([]);
  expect(pwe(["buld"], { env }).err).toContain("Er is geen commando buld; bedoelt u build?");
  expect(pwe(["check", "--language", "nl"]).err).toContain("Er ontbreekt: pwe check FILES…");
});

test("a consultation that starts in Dutch has no findings, not even the strict ones", () => {
  using own = scratch();
  pwe(["new", "mijn-raadpleging", "--language", "nl"], { cwd: own.path });
  const { code, out } = pwe(["check", "mijn-raadpleging/consultation.pwe", "--preset", "strict"], {
    cwd: own.path,
  });
  expect({ code, out }).toEqual({
    code: 0,
    out: "mijn-raadpleging/consultation.pwe: no findings\n",
  });
});
