import { parse, rgb, wcagContrast, type Rgb } from "culori";
import { resolveValue } from "./resolve.ts";
import type { InEachLanguage, Tokens } from "./tokens.ts";

/** Two colours of the form that stand on each other. */
interface Pair {
  readonly front: string;
  readonly back: string;
  /** what WCAG 2.2 asks: 4.5 for text (1.4.3), 3 for what is not text (1.4.11) */
  readonly least: 4.5 | 3;
  readonly where: InEachLanguage;
}

const text = (front: string, back: string, where: InEachLanguage): Pair => ({
  front,
  back,
  least: 4.5,
  where,
});
const shape = (front: string, back: string, where: InEachLanguage): Pair => ({
  front,
  back,
  least: 3,
  where,
});

/** Every pair that occurs in the form. */
export const pairs: readonly Pair[] = [
  text("color", "background", { en: "text", nl: "tekst" }),
  text("color", "surface", {
    en: "text beside the cards, or in a hovered answer",
    nl: "tekst naast de kaarten, of in een antwoord onder de muis",
  }),
  text("quiet", "background", { en: "hints", nl: "uitleg" }),
  text("quiet", "surface", {
    en: "hints beside the cards",
    nl: "uitleg naast de kaarten",
  }),
  text("link", "background", { en: "links and folded texts", nl: "links en uitklapteksten" }),
  text("link", "surface", {
    en: "links beside the cards",
    nl: "links naast de kaarten",
  }),
  text("error", "background", { en: "error messages", nl: "foutmeldingen" }),
  text("error", "surface", {
    en: "what a meter says when it is too much",
    nl: "wat een meter zegt als het te veel is",
  }),
  text("error", "error-soft", { en: "the summary of errors", nl: "het overzicht van fouten" }),
  text("fine", "background", {
    en: "the words of a meter that is fine",
    nl: "de woorden van een meter die past",
  }),
  text("button-color", "button-background", { en: "buttons", nl: "knoppen" }),
  shape("track", "background", {
    en: "the knobs of the levels, and the borders of fields",
    nl: "de knoppen van de standen, en de randen van velden",
  }),
  shape("track", "surface", { en: "the border of a meter", nl: "de rand van een meter" }),
  shape("accent", "background", { en: "the chosen answer", nl: "het gekozen antwoord" }),
  shape("accent", "surface", {
    en: "the filled part of a meter",
    nl: "het gevulde deel van een meter",
  }),
  shape("focus", "surface", {
    en: "the ring around what has the focus, beside a card",
    nl: "de ring om wat de focus heeft, naast een kaart",
  }),
  shape("focus", "background", {
    en: "the ring around what has the focus",
    nl: "de ring om wat de focus heeft",
  }),
];

/** A pair of colours that cannot be told apart well enough, or that cannot be read. */
export interface ContrastProblem {
  readonly scheme: "light" | "dark";
  readonly where: InEachLanguage;
  readonly front: string;
  readonly back: string;
  readonly frontColour: string;
  readonly backColour: string;
  /** undefined where a value is no colour that can be computed with */
  readonly ratio?: number;
  readonly least: number;
}

/** What of the form's pairs breaks WCAG's contrast with these tokens. */
export function contrastProblems(
  tokens: Tokens,
  scheme: ContrastProblem["scheme"],
): ContrastProblem[] {
  return pairs.flatMap(({ front, back, least, where }): ContrastProblem[] => {
    const [frontName, backName] = [`--pwe-${front}`, `--pwe-${back}`];
    const frontColour = resolveValue(`var(${frontName})`, tokens) ?? "nothing";
    const backColour = resolveValue(`var(${backName})`, tokens) ?? "nothing";
    const problem = {
      scheme,
      where,
      front: frontName,
      back: backName,
      frontColour,
      backColour,
      least,
    };
    const page = colourOf(resolveValue("var(--pwe-background)", tokens) ?? "", white);
    const under = page && colourOf(backColour, page);
    const over = under && colourOf(frontColour, under);
    if (under === undefined || over === undefined) return [problem];
    const ratio = wcagContrast(over, under);
    return ratio < least ? [{ ...problem, ratio }] : [];
  });
}

const white: Rgb = { mode: "rgb", r: 1, g: 1, b: 1 };

/** A colour as it looks on another: what shines through is mixed in. */
function colourOf(value: string, under: Rgb): Rgb | undefined {
  if (value === "transparent") return under;
  const colour = rgb(parse(value));
  if (colour === undefined) return undefined;
  const alpha = colour.alpha ?? 1;
  const mix = (of: "r" | "g" | "b"): number => colour[of] * alpha + under[of] * (1 - alpha);
  return { mode: "rgb", r: mix("r"), g: mix("g"), b: mix("b") };
}
