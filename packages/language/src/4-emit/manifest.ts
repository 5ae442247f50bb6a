import type { Consultation, Manifest } from "@pwe/model";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { printJson } from "./emit.ts";
import { hashOf } from "../diagnostics/hash.ts";

/** The manifest of a build as text: every file by path, in one order, whatever order they were made in. */
export function manifest(
  { instrument, edition, release, fingerprints }: Consultation,
  files: Readonly<Record<string, string | Uint8Array>>,
  compiler: string,
): string {
  const document: Manifest = {
    format: 1,
    consultation: instrument.id,
    release: release.number,
    compiler,
    edition,
    fingerprints,
    files: Object.keys(files)
      .sort()
      .map((path) => {
        const content = files[path] ?? "";
        const bytes = typeof content === "string" ? utf8ToBytes(content) : content;
        return { path, sha256: hashOf(bytes), bytes: bytes.length };
      }),
  };
  return printJson(document);
}
