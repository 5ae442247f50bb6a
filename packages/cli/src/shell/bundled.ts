import { join } from "node:path";

/** The path of a file that the build laid beside the command's script. */
export function bundled(path: string): string {
  return join(import.meta.dirname, path);
}
