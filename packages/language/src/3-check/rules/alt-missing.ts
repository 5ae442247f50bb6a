import { outline, pick, tasksIn, versionCombinations } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { versionWords } from "../words/versions.ts";

type Data = { image: string; what: string; number: number; versions: string };

/** A picture has no text that says what it shows. */
export const altMissing: Rule<Data> = {
  kind: {
    code: "C0903",
    id: "alt-missing",
    severity: "warning",
    message: ({ image, what, number, versions }) =>
      what === "missing"
        ? `The picture \`${image}\` has no text that says what it shows${versions}.`
        : what === "long"
          ? `The text of the picture \`${image}\` has ${number} characters${versions}.`
          : `The text of the picture \`${image}\` does not say what it shows${versions}.`,
    why: "Who cannot see the picture hears nothing, a file name, or a story without a pause (WCAG 1.1.1), and decides on less than the others do.",
    help: ({ what }) =>
      what === "long"
        ? "Say the main thing in one or two sentences, and put the rest in a `text` that everyone reads."
        : 'Write `image "…" alt "…"` with what a participant should learn from it.',
  },
  certainty: "exact",
  check: (context) =>
    eachOnce(imagesOf(context).flatMap(({ key, image }) => wrongTexts(key, image, context))),
};

/** The files of the pictures, with the key of the text that stands for each. */
function imagesOf({
  consultation: { instrument },
}: CheckContext): { key: string; image: string }[] {
  const passages = outline(instrument).flatMap(({ elements }) =>
    elements.flatMap((one) =>
      one.kind === "passage" && one.element.image !== undefined
        ? [{ key: one.element.text, image: one.element.image }]
        : [],
    ),
  );
  const options = tasksIn(instrument.elements).flatMap((task) =>
    task.options.flatMap(({ path, image }) =>
      image === undefined ? [] : [{ key: `${path}#alt`, image }],
    ),
  );
  return [...passages, ...options];
}

const longest = 250;
const sayNothing =
  /^(?:(?:een|de|an?|the) )?(?:afbeelding|plaatje|foto|figuur|grafiek|illustratie|kaart|logo|image|picture|photo|figure|graph|chart|illustration|map|img)(?: \d+)?\.?$/i;

function wrongTexts(key: string, image: string, context: CheckContext): Finding<Data>[] {
  const { consultation, language } = context;
  const { texts, instrument, languages } = consultation;
  const text = texts[key];
  if (text === undefined)
    return [{ about: key, data: { image, what: "missing", number: 0, versions: "" } }];
  const combinations = text.manipulation === undefined ? [{}] : versionCombinations(instrument);
  return languages.flatMap((tag) => {
    const own = text.in[tag];
    if (own === undefined) return [];
    const wrong = combinations.flatMap((versions) => {
      const alt = (pick(own, versions) ?? "").trim();
      const what = whatIsWrong(alt, image);
      return what === null
        ? []
        : [{ versions, what, number: what === "long" ? [...alt].length : 0 }];
    });
    const alike = Map.groupBy(wrong, ({ what, number }) => `${what} ${number}`);
    return [...alike.values()].map((ones): Finding<Data> => {
      const { what, number } = ones[0]!;
      const where = ones.map((one) => one.versions);
      const versions =
        text.manipulation === undefined ? "" : versionWords(where, consultation, language);
      return foundIn(context, { key, tag }, { image, what, number, versions }, { key: what });
    });
  });
}

function whatIsWrong(alt: string, image: string): "missing" | "empty" | "long" | null {
  if (alt === "") return "missing";
  const file = image.split("/").at(-1)!.toLowerCase();
  const names = [image.toLowerCase(), file, file.replace(/\.[a-z0-9]+$/, "")];
  const plain = alt.toLowerCase();
  if (names.includes(plain) || sayNothing.test(alt) || !/[\p{L}\p{N}]/u.test(alt)) return "empty";
  if (/^\S+\.(?:png|jpe?g|gif|svg|webp)$/i.test(alt)) return "empty";
  return [...alt].length > longest ? "long" : null;
}
