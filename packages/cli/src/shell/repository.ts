import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** The root of the repository that a file lies in; outside a repository the folder that the command is called from. */
export function rootOf(file: string): string {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
}

/** A file seen from a folder, with slashes on every system. */
export function pathFrom(root: string, file: string): string {
  return relative(root, resolve(file)).replaceAll(sep, "/");
}
