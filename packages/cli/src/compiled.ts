import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import module, { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { getHeapCodeStatistics } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** A script that has run. */
export interface Compiled<Exports> {
  readonly exports: Exports;
  /** stores what was compiled; nothing when earlier starts had nearly all of it already */
  readonly keep: () => void;
}

/** What earlier starts left. */
interface Kept {
  readonly code: Buffer;
  /** how many bytes were compiled in all, of this script and of others, by the start that left it */
  readonly bytes: number;
}

/** How many bytes more than before a start must have compiled to store them: a twentieth of what a check uses. */
const worthKeeping = 100_000;

/**
 * Runs a script, which stands in a function as `require` puts it, with what was compiled of it when it ran for the same
 * use. Node's own cache keeps a file as it is before it runs: without the functions, which are compiled when they are
 * first called, and that took a sixth of a start. The first start may have been a short one, which only said how a command
 * is used: what is kept grows with the starts.
 */
export function loadCompiled<Exports>(file: string, use: string): Compiled<Exports> {
  const source = readFileSync(file);
  const place = placeFor(source, use);
  const kept = place === undefined ? undefined : readKept(place);
  const script = new Script(source.toString(), {
    filename: file,
    ...(kept && { cachedData: kept.code }),
  });
  const scope = { exports: {} as Exports };
  const run = script.runInThisContext() as (...scope: readonly unknown[]) => void;
  run(scope.exports, createRequire(file), scope, file, dirname(file));
  const known = script.cachedDataRejected === false ? kept : undefined;
  const keep = (): void => {
    const bytes = getHeapCodeStatistics().bytecode_and_metadata_size;
    if (place === undefined || (known && bytes < known.bytes + worthKeeping)) return;
    write(place, { code: script.createCachedData(), bytes });
  };
  return { exports: scope.exports, keep };
}

/** Where Node keeps what it compiled, under a name that changes with the script; nowhere when that is switched off. */
function placeFor(source: Buffer, use: string): string | undefined {
  module.enableCompileCache();
  const folder = module.getCompileCacheDir();
  return folder && join(folder, `pwe-${use}-${crc32(source).toString(16)}`);
}

/** How many bytes stand before the code: a number that leaves it where V8 reads it without copying. */
const headBytes = 8;

function readKept(path: string): Kept | undefined {
  try {
    const file = readFileSync(path);
    return { bytes: file.readDoubleLE(0), code: file.subarray(headBytes) };
  } catch {
    return undefined;
  }
}

/** In one step, so that nobody reads half of it. A disk that does not take it only makes the next start slower. */
function write(path: string, { code, bytes }: Kept): void {
  const head = Buffer.alloc(headBytes);
  head.writeDoubleLE(bytes);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([head, code]));
    renameSync(draft, path);
    forgetEarlier(path);
  } catch {
    return;
  }
}

/** Takes away what another build left for the same use, once nobody used it for a week. */
function forgetEarlier(path: string): void {
  const name = basename(path);
  const family = name.slice(0, name.lastIndexOf("-") + 1);
  const aWeekAgo = Date.now() - 7 * 24 * 3600 * 1000;
  for (const other of readdirSync(dirname(path))) {
    const file = join(dirname(path), other);
    if (other.startsWith(family) && other !== name && statSync(file).atimeMs < aWeekAgo)
      rmSync(file, { force: true });
  }
}
