/** `pwe table`: from responses to the table of the codebook, and what it says of lines that have no row. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { pwe, root, scratch } from "./command.ts";

const source = join(root, "examples/begroting/consultation.pwe");
const folder = scratch();
const at = (name: string) => join(folder.path, name);

beforeAll(() => {
  expect(pwe(["build", source, "-o", at("out")]).code).toBe(0);
  expect(pwe(["simulate", source, "--n", "20", "-o", at("r.ndjson")]).code).toBe(0);
  return () => folder[Symbol.dispose]();
});

describe("pwe table", () => {
  test("has a row a response, and the same bytes as a simulation that is called .csv", () => {
    const { code, out } = pwe(["table", at("out"), at("r.ndjson"), "-o", at("r.csv")]);
    expect({ code, out }).toEqual({ code: 0, out: `20 rows in ${at("r.csv")}\n` });
    expect(pwe(["simulate", source, "--n", "20", "-o", at("s.csv")]).code).toBe(0);
    expect(readFileSync(at("s.csv"), "utf8")).toBe(readFileSync(at("r.csv"), "utf8"));
    expect(readFileSync(at("r.csv"), "utf8").split("\r\n")[0]).toContain(
      ",spending__care,spending__care__value,",
    );
  });

  test("writes to standard output what it writes into a file", () => {
    const input = readFileSync(at("r.ndjson"), "utf8");
    const { out, err } = pwe(["table", at("out"), "-"], { input });
    expect(out.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n")).toBe(
      readFileSync(at("r.csv"), "utf8").replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"),
    );
    expect(err).toBe("20 rows\n");
  });

  test("leaves out what the design does not take, and says why", () => {
    const [first = ""] = readFileSync(at("r.ndjson"), "utf8").split("\n");
    const response = JSON.parse(first) as { design: string; answers: Record<string, unknown> };
    const other = { ...response, design: "0".repeat(64), answering: "1".repeat(64) };
    const broken = { ...response, answers: { ...response.answers, about: {} } };
    const lines = [first, "", "{", '{"a": 1}', JSON.stringify(other), JSON.stringify(broken)];
    writeFileSync(at("odd.ndjson"), lines.join("\n"));
    const { code, err } = pwe(["table", at("out"), at("odd.ndjson"), "-o", at("odd.csv")]);
    expect(code).toBe(1);
    expect(err).toMatchInlineSnapshot(`
      "Left out: 4
        line 3: it is not JSON
        line 4: it is no response (it must have required property 'consultation')
        line 5: it was given in an edition of this consultation that is answered otherwise
        line 6: this design does not take it (about.age: unanswered)
      "
    `);
    expect(readFileSync(at("odd.csv"), "utf8").trimEnd().split("\r\n")).toHaveLength(2);
  });

  test("has the responses to an edition that is answered alike", () => {
    const lines = readFileSync(at("r.ndjson"), "utf8").trimEnd().split("\n");
    const edition = (line: string): string =>
      JSON.stringify({ ...(JSON.parse(line) as object), design: "0".repeat(64) });
    writeFileSync(at("edition.ndjson"), lines.map(edition).join("\n"));
    const { code, err } = pwe(["table", at("out"), at("edition.ndjson"), "-o", at("edition.csv")]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readFileSync(at("edition.csv"), "utf8").trimEnd().split("\r\n")).toHaveLength(21);
  });

  test.each([
    [["table"], "Missing: pwe table DIR RESPONSES -o OUT"],
    [["table", "out", "a", "b"], "takes one folder and one file of responses"],
    [["table", at("nowhere"), at("r.ndjson")], "it has no consultation.json"],
    [["table", at("out"), at("nothing"), "-o", at("never.csv")], "There is no file"],
    [["table", at("out"), at("out"), "-o", at("never.csv")], "is a folder, not a file"],
    [["table", at("out"), at("r.ndjson"), "-o", at("r.ndjson")], "write somewhere else"],
    [["table", at("out"), at("r.ndjson"), "--answers", "both"], "--answers is ids or codes"],
  ])("refuses %j, and writes nothing", (args, says) => {
    const { code, err } = pwe(args);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(existsSync(at("never.csv"))).toBe(false);
  });
});
