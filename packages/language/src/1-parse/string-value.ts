/** The text meant by a literal: quotes off, \" resolved, common indent of a long text removed. */
export function stringValue(
  image: string,
  repaired: string | undefined,
  markdown: boolean,
): string {
  if (markdown) return dedent(repaired ?? image.slice(3, -3));
  const inner = repaired ?? image.slice(1, -1);
  return inner.includes("\\") ? inner.replace(/\\(["\\])/g, "$1") : inner;
}

/** Takes the indent that all lines share off each of them, and the empty lines off both ends. */
function dedent(text: string): string {
  if (!text.includes("\n")) return text.trim();
  const lines = text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : line));
  // What stands behind the opening quotes has no indent of its own.
  const head = lines[0] === "" ? [] : [lines[0]!.trimStart()];
  const rest = lines.slice(1);
  let indent = Infinity;
  for (const line of rest) {
    if (line !== "") indent = Math.min(indent, line.length - line.trimStart().length);
  }
  const all = [...head, ...rest.map((line) => line.slice(Math.min(indent, line.length)))];
  while (all[0] === "") all.shift();
  while (all.at(-1) === "") all.pop();
  return all.join("\n");
}
