import { escapeMarkup, type Consultation, type Varied } from "@pwe/model";
import { balancedLines, isolated } from "./isolated.ts";
import { renderMarkdown, plainInMarkdown } from "./markdown.ts";
import { attributes, type Markup, markup, trusted } from "./markup.ts";
import { inLanguage } from "./in-language.ts";

/** The texts of one consultation in one language. */
export interface Texts {
  /** Whether there is such a text here, in any version. */
  has(path: string, role: string): boolean;
  /** As HTML within a line; a place where an earlier answer is filled in is a `bdi`. */
  line(path: string, role: string): Markup | null;
  /** As HTML with paragraphs. */
  prose(path: string, role: string): Markup | null;
  /** As letters only, for a title, an attribute or an `option`. */
  plain(path: string, role: string): string | null;
  /** Whether an earlier answer is filled in somewhere in it. */
  repeats(path: string, role: string): boolean;
}

// Places that are filled in later are marked with characters that no author may use, so that Markdown keeps them.
const [OPEN, CLOSE] = ["\uE000", "\uE001"];
const unusable = /[\uE000\uE001]/g;
const blank = /\{\{\s*([a-z][a-z0-9_.]*)\s*\}\}/g;

export const textsOf = (
  consultation: Consultation,
  language: string,
  pick: (text: Varied<string | null>) => string | null | undefined,
): Texts => {
  interface Found {
    /** the block that the text stands in */
    readonly block: string;
    readonly source: string;
    readonly markdown: boolean;
    readonly lang: string;
  }

  /** The text in this language, or else in the language of the source. */
  const find = (key: string): Found | null => {
    const text = consultation.texts[key];
    if (!text) return null;
    const lang = text.in[language] === undefined ? consultation.language : language;
    const source = pick(text.in[lang] ?? null);
    if (!source) return null;
    const block = /^[^.#]*/.exec(key)?.[0] ?? "";
    return {
      block,
      source: source.replace(unusable, ""),
      markdown: text.format === "markdown",
      lang,
    };
  };

  const isKnown = (path: string): boolean =>
    consultation.texts[`${path}#piece`] !== undefined ||
    consultation.texts[`${path}#label`] !== undefined;

  /** Pieces filled in; each earlier answer between the marks. */
  const complete = ({ block, source, markdown }: Found): string => {
    const whole = source.replace(blank, (_, name: string) => {
      // A bare name is looked for in the block first.
      const [path = name] = [`${block}.${name}`, name].filter(isKnown);
      if (!consultation.texts[`${path}#piece`]) return OPEN + path + CLOSE;
      const piece = find(`${path}#piece`);
      if (!piece) return "";
      return markdown && !piece.markdown ? plainInMarkdown(piece.source) : piece.source;
    });
    return balancedLines(whole);
  };

  const withAnswers = (html: string): string =>
    html.replace(/\uE000([^\uE001]*)\uE001/g, (_, path: string) => {
      return `<bdi data-answer="${escapeMarkup(path)}"></bdi>`;
    });

  const foreign = (found: Found) => attributes(inLanguage(found.lang, language));

  const key = (path: string, role: string) => `${path}#${role}`;

  const line = (path: string, role: string): Markup | null => {
    const found = find(key(path, role));
    if (!found) return null;
    const text = complete(found);
    const html = found.markdown
      ? renderMarkdown(text).text.replace(/^<p>([\s\S]*)<\/p>$/, (whole, inner: string) =>
          inner.includes("<p>") ? whole : inner,
        )
      : escapeMarkup(text.trim());
    const inside = trusted(isolated(withAnswers(html)));
    return found.lang === language ? inside : markup`<span${foreign(found)}>${inside}</span>`;
  };

  const prose = (path: string, role: string): Markup | null => {
    const found = find(key(path, role));
    if (!found) return null;
    const text = complete(found);
    const html = found.markdown
      ? renderMarkdown(text).text
      : text
          .split(/\n\s*\n/)
          .map((paragraph) => `<p>${escapeMarkup(paragraph.trim())}</p>`)
          .join("");
    return markup`<div class="pwe-prose"${foreign(found)}>${trusted(withAnswers(html))}</div>`;
  };

  const plain = (path: string, role: string): string | null => {
    const found = find(key(path, role));
    if (!found) return null;
    const text = complete(found).replace(/\uE000[^\uE001]*\uE001/g, "…");
    return isolated(text.replace(/\s+/g, " ").trim());
  };

  const repeats = (path: string, role: string): boolean => {
    const found = find(key(path, role));
    return found !== null && complete(found).includes(OPEN);
  };

  const has = (path: string, role: string): boolean => {
    const text = consultation.texts[key(path, role)];
    const varied = text?.in[language] ?? text?.in[consultation.language] ?? "";
    return typeof varied === "string" ? varied !== "" : varied.cases.some(({ is }) => is);
  };

  return { has, line, prose, plain, repeats };
};
