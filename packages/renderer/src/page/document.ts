import { type Consultation, formPath } from "@pwe/model";
import type { Site } from "../client/site.ts";
import { withKeptClasses } from "./kept-classes.ts";
import { attributes, type Content, type Markup, markup } from "./markup.ts";
import { ours, wordsForPage } from "./ours.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { directionOf } from "./in-language.ts";
import { foot } from "./parts/foot.ts";

/** What the files of a site need to know of each other. */
export interface SiteParts {
  readonly client: { readonly name: string; readonly text: string };
  /** the same script without what only a preview needs */
  readonly whole?: { readonly name: string; readonly text: string };
  /** the script of the start page */
  readonly begin: { readonly name: string; readonly text: string };
  /** the same script for a design that does without what is seldom */
  readonly lean?: { readonly name: string; readonly text: string };
  readonly style: { readonly name: string; readonly text: string };
  /** the service worker, less the list of what it keeps */
  readonly worker: string;
  /** files that the author puts beside the pages */
  readonly images?: readonly string[];
  /** Where responses go: an address relative to the site, or a whole one; null when there is none. */
  readonly collector: string | null;
  /** what takes over what was answered in an edition that is no longer there; fetched by who began in one */
  readonly carry?: { readonly name: string; readonly text: string };
  /** Earlier editions that stand in folders of their own below this site. */
  readonly editions?: readonly Consultation[];
  /** Of such an edition: from its folder to that of the site. It has no start page: who begins does so in the site's. */
  readonly edition?: { readonly home: string };
  /** Marks a site that is looked at while it is being written. */
  readonly preview?: boolean;
}

const isWhole = (address: string): boolean => /^[a-z][a-z0-9+.-]*:|^\//i.test(address);

/** The collector's address as this page has to write it. */
export const collectorFrom = (sheet: Sheet, collector: string | null): string | null => {
  if (collector === null || collector === "") return null;
  return isWhole(collector) ? collector : sheet.root + collector.replace(/^\.\//, "");
};

const policy = (collector: string | null): string => {
  const elsewhere = collector && /^https?:/.test(collector) ? ` ${new URL(collector).origin}` : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${elsewhere}`,
    `form-action 'self'${elsewhere}`,
    "base-uri 'none'",
  ].join("; ");
};

/** Links to the same page in the other languages; each named in its own. */
export const languageLinks = (
  sheet: Sheet,
  address: (language: string) => string,
): Markup | null => {
  const { languages } = sheet.consultation;
  if (languages.length < 2) return null;
  return markup`
    <nav${attributes({ "aria-label": sheet.words.languageNav, lang: ours(sheet)["lang"] })}><ul class="pwe-languages">
      ${languages.map((language) => {
        const name = new Intl.DisplayNames([language], { type: "language" }).of(language);
        const here = language === sheet.language;
        return markup`<li><a${attributes({
          href: address(language),
          lang: language,
          hreflang: language,
          "data-language": language,
          "aria-current": here ? "true" : null,
        })}>${name && name[0]?.toLocaleUpperCase(language) + name.slice(1)}</a></li>`;
      })}
    </ul></nav>`;
};

type OwnSite = Pick<Site, "quotas" | "stepped" | "counted"> & Partial<Pick<Site, "words">>;

/** What the script is told about the page that it runs in. */
const siteOf = (sheet: Sheet, parts: SiteParts, own: OwnSite): Site => ({
  root: sheet.root,
  collector: collectorFrom(sheet, parts.collector),
  preview: parts.preview === true,
  consultation: sheet.consultation.id,
  design: sheet.consultation.fingerprints.design,
  language: sheet.language,
  instrument: sheet.instrument ?? "",
  ...(parts.edition
    ? { home: sheet.root + parts.edition.home }
    : parts.carry && { carry: parts.carry.name }),
  streams: sheet.consultation.streams,
  words: wordsForPage(sheet),
  notation: sheet.notation,
  ...own,
});

/** A whole HTML file: nothing in it is a script or a style, so that a strict policy can forbid both. */
export const renderDocument = (
  sheet: Sheet,
  parts: SiteParts,
  page: {
    readonly isStart?: true;
    readonly site: OwnSite;
    readonly body: Content;
    readonly languages: Content;
  },
): string => {
  const { consultation, language, texts, words, root } = sheet;
  // What stands in the head is read before there is a version.
  const head = sheetOf(consultation, language, root, {}).texts;
  const title = head.plain(consultation.id, "label") ?? consultation.id;
  const description = head.plain("consent", "purpose") ?? title;
  const site = siteOf(sheet, parts, page.site);
  const html = markup`<html${attributes({ lang: language, dir: directionOf(language) })}>
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="${policy(parts.collector)}">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <meta name="description" content="${description}">
      <title>${title}</title>
      <link rel="stylesheet" href="${root}${parts.style.name}">
      <link rel="icon" href="data:,">
      <noscript><link rel="stylesheet" href="${root}noscript.css"></noscript>
      <script type="module" src="${root}${(page.isStart ? parts.begin : parts.client).name}"></script>
    </head>
    <body${attributes({
      "data-start": page.isStart,
      "data-site": JSON.stringify(site),
    })}>
      <a class="pwe-skip" href="#main"${attributes(ours(sheet))}>${words.skip}</a>
      <div class="pwe-top"><div class="pwe-logo" aria-hidden="true"></div><header class="pwe-header">
        ${page.isStart ? null : markup`<span class="pwe-name">${texts.line(consultation.id, "label")}</span>`}
        ${page.languages}
      </header></div>
      <main class="pwe-main" id="main" tabindex="-1">${page.body}</main>
      ${foot(sheet)}
      <p class="pwe-hidden" role="status" data-status></p>
    </body>
  </html>`;
  return `<!doctype html>\n${withKeptClasses(html.text)}\n`;
};

/** Where the form is in another language, from within its folder. */
export const formFrom = (sheet: Sheet, language: string): string => sheet.root + formPath(language);
