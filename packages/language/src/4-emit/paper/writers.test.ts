import { strFromU8, unzipSync } from "fflate";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { authored } from "./authored.ts";
import {
  code,
  heading,
  line,
  paragraph,
  strong,
  table,
  text,
  type Block,
  type Paper,
} from "./document.ts";
import { paperDocx } from "./docx.ts";
import { paperHtml } from "./html.ts";
import { paperMarkdown } from "./markdown.ts";

/** What an author, or whoever translated for one, may write. */
const hostile = [
  '<img src=x onerror="alert(1)">',
  "</style><script>alert(1)</script>",
  "a | b || c",
  "`back` ``ticks``",
  "]]> and <![CDATA[",
  "&lt;b&gt; &amp; &#60;",
  "*not* _heavy_ **at all** ~~gone~~",
  "[a link](javascript:alert(1))",
  "# no heading",
  "1. no list",
  "- no list",
  "--- no rule",
  "\u0000\u0008control\u001F letters",
];

const paperOf = (blocks: readonly Block[]): Paper => ({
  title: text("Title"),
  name: hostile[0]!,
  language: "en",
  blocks,
});

const everywhere = paperOf([
  heading(1, "Title"),
  ...hostile.map((one) => heading(2, one, "a-heading")),
  ...hostile.map((one) => paragraph(one)),
  ...hostile.map((one) => paragraph(code(one))),
  ...hostile.map((one) => paragraph(strong(one))),
  { kind: "list", ordered: true, items: hostile.map((one) => [paragraph(one), paragraph(one)]) },
  ...table(
    hostile,
    hostile.map((one) => hostile.map((_, at) => (at % 2 === 0 ? line(one) : code(one)))),
    hostile[2],
  ),
  { kind: "shown", of: hostile.map((one) => paragraph(one)) },
  { kind: "branch", title: text(hostile[0]!), of: hostile.map((one) => paragraph(one)) },
  ...hostile.map((one): Block => ({ kind: "verbatim", text: one })),
  paragraph([{ kind: "link", to: 'https://example.org/?a=1&b="><script>', of: text("there") }]),
]);

describe("hostile texts", () => {
  test("are letters in HTML", () => {
    const html = paperHtml(everywhere);
    const tags = [...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name!.toLowerCase());
    const ours =
      "!doctype html head meta title style body main h1 h2 p code strong ol li table caption thead tbody tr th td div pre a";
    expect([...new Set(tags)].filter((name) => !ours.split(" ").includes(name))).toEqual([]);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).toContain("&amp;lt;b&amp;gt; &amp;amp; &amp;#60;");
    const attributes = [...html.matchAll(/<[a-z][^<>]*? ([a-z-]+)=/g)].map(([, name]) => name!);
    expect(new Set(attributes)).toEqual(
      new Set(["lang", "charset", "name", "http-equiv", "id", "class", "scope", "href"]),
    );
  });

  test("are letters in Markdown", () => {
    const markdown = paperMarkdown(everywhere, "name").text;
    const kinds = new Map<string, string[]>();
    const look = (
      node:
        | ReturnType<typeof fromMarkdown>
        | { type: string; children?: unknown[]; value?: string; url?: string },
    ): void => {
      kinds.set(node.type, [
        ...(kinds.get(node.type) ?? []),
        "value" in node ? (node.value ?? "") : "url" in node ? (node.url ?? "") : "",
      ]);
      for (const child of ("children" in node ? node.children : undefined) ?? [])
        look(child as { type: string });
    };
    look(fromMarkdown(markdown));
    expect(kinds.has("html")).toBe(false);
    expect(kinds.has("image")).toBe(false);
    expect(kinds.has("emphasis")).toBe(false);
    expect(kinds.has("thematicBreak")).toBe(false);
    expect(kinds.get("link")).toEqual(["https://example.org/?a=1&b=%22%3E%3Cscript%3E"]);
    expect(kinds.get("heading")).toHaveLength(1 + hostile.length);
    expect(kinds.get("list")).toHaveLength(1);
    expect(kinds.get("text")).toContain('<img src=x onerror="alert(1)">');
    expect(kinds.get("text")).toContain("&lt;b&gt; &amp; &#60;");
    expect(kinds.get("inlineCode")).toContain("`back` ``ticks``");
    // Every row of a table has as many cells as there are heads.
    const rows = markdown.split("\n").filter((row) => row.startsWith("|"));
    const bars = rows.map((row) => [...row.matchAll(/(?<!\\)\|/g)].length);
    expect(rows.length).toBe(hostile.length + 2);
    expect(new Set(bars)).toEqual(new Set([hostile.length + 1]));
  });

  test("are letters in DOCX, whose XML is well formed", async () => {
    const files = unzipSync(await paperDocx(everywhere));
    for (const [name, content] of Object.entries(files))
      if (/\.(?:xml|rels)$/.test(name)) expect(wrongIn(strFromU8(content)), name).toEqual([]);
    const body = strFromU8(files["word/document.xml"]!);
    expect(body).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(body).not.toMatch(/<(?:img|script|b)[ >]/);
    expect(body).toContain("]]&gt; and &lt;![CDATA[");
    expect(body).toContain("control letters");
  });
});

/** What is not well formed in XML as the library writes it: tags that do not match, letters that it cannot hold. */
function wrongIn(xml: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const rest = xml
    .replace(/<\?xml[^>]*\?>/, "")
    .replaceAll(
      /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
      (_, closing: string, name: string, __, alone: string) => {
        if (alone === "/") return "";
        if (closing === "") open.push(name);
        else if (open.pop() !== name) wrong.push(`</${name}>`);
        return "";
      },
    );
  if (open.length > 0) wrong.push(...open);
  if (rest.includes("<")) wrong.push(rest.slice(rest.indexOf("<"), rest.indexOf("<") + 40));
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(rest)) wrong.push("&");
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(xml)) wrong.push("control letters");
  return wrong;
}

test("the same report gives the same bytes, whenever it is written", async () => {
  const [one, other] = [await paperDocx(everywhere), await paperDocx(structuredClone(everywhere))];
  expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  expect(strFromU8(unzipSync(one)["docProps/core.xml"]!)).not.toMatch(
    /dcterms:(?:created|modified)/,
  );
});

describe("Markdown of authors", () => {
  const fill = (letters: string) => text(letters);

  test("keeps paragraphs, lists, heavy letters and links that are safe", () => {
    const blocks = authored("**Heavy** and [here](https://example.org)\n\n- one\n- two", fill);
    expect(blocks).toEqual([
      paragraph([
        { kind: "strong", of: text("Heavy") },
        { kind: "text", text: " and " },
        { kind: "link", to: "https://example.org", of: text("here") },
      ]),
      { kind: "list", ordered: false, items: [[paragraph("one")], [paragraph("two")]] },
    ]);
  });

  test("leaves the words of a link that is not safe, and raw HTML as letters", () => {
    expect(authored("[here](javascript:alert(1)) <b>x</b>", fill)).toEqual([
      paragraph([
        { kind: "text", text: "here" },
        { kind: "text", text: " <b>x</b>" },
      ]),
    ]);
  });
});
