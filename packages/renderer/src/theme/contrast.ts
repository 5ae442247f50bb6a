import { parse, rgb, wcagContrast, type Rgb } from "culori";
import { resolveValue } from "./resolve.ts";
import type { Tokens } from "./tokens.ts";

/** Two colours of the form that stand on each other. */
interface Pair {
  readonly front: string;
  readonly back: string;
  /** what WCAG 2.2 asks: 4.5 for text (1.4.3), 3 for what is not text (1.4.11) */
  readonly least: 4.5 | 3;
  readonly where: string;
}

const text = (front: string, back: string, where: string): Pair => ({
  front,
  back,
  least: 4.5,
  where,
});
const shape = (front: string, back: string, where: string): Pair => ({
  front,
  back,
  least: 3,
  where,
});

/** Every pair that occurs in the form. */
export const pairs: readonly Pair[] = [
  text("color", "background", "text"),
  text("color", "surface", "text in a situation or a hovered answer"),
  text("quiet", "background", "hints"),
  text("quiet", "surface", "hints in a shaded part"),
  text("link", "background", "links and folded texts"),
  text("link", "surface", "links in a shaded part"),
  text("error", "background", "error messages"),
  text("error", "error-soft", "the summary of errors"),
  text("fine", "background", "the words of a meter that is fine"),
  text("button-color", "button-background", "buttons"),
  shape("track", "background", "the track between the levels, and the borders of fields"),
  shape("track", "surface", "the border of a meter"),
  shape("accent", "background", "the chosen answer"),
  shape("accent", "surface", "the filled part of a meter"),
  shape("focus", "background", "the ring around what has the focus"),
];

/** A pair of colours that cannot be told apart well enough, or that cannot be read. */
export interface ContrastProblem {
  readonly scheme: "light" | "dark";
  readonly where: string;
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
