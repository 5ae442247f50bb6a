import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "../shell/exit.ts";
import { isWithin } from "../shell/files.ts";

/** What a build wrote, by path below its folder. */
export type Emitted = ReadonlyMap<string, string | Uint8Array>;

/** The part of an earlier manifest that says what may be taken away. */
interface Listed {
  readonly path: string;
  readonly sha256: string;
}

export interface Written {
  /** files of the earlier build that this one no longer makes */
  readonly removed: readonly string[];
  /** such files that somebody has changed since: left where they are */
  readonly kept: readonly string[];
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Writes the files of a build, and takes away what only an earlier build had made. */
export function writeOutput(folder: string, files: Emitted): Written {
  const earlier = readListed(join(folder, "manifest.json"));
  for (const [path, content] of files) writeWhole(join(folder, path), content);
  const removed: string[] = [];
  const kept: string[] = [];
  for (const { path, sha256: hash } of earlier) {
    if (files.has(path) || !isWithin(folder, path)) continue;
    const file = join(folder, path);
    if (!existsSync(file)) continue;
    if (sha256(readFileSync(file)) !== hash) {
      kept.push(path);
      continue;
    }
    rmSync(file);
    removeEmptyFolders(folder, dirname(path));
    removed.push(path);
  }
  return { removed, kept };
}

/** Writes these files and leaves every other alone. */
export function writeBeside(folder: string, files: Emitted): void {
  for (const [path, content] of files) writeWhole(join(folder, path), content);
}

/** A file is there whole or not at all, and one that is the same already is left alone. */
function writeWhole(file: string, content: string | Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(content))) return;
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.part`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}

function removeEmptyFolders(folder: string, below: string): void {
  for (let path = below; path !== "." && isWithin(folder, path); path = dirname(path)) {
    try {
      rmdirSync(join(folder, path));
    } catch {
      return;
    }
  }
}

/** The files of an earlier build; a manifest that is not ours stops the build before it writes anything. */
function readListed(file: string): readonly Listed[] {
  if (!existsSync(file)) return [];
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isManifest(manifest)) return manifest.files;
  } catch {
    // Not JSON is not ours either.
  }
  throw new Refusal(
    { en: `${file} was not written by pwe`, nl: `${file} is niet door pwe geschreven` },
    {
      en: "Name another folder, or move that file away",
      nl: "Noem een andere map, of zet dat bestand ergens anders",
    },
  );
}

function isManifest(value: unknown): value is { files: Listed[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "compiler" in value &&
    "files" in value &&
    Array.isArray(value.files) &&
    value.files.every(
      (file: unknown) =>
        typeof file === "object" &&
        file !== null &&
        "path" in file &&
        typeof file.path === "string" &&
        "sha256" in file &&
        typeof file.sha256 === "string",
    )
  );
}
