import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** The first moment that a ZIP file can hold: a report has no date of its own. */
const noDate = "1980-01-01T00:00:00";

/** The same file without what differs from run to run: dates, and ids that were drawn by chance. */
export function reproducible(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, isXml(name) ? strFromU8(content) : content] as const,
  );
  const renamed = renaming(
    files.flatMap(([, content]) => (typeof content === "string" ? [content] : [])),
  );
  const kept: Zippable = {};
  for (const [name, content] of files)
    kept[name] = [
      typeof content === "string" ? strToU8(renamed(withoutDates(name, content))) : content,
      { mtime: noDate, os: 0 },
    ];
  return zipSync(kept);
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

const withoutDates = (name: string, content: string): string =>
  name === "docProps/core.xml"
    ? content.replaceAll(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, "")
    : content;

/** Ids that were drawn by chance become numbers, in the order in which they first stand in the files. */
function renaming(contents: readonly string[]): (content: string) => string {
  const ids = new Map<string, string>();
  const drawn = /(?<=["=])rId[a-z0-9_-]{21}(?=")/g;
  for (const content of contents)
    for (const [id] of content.matchAll(drawn))
      if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
  return (content) => content.replaceAll(drawn, (id) => ids.get(id)!);
}
