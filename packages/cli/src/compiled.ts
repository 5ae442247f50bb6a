import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** A script that has run. */
export interface Compiled<Exports> {
  readonly exports: Exports;
  /** stores what was compiled; nothing when the last start had it already */
  readonly keep: () => void;
}

/**
 * Runs a script, which stands in a function as `require` puts it, with what was compiled of it when it last ran for the
 * same use. Node's own cache keeps a file as it is before it runs: without the functions, which are compiled when they are
 * first called, and that took a sixth of a start.
 */
export function loadCompiled<Exports>(file: string, use: string): Compiled<Exports> {
  const source = readFileSync(file);
  const kept = placeFor(source, use);
  const cachedData = kept === undefined ? undefined : readIfThere(kept);
  const script = new Script(source.toString(), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const scope = { exports: {} as Exports };
  const run = script.runInThisContext() as (...scope: readonly unknown[]) => void;
  run(scope.exports, createRequire(file), scope, file, dirname(file));
  const isKnown = cachedData !== undefined && script.cachedDataRejected === false;
  const keep = (): void => {
    if (kept !== undefined && !isKnown) write(kept, script.createCachedData());
  };
  return { exports: scope.exports, keep };
}

/** Where Node keeps what it compiled, under a name that changes with the script; nowhere when that is switched off. */
function placeFor(source: Buffer, use: string): string | undefined {
  module.enableCompileCache();
  const folder = module.getCompileCacheDir();
  return folder && join(folder, `pwe-${use}-${crc32(source).toString(16)}`);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** In one step, so that nobody reads half of it. A disk that does not take it only makes the next start slower. */
function write(path: string, data: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, data);
    renameSync(draft, path);
  } catch {
    return;
  }
}
