import { completedTexts } from "../prose/completed.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { linksIn, type Link } from "../prose/links.ts";
import type { Written } from "../prose/written.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { link: string; what: string; address: string };

/** A link that leads nowhere, or is no link. */
export const brokenLink: Rule<Data> = {
  kind: {
    code: "C1210",
    id: "broken-link",
    severity: "error",
    message: ({ link, what, address }) =>
      what === "empty"
        ? `\`${link}\` has no address.`
        : what === "plain"
          ? `\`${link}\` is shown as it stands: a text between \`"…"\` has no links.`
          : what === "image"
            ? `\`${link}\` shows no image, only its words.`
            : what === "spaces"
              ? `\`${link}\` is shown as it stands: an address has no spaces.`
              : what === "scheme"
                ? `\`${address}\` is not opened: a link leads to https:, http: or mailto:.`
                : `\`${address}\` is no whole address: it leads to a page that is not there.`,
    why: "Participants read on, find nothing behind the words or another page than was meant, and do not come back.",
    help: ({ what }) =>
      what === "plain"
        ? 'Write the text between three quotes (`"""`), where links work.'
        : what === "image"
          ? 'Show the image with `image "plan.png" alt "…"` on a line of its own.'
          : "Write the whole address, as in `[the map](https://example.org/map)`, or take the link away.",
  },
  certainty: "exact",
  check: (context) =>
    eachOnce(
      completedTexts(context.consultation).flatMap((written) =>
        linksIn(written.text).flatMap((link): Finding<Data>[] => {
          const what = faultOf(link, written);
          if (what === null) return [];
          const { written: shown, address } = link;
          return [foundIn(context, written, { link: shown, what, address }, { key: shown })];
        }),
      ),
    ),
};

/** What is wrong with a link; null where it leads somewhere. */
function faultOf({ address, isImage, words }: Link, { format }: Written): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const isOpened = scheme !== undefined && ["http", "https", "mailto"].includes(scheme);
  // In a plain text brackets may be anything; only what surely was to be a link is one.
  if (format === "plain") return isOpened && words !== address && words !== "" ? "plain" : null;
  if (isImage) return "image";
  if (address === "") return "empty";
  // An answer in an address is a fault of its own.
  if (address.includes("{{")) return null;
  if (/\s/.test(address.replace(/^<(.*)>$/, "$1"))) return "spaces";
  if (scheme !== undefined && !isOpened && !/^[\w.-]+:\d/.test(address)) return "scheme";
  return isOpened && (scheme === "mailto" ? address.includes("@") : URL.canParse(address))
    ? null
    : "relative";
}
