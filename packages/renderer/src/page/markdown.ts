import { micromark } from "micromark";
import { type Markup, trusted } from "./markup.ts";

const withoutHtml = { disable: { null: ["htmlFlow", "htmlText"] } };

/** An image would be loaded from elsewhere: its alternative text stands for it. No other `<img` is left by now. */
const images = (html: string): string => html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, "$1");

/** The levels below the headings that the page itself has. */
const lower = (html: string): string =>
  html.replace(/<(\/?)h([1-6])>/g, (_, slash: string, level: string) => {
    return `<${slash}h${Math.min(6, Number(level) + 2)}>`;
  });

/** An address that is not safe leaves its words behind; one of the web opens beside the form. */
const links = (html: string): string =>
  html
    .replace(/<a href="">([\s\S]*?)<\/a>/g, "$1")
    .replace(/<a href="(https?:)/g, '<a rel="noopener noreferrer" target="_blank" href="$1');

/** CommonMark without raw HTML, as paragraphs and lists. Only http, https and mailto links survive. */
export const renderMarkdown = (source: string): Markup =>
  trusted(images(links(lower(micromark(source, { extensions: [withoutHtml] })))).trim());

const punctuation = /[!-/:-@[-`{-~]/g;

/** Plain text so written that Markdown leaves it as it is. */
export const plainInMarkdown = (text: string): string => text.replace(punctuation, "\\$&");
