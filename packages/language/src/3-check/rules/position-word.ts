import { outline, tasksIn, type Element, type Instrument, childrenOf } from "@pwe/model";
import { drawnBlocks, textsAtEnds } from "../drawn-blocks.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { pointers, type Direction } from "../prose/pointers.ts";
import { questionsOf, textsOf, type Prose } from "../prose/texts.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { text: string; words: string; reason: string };

const reasons = {
  en: {
    mixed: "the order there differs by participant",
    first: "nothing stands above it on its page",
    last: "nothing stands below it on its page",
    elsewhere: "the question before it is on another page",
  },
  nl: {
    mixed: "de volgorde is daar per deelnemer anders",
    first: "er staat op die pagina niets boven",
    last: "er staat op die pagina niets onder",
    elsewhere: "de vraag ervoor staat op een andere pagina",
  },
} as const;

/** A text points to a place on the screen where the thing pointed at need not be. */
export const positionWord: Rule<Data> = {
  kind: {
    code: "C0507",
    id: "position-word",
    severity: "warning",
    message: ({ text, words, reason }) => `\`${text}\` says “${words}”, and ${reason}.`,
    why: "Readers look for something that is not there, or take the wrong thing for it.",
    help: () => "Name the thing itself instead of its place, or show it again with `recall`.",
  },
  certainty: "heuristic",
  check: (context) => {
    const around = neighbours(context);
    return eachOnce(
      textsOf(context.consultation).flatMap((prose) =>
        (["up", "down", "before", "after", "turn", "page", "said"] as const).flatMap(
          (direction) => {
            const words = pointers[prose.language][direction].exec(prose.text)?.[0];
            const reason = words === undefined ? null : around(prose, direction);
            if (words === undefined || reason === null) return [];
            return [foundIn(context, prose, { text: prose.key, words, reason }, { key: words })];
          },
        ),
      ),
    );
  },
};

/** Why nothing certain stands in a direction from a text; null where something does. */
function neighbours({ consultation: { instrument }, language }: CheckContext) {
  const say = reasons[language];
  const pages = outline(instrument);
  const mixed = new Set([...shuffledIn(instrument.elements), ...shuffledInside(instrument)]);
  const blocks = drawnBlocks(instrument.elements);
  const drawn = new Set(blocks.map(({ path }) => path));
  const ends = new Set(blocks.flatMap(textsAtEnds));
  const drawnTexts = new Set(blocks.flatMap(textsIn));
  const opensOrEnds = (key: string, role: string): boolean =>
    /^(?:label|intro)/.test(role) || ends.has(key);
  return ({ key, path, role }: Prose, direction: Direction): string | null => {
    // A block whose turn is drawn is first for some, and last for others.
    const isDrawn = mixed.has(path) || mixed.has(key);
    if (direction === "page")
      return isDrawn || [...drawn].some((one) => isWithin(path, one)) || drawnTexts.has(key)
        ? say.mixed
        : null;
    // What "this way" is, the question before it says, where nothing else does.
    if (direction === "said") return mixed.has(path) && role === "label" ? say.mixed : null;
    if (direction === "turn") return drawn.has(path) && opensOrEnds(key, role) ? say.mixed : null;
    const standsBy = (one: { key: string }): boolean => one.key === key || one.key === path;
    const page = pages.find(({ elements }) => elements.some(standsBy));
    // What an element has of its own, such as its answers, stays with it wherever it goes.
    const isPassage = page?.elements.some((one) => one.key === key) ?? false;
    if (page !== undefined && direction === "down" && !isPassage) return null;
    if (isDrawn) return say.mixed;
    if (page === undefined) return null;
    const at = page.elements.findIndex(standsBy);
    const asked = page.elements.slice(0, at).some(({ kind }) => kind === "question");
    if (direction === "up") return at === 0 ? say.first : null;
    if (direction === "down") return at === page.elements.length - 1 ? say.last : null;
    return direction === "before" && !asked ? say.elsewhere : null;
  };
}

const isWithin = (path: string, block: string): boolean =>
  path === block || path.startsWith(`${block}.`);

const textsIn = (element: Element): string[] =>
  element.kind === "passage" ? [element.text] : childrenOf(element).flatMap(textsIn);

/** Paths and text keys of what stands in a `shuffle` block; inside a block of its own the order is the written one. */
function shuffledIn(elements: readonly Element[], inside = false): string[] {
  return elements.flatMap((element) => {
    if (element.kind === "when") return shuffledIn(childrenOf(element), inside);
    const own = "path" in element ? [element.path] : "text" in element ? [element.text] : [];
    const below = shuffledIn(childrenOf(element), element.kind === "shuffle");
    return [...(inside ? own : []), ...below];
  });
}

/** Paths of the options, answers and rows of which the order is drawn. */
const shuffledInside = (instrument: Instrument): string[] => [
  ...tasksIn(instrument.elements)
    .filter(({ shuffle }) => shuffle)
    .flatMap(({ options }) => options.filter(({ pin }) => !pin).map(({ path }) => path)),
  ...questionsOf(instrument).flatMap((question) => {
    if (!("shuffle" in question) || !question.shuffle) return [];
    if (question.type === "grid")
      return question.rows.filter(({ pin }) => !pin).map(({ path }) => path);
    return question.answers
      .filter(({ pin, kind }) => !pin && !kind)
      .map(({ id }) => `${question.list ?? question.path}.${id}`);
  }),
];
