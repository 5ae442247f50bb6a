/** A small, strict reader of the HTML that we write ourselves: it throws at anything left open. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Tag | string)[];
  readonly parent: Tag | null;
}

const empty = new Set(["meta", "link", "input", "img", "br", "hr"]);

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const decode = (text: string): string =>
  text.replace(/&([a-z]+|#39);/g, (whole, name: string) => entities[name] ?? whole);

const token =
  /<!doctype html>|<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9-]*(?:="[^"<]*")?)*)\s*\/?>|([^<]+)/gy;

export const parseHtml = (html: string): Tag => {
  const root: Tag = { name: "#root", attributes: {}, children: [], parent: null };
  let open: Tag = root;
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const found = token.exec(html);
    if (!found) throw new Error(`not HTML of ours at ${at}: ${html.slice(at, at + 80)}`);
    const [, closing, opening, rest = "", text] = found;
    if (text !== undefined) open.children.push(decode(text));
    if (closing !== undefined) {
      if (open.name !== closing) throw new Error(`</${closing}> closes <${open.name}>`);
      open = open.parent ?? root;
    }
    if (opening !== undefined) {
      const attributes: Record<string, string> = {};
      for (const [, name = "", value = ""] of rest.matchAll(/([a-z][a-z0-9-]*)(?:="([^"]*)")?/g)) {
        if (name in attributes) throw new Error(`${name} twice in <${opening}>`);
        attributes[name] = decode(value);
      }
      const tag: Tag = { name: opening, attributes, children: [], parent: open };
      open.children.push(tag);
      if (!empty.has(opening)) open = tag;
    }
  }
  if (open !== root) throw new Error(`<${open.name}> is left open`);
  return root;
};

/** Every tag, in the order of the page. */
export const tagsOf = (tag: Tag): Tag[] =>
  tag.children.flatMap((child) => (typeof child === "string" ? [] : [child, ...tagsOf(child)]));

export const textOf = (tag: Tag): string =>
  tag.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** The nearest tag around this one with this name. */
export const around = (tag: Tag, name: string): Tag | null =>
  tag.parent === null ? null : tag.parent.name === name ? tag.parent : around(tag.parent, name);
