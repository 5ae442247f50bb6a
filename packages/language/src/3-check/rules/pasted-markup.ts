import { eachOnce, foundIn } from "../prose/found.ts";
import { withoutCode } from "../prose/links.ts";
import { writtenTexts, type Written } from "../prose/written.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { found: string; what: string };

/** Markup of another place was pasted into a text: HTML, or Markdown where there is none. */
export const pastedMarkup: Rule<Data> = {
  kind: {
    code: "C1211",
    id: "pasted-markup",
    severity: "warning",
    message: ({ found, what }) =>
      what === "tag"
        ? `Participants read “${found}” with the tag in it: HTML is text here.`
        : what === "entity"
          ? `Participants read “${found}” as it stands: it is HTML for a character.`
          : `Participants read “${found}” with its stars: a text between \`"…"\` has no Markdown.`,
    why: "Signs of a markup language stop readers, and a screen reader says them aloud.",
    help: ({ what }) =>
      what === "tag"
        ? 'Take the tags away. Between three quotes (`"""`) Markdown makes words bold (`**word**`), lists and links.'
        : what === "entity"
          ? "Write the character itself."
          : 'Write the text between three quotes (`"""`), or take the stars away.',
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      writtenTexts(context.consultation).flatMap((written) =>
        markupIn(written).map((data): Finding<Data> =>
          foundIn(context, written, data, { key: data.found }),
        ),
      ),
    ),
};

const tags =
  "a|abbr|b|big|blockquote|br|button|center|code|dd|del|div|dl|dt|em|figure|font|form|h[1-6]|hr|i|iframe|img|input|ins|label|li|mark|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|video";
const tag = new RegExp(
  `</(?:${tags})\\s*>|<(?:${tags})(?:\\s+[\\w:-]+(?:\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>]+))?)*\\s*/?>`,
  "i",
);
const entity =
  /&(?:amp|lt|gt|quot|apos|nbsp|ensp|emsp|thinsp|shy|ndash|mdash|hellip|lsquo|rsquo|sbquo|ldquo|rdquo|bdquo|laquo|raquo|bull|middot|euro|pound|cent|yen|copy|reg|trade|deg|plusmn|times|divide|frac12|frac14|sup2|sup3|para|sect|[aeiou](?:acute|grave|circ|uml|tilde|ring)|[cs]cedil|ntilde|oslash|aelig|oelig|szlig|#\d{2,6}|#x[\da-f]{2,5});/i;
const bold = /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*/;

/** The first of each kind in a text. */
function markupIn({ text, format }: Written): Data[] {
  if (!/[<&*]/.test(text)) return [];
  const read = format === "markdown" ? withoutCode(text) : text;
  const found = {
    tag: around(tag.exec(read), read),
    // In Markdown these are the characters that they stand for.
    entity: format === "plain" ? around(entity.exec(read), read) : null,
    bold: format === "plain" ? (bold.exec(read)?.[0] ?? null) : null,
  };
  return Object.entries(found).flatMap(([what, one]) =>
    one === null ? [] : [{ found: one, what }],
  );
}

/** What was found, with a word on either side of it. */
function around(found: RegExpExecArray | null, text: string): string | null {
  if (found === null) return null;
  const before = /\S{0,12}\s?$/.exec(text.slice(0, found.index))?.[0] ?? "";
  const after = /^\s?\S{0,12}/.exec(text.slice(found.index + found[0].length))?.[0] ?? "";
  return (before + found[0] + after).replace(/\s+/g, " ").trim();
}
