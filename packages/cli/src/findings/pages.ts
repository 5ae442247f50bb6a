import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "../shell/bundled.ts";

/** The page that explains a finding. */
export interface Page {
  readonly code: string;
  readonly id: string;
  readonly text: string;
  /** what is found, in one sentence: how the page begins */
  readonly what: string;
}

/** `R0001-duplicate-id.md` is the page of both. */
const pageName = /^([A-Z]\d+)-(.+)\.md$/;

/** The pages in a folder, by code. */
export function readPages(folder: string = bundled("diagnostics")): ReadonlyMap<string, Page> {
  return new Map(
    readdirSync(folder)
      .sort()
      .flatMap((file): [string, Page][] => {
        const [, code, id] = pageName.exec(file) ?? [];
        if (code === undefined || id === undefined) return [];
        const text = readFileSync(join(folder, file), "utf8").trimEnd();
        return [[code, { code, id, text, what: firstSentence(text) }]];
      }),
  );
}

/** The first sentence below the heading of a page, on one line. */
export function firstSentence(page: string): string {
  const [, paragraph = ""] = page.split(/\n\s*\n/);
  const line = paragraph.replaceAll(/\s+/g, " ").trim();
  return /^.*?[.](?= [A-Z`]|$)/.exec(line)?.[0] ?? line;
}
