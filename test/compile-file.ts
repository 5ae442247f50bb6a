import { readFileSync } from "node:fs";
import { compile } from "@pwe/language";
import type { Consultation } from "@pwe/model";

/** The consultation of a file on disk, or null when something is wrong with it. */
export function compileFile(file: string): Consultation | null {
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return undefined;
    }
  };
  return compile(file, { read }).consultation;
}
