import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { change, pwe, root, scratch, startPwe } from "./command.ts";

const tutorial = readFileSync(join(root, "docs/tutorial.md"), "utf8");

interface Fence {
  readonly language: string;
  readonly text: string;
}

/** The chapters of the tutorial, by their number, each with what is to be typed. */
const chapters = new Map(
  tutorial.split(/^## /m).map((text) => [
    Number.parseInt(text, 10),
    {
      text,
      fences: [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(
        ([, language = "", inner = ""]): Fence => ({ language, text: inner }),
      ),
    },
  ]),
);

const fenceOf = (chapter: number, language: string): string => {
  const found = chapters.get(chapter)?.fences.find((fence) => fence.language === language);
  expect(found, `chapter ${chapter} has ${language}`).toBeDefined();
  return found!.text;
};

/** The lines of a part that add something to a whole file. */
const linesOf = (text: string, start: string): string =>
  text
    .split("\n")
    .flatMap((line) => (line.trimStart().startsWith(start) ? [`${line}\n`] : []))
    .join("");

const longRunning = new Set(["dev", "serve"]);

test("works when typed", async () => {
  using folder = scratch();
  const file = join(folder.path, "mijn-raadpleging/consultation.pwe");
  const edit = (from: string, to: string): void => change(file, from, to);

  /** What is typed in a chapter, in order; what goes on is looked at and stopped. */
  const type = async (chapter: number, code = 0): Promise<void> => {
    for (const line of fenceOf(chapter, "sh").trimEnd().split("\n")) {
      const [npx, program, ...args] = line.split(" ");
      expect([npx, program]).toEqual(["npx", "pwe"]);
      if (!longRunning.has(args[0] ?? "")) {
        const ended = pwe(args, { cwd: folder.path });
        expect({ line, ...ended }).toMatchObject({ line, code });
        continue;
      }
      const server = startPwe([...args, "--port", "0"], folder.path);
      expect((await fetch(await server.address())).status).toBe(200);
      expect(await server.stop()).toBe(0);
    }
  };

  await type(1);
  await type(2);
  await type(3);

  writeFileSync(file, fenceOf(4, "pwe"));
  expect(pwe(["check", file])).toMatchObject({ code: 0 });

  const [, wrong = "", right = ""] =
    /Say `(.+?)` in place of `(.+?)`/.exec(chapters.get(5)?.text ?? "") ?? [];
  edit(right, wrong);
  await type(5, 1);
  edit(wrong, right);

  const levels = linesOf(fenceOf(6, "pwe part"), "levels ");
  edit(levels, levels + linesOf(fenceOf(6, "pwe part"), "expect "));
  expect(pwe(["check", file])).toMatchObject({ code: 0 });

  edit("levels work3 {", `${fenceOf(7, "pwe part")}\nlevels work3 {`);
  const [, limit = ""] = /`(at most 1 in .+?)`/.exec(chapters.get(7)?.text ?? "") ?? [];
  edit("at most 1\n", `${limit}\n`);
  expect(pwe(["check", file])).toMatchObject({ code: 0 });

  await type(8);
  await type(9);
  const responses = readFileSync(join(folder.path, "mijn-raadpleging/responses.ndjson"), "utf8");
  expect(responses.trimEnd().split("\n")).toHaveLength(200);
  await type(10);
});

test("has nothing to type that is not typed here", () => {
  const typed = [...chapters].flatMap(([number, { fences }]) =>
    fences.some(({ language }) => language === "sh") ? [number] : [],
  );
  expect(typed).toEqual([1, 2, 3, 5, 8, 9, 10]);
});
