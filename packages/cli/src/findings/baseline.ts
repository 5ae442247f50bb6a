import { existsSync } from "node:fs";
import { join } from "node:path";
import { categoryOf } from "@pwe/language";
import { Refusal } from "../shell/exit.ts";
import { readText } from "../shell/files.ts";
import { findingsOf, pathsOf } from "./findings.ts";
import type { Project } from "../project/project.ts";
import { rootOf } from "../shell/repository.ts";
import type { Finding } from "./finding.ts";
import { typed } from "../shell/said.ts";

/** A finding that a baseline knows; its name is the fingerprint, the rest is for readers. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly code: string;
  readonly id: string;
  readonly file: string;
  readonly message: string;
}

/** Says of a file that it is a baseline, and in which form. */
const form = "pwe-baseline 1";

/** What a baseline knows; a file that is none is refused. */
export function readBaseline(name: string): readonly KnownFinding[] {
  if (!existsSync(name))
    throw new Refusal(
      { en: `There is no baseline ${name}`, nl: `Er is geen baseline ${name}` },
      {
        en: `pwe check FILES… --baseline ${typed(name)} --update-baseline writes one`,
        nl: `pwe check FILES… --baseline ${typed(name)} --update-baseline schrijft er een`,
      },
    );
  const known = parseBaseline(readText(name));
  if (known === undefined)
    throw new Refusal(
      {
        en: `${name} is not a baseline that pwe wrote`,
        nl: `${name} is geen baseline die pwe schreef`,
      },
      {
        en: "Name another file, or move that one away",
        nl: "Noem een ander bestand, of zet dat ergens anders",
      },
    );
  return known;
}

/** What the text of a baseline says; undefined when it is none. */
export function parseBaseline(text: string): readonly KnownFinding[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value["form"] !== form || !isRecord(value["findings"]))
      return undefined;
    const entries = Object.entries(value["findings"]);
    const known = entries.flatMap(([fingerprint, said]) => {
      if (!isRecord(said)) return [];
      const { code, id, file, message } = said;
      const whole = [code, id, file, message].every((one) => typeof one === "string");
      return whole ? [{ fingerprint, code, id, file, message } as KnownFinding] : [];
    });
    return known.length === entries.length ? known : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A baseline as it is written: sorted, so that the same findings give the same bytes. */
export function writtenBaseline(known: readonly KnownFinding[]): string {
  const sortKey = ({ file, code, message, fingerprint }: KnownFinding): string =>
    JSON.stringify([file, code, message, fingerprint]);
  const sorted = known
    .map((one) => ({ one, key: sortKey(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const findings = Object.fromEntries(
    sorted.map(({ one: { fingerprint, ...said } }) => [fingerprint, said]),
  );
  return `${JSON.stringify({ form, findings }, null, 2)}\n`;
}

/** A finding as a baseline keeps it. */
export const asKnown = ({ fingerprint, diagnostic, path }: Finding): KnownFinding => ({
  fingerprint,
  code: diagnostic.code,
  id: diagnostic.id,
  file: path,
  message: diagnostic.message,
});

/** A baseline that knows what is found now too, and no longer what is gone. */
export function updated(
  known: readonly KnownFinding[],
  projects: readonly Project[],
): readonly KnownFinding[] {
  const found = findingsOf(projects);
  const gone = goneFrom(known, found, projects);
  const all = [...known.filter((one) => !gone.includes(one)), ...found.map(asKnown)];
  return [...new Map(all.map((one) => [one.fingerprint, one])).values()];
}

/** What a baseline knows and is no longer there, as far as this check could have found it again. */
export function goneFrom(
  known: readonly KnownFinding[],
  findings: readonly Finding[],
  projects: readonly Project[],
): readonly KnownFinding[] {
  const there = new Set(findings.map(({ fingerprint }) => fingerprint));
  const read = projects.map((project) => {
    const paths = pathsOf(project);
    return {
      root: rootOf(project.entry),
      files: new Set(project.asked.map(paths)),
      looked: new Set(project.looked),
      isUnderstood: !project.diagnostics.some(
        ({ code, severity }) => code.startsWith("P") && severity === "error",
      ),
    };
  });
  return known.filter(({ fingerprint, id, file }) => {
    if (there.has(fingerprint)) return false;
    const readers = read.filter(({ files }) => files.has(file));
    // A file that nobody asked for may be fine elsewhere; one that was taken away has nothing to find.
    if (readers.length === 0) return read.every(({ root }) => !existsSync(join(root, file)));
    // Whoever did not look cannot say that there is nothing.
    return readers.every(({ looked, isUnderstood }) =>
      categoryOf.has(id) ? looked.has(id) : isUnderstood,
    );
  });
}
