/**
 * A page of the form for a browser without script, given out again: with what was filled in, and with what is wrong at
 * each question. The page is one of ours, so its tags are read as we write them: every attribute in double quotes.
 */
import { escapeMarkup, parentOf } from "@pwe/model";
import type { Reason } from "./problem.ts";

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

const isOn = (tag: string, fields: URLSearchParams): boolean =>
  fields.getAll(attributeOf(tag, "name") ?? "").includes(attributeOf(tag, "value") ?? "");

function inputWith(tag: string, fields: URLSearchParams): string {
  const name = attributeOf(tag, "name");
  const type = attributeOf(tag, "type");
  if (name === undefined || type === "hidden") return tag;
  if (type === "radio" || type === "checkbox") {
    const bare = tag.replace(/ checked(?:="[^"]*")?/, "");
    return isOn(tag, fields) ? bare.replace(/>$/, " checked>") : bare;
  }
  const bare = tag.replace(/ value="[^"]*"/, "");
  const value = fields.get(name);
  return value ? bare.replace(/>$/, () => ` value="${escapeMarkup(value)}">`) : bare;
}

/** The page with every field as it was sent. */
function withAnswers(html: string, fields: URLSearchParams): string {
  // The places of a ranking are lists of one name, each with its own answer.
  const sent = new Map<string, string[]>();
  const nextOf = (name: string): string => {
    const left = sent.get(name) ?? fields.getAll(name);
    sent.set(name, left);
    return left.shift() ?? "";
  };
  return html
    .replace(/<input\b[^>]*>/g, (tag) => inputWith(tag, fields))
    .replace(/(<textarea\b[^>]*>)[^<]*(?=<\/textarea>)/g, (_, tag: string) => {
      // A line break right behind the tag is none of the text.
      const value = fields.get(attributeOf(tag, "name") ?? "") ?? "";
      return `${tag}\n${escapeMarkup(value)}`;
    })
    .replace(/(<select\b[^>]*>)([^]*?)(?=<\/select>)/g, (_, select: string, options: string) => {
      const chosen = nextOf(attributeOf(select, "name") ?? "");
      const set = options
        .replace(/ selected(?:="[^"]*")?/g, "")
        .replace(/<option\b[^>]*>/g, (tag) =>
          attributeOf(tag, "value") === chosen ? tag.replace(/>$/, " selected>") : tag,
        );
      return select + set;
    });
}

/** Where the words that name a question end, by the element that it stands in. */
const nameEnds: Readonly<Record<string, string>> = {
  fieldset: "</legend>",
  details: "</summary>",
  div: "</label>",
};

interface Marked {
  readonly html: string;
  readonly id: string;
  readonly path: string;
}

/** The page with a complaint at the question that stands at a path, or around it; undefined where none does. */
function marked(html: string, path: string, words: string, tongue: string): Marked | undefined {
  // What somebody made up as the name of a field is no path.
  if (!/^[a-z][a-z0-9_.]*$/.test(path)) return undefined;
  for (let at = path; at !== ""; at = parentOf(at)) {
    const is = at.replaceAll(".", "\\.");
    const tag = new RegExp(`<(fieldset|details|div)\\b[^>]* data-path="${is}"[^>]*>`).exec(html);
    if (tag === null) continue;
    const { 0: opening, 1: element = "", index } = tag;
    const id = attributeOf(opening, "id") ?? `at-${at}`;
    const noted = opening
      .replace(/ (?:open|hidden|id="[^"]*")(?=[ >])/g, "")
      .replace(
        />$/,
        ` id="${id}" data-wrong tabindex="-1"${element === "details" ? " open" : ""}>`,
      );
    const end = nameEnds[element]!;
    const behind = index + opening.length;
    const named = html.indexOf(end, behind);
    const place = named < 0 ? behind : named + end.length;
    const error = `<span class="pwe-error" id="${id}-error" lang="${tongue}">${escapeMarkup(words)}</span>`;
    return {
      html: html.slice(0, index) + noted + html.slice(behind, place) + error + html.slice(place),
      ...{ id, path: at },
    };
  }
  return undefined;
}

/** So many complaints are enough to begin with, and every one takes a look through the page. */
const MOST = 50;

/**
 * The page with the fields as they were sent, a complaint at each question, and above them all a list that leads to
 * them. Undefined where a problem is about nothing on the page.
 */
export function pageAgain(
  page: string,
  fields: URLSearchParams,
  problems: readonly Reason[],
  { tongue, nameOf }: { tongue: string; nameOf: (path: string) => string | undefined },
): string | undefined {
  let html = withAnswers(page, fields);
  const told = new Map<string, string>();
  for (const { path, words } of problems.slice(0, MOST)) {
    const found = marked(html, path, words, tongue);
    if (found === undefined) return undefined;
    // Whatever is wrong in one place, one complaint is enough.
    if (told.has(found.id)) continue;
    html = found.html;
    const name = nameOf(found.path);
    const line = escapeMarkup(name === undefined ? words : `${name} – ${words}`);
    told.set(found.id, `<li><a href="#${found.id}">${line}</a></li>`);
  }
  const list = [...told.values()].join("");
  return html
    .replace(/(<div class="pwe-summary[^>]*?) hidden>/, '$1 role="alert">')
    .replace(/(<div class="pwe-summary[^]*?<ul>)(?=<\/ul>)/, (summary: string) => summary + list)
    .replace("<title>", tongue === "nl" ? "<title>Fout: " : "<title>Error: ");
}
