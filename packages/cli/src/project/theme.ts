import { exit, Refusal } from "../shell/exit.ts";
import { readText } from "../shell/files.ts";
import type { Terminal } from "../shell/terminal.ts";
import type { ContrastProblem } from "@pwe/renderer/theme";

/** Puts a house style into the form's style. */
export type Dress = (style: string) => string;

/** The option that names a theme, for every command that makes a form. */
export const themeOption = {
  placeholder: "FILE",
  text: "house style: design tokens as CSS custom properties or JSON",
};

/** Reads the theme that was named, if one was; refuses one that is no theme, or with which not everyone can read the form. */
export async function readDress(
  file: string | undefined,
  terminal: Terminal,
): Promise<Dress | undefined> {
  if (file === undefined) return undefined;
  // It carries a reader of CSS that nothing else needs.
  const { applyTheme, readTheme, UnreadableTheme } = await import("@pwe/renderer/theme");
  const text = readText(file);
  let theme;
  try {
    theme = readTheme(text, file);
  } catch (error) {
    if (error instanceof UnreadableTheme) throw new Refusal(error.message);
    throw error;
  }
  return (style) => {
    const { css, problems, darkProblems, kept, of, unknown } = applyTheme(style, theme);
    if (problems.length > 0)
      throw new Refusal(
        [`With ${file} not everyone can read the form:`, ...problems.map(inWords)].join("\n  "),
        "Change these tokens of the theme. WCAG 2.2 asks 4.5 for text (1.4.3) and 3 for what is not text (1.4.11)",
        exit.findings,
      );
    if (kept === 0) terminal.tell(`${file} holds no token that the form uses.`);
    else terminal.tell(`The form uses ${kept} of the ${of} tokens of ${file}.`);
    if (unknown.length > 0) terminal.tell(`The form has no token ${unknown.join(", ")}: left out.`);
    if (theme.rules !== "")
      terminal.tell(
        `${file} has rules for class names too. They are used as they are: look yourself whether they hide nothing and whether their colours can be read.`,
      );
    if (darkProblems.length > 0)
      terminal.tell(
        [
          "The dark version of the theme is left out, for with it not everyone can read the form:",
          ...darkProblems.map(inWords),
        ].join("\n  "),
      );
    return css;
  };
}

function inWords({
  where,
  front,
  back,
  frontColour,
  backColour,
  ratio,
  least,
}: ContrastProblem): string {
  const colours = `${front} (${frontColour}) on ${back} (${backColour})`;
  return ratio === undefined
    ? `${where}: ${colours} are not colours of which the contrast can be computed`
    : `${where}: ${colours} have a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}, and ${least} is the least`;
}
