/** A link of Markdown: what is read, where it leads, and whether it is a picture. */
export interface Link {
  readonly written: string;
  readonly words: string;
  readonly address: string;
  readonly isImage: boolean;
}

/** What stands in code is shown as it is. */
export const withoutCode = (text: string): string => text.replace(code, " ");

const code = /```[^]*?```|`[^`\n]+`|^(?: {4}|\t).*$/gm;

/** The links in a text that is written in Markdown; an address in angle brackets is one. */
export function linksIn(text: string): Link[] {
  if (!/\]\(|<\w+:|\]:/.test(text)) return [];
  const plain = withoutCode(text);
  const inline = [...plain.matchAll(/(!?)\[([^[\]]*)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map(
    ([written, mark, words = "", address = ""]): Link => ({
      ...{ written, words, isImage: mark === "!" },
      address: address.trim().replace(/\s+(?:"[^"]*"|'[^']*')$/, ""),
    }),
  );
  const bare = [...plain.matchAll(/<([a-z][a-z0-9+.-]+:[^<>\s]*)>/gi)].map(
    ([written, address = ""]): Link => ({ written, words: address, address, isImage: false }),
  );
  const named = [...plain.matchAll(/^ {0,3}\[([^\]]+)\]:[ \t]*(\S+)/gm)].map(
    ([written, words = "", address = ""]): Link => ({ written, words, address, isImage: false }),
  );
  return [...inline, ...bare, ...named];
}
