/** The block of a path, and the name within it. */
export function splitPath(path: string): [block: string, item: string] {
  const dot = path.lastIndexOf(".");
  return [path.slice(0, Math.max(dot, 0)), path.slice(dot + 1)];
}
