import { exit, Refusal } from "../shell/exit.ts";
import { readText } from "../shell/files.ts";
import type { Said } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";
import type { ContrastProblem } from "@pwe/renderer/theme";

/** Puts a house style into the form's style. */
export type Dress = (style: string) => string;

/** The option that names a theme, for every command that makes a form. */
export const themeOption = {
  placeholder: "FILE",
  text: {
    en: "house style: design tokens as CSS custom properties or JSON",
    nl: "huisstijl: design tokens als CSS-eigenschappen of JSON",
  },
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
    if (error instanceof UnreadableTheme) throw new Refusal(error.says);
    throw error;
  }
  return (style) => {
    const { css, problems, darkProblems, kept, of, unknown } = applyTheme(style, theme);
    if (problems.length > 0)
      throw new Refusal(
        unreadable(
          {
            en: `With ${file} not everyone can read the form:`,
            nl: `Met ${file} kan niet iedereen het formulier lezen:`,
          },
          problems,
        ),
        {
          en: "Change these tokens of the theme. WCAG 2.2 asks 4.5 for text (1.4.3) and 3 for what is not text (1.4.11)",
          nl: "Verander deze tokens van de huisstijl. WCAG 2.2 vraagt 4,5 voor tekst (1.4.3) en 3 voor wat geen tekst is (1.4.11)",
        },
        exit.findings,
      );
    terminal.tell(
      kept === 0
        ? {
            en: `${file} holds no token that the form uses.`,
            nl: `In ${file} staat geen token dat het formulier gebruikt.`,
          }
        : {
            en: `The form uses ${kept} of the ${of} tokens of ${file}.`,
            nl: `Het formulier gebruikt ${kept} van de ${of} tokens van ${file}.`,
          },
    );
    if (unknown.length > 0)
      terminal.tell({
        en: `The form has no token ${unknown.join(", ")}: left out.`,
        nl: `Het formulier heeft geen token ${unknown.join(", ")}: weggelaten.`,
      });
    if (theme.rules !== "")
      terminal.tell({
        en: `${file} has rules for class names too. They are used as they are: look yourself whether they hide nothing and whether their colours can be read.`,
        nl: `${file} heeft ook regels voor klassen. Die worden gebruikt zoals ze zijn: kijk zelf of ze niets verbergen en of de kleuren leesbaar zijn.`,
      });
    if (darkProblems.length > 0)
      terminal.tell(
        unreadable(
          {
            en: "The dark version of the theme is left out, for with it not everyone can read the form:",
            nl: "De donkere versie van de huisstijl is weggelaten, want daarmee kan niet iedereen het formulier lezen:",
          },
          darkProblems,
        ),
      );
    return css;
  };
}

const unreadable = (head: Said, problems: readonly ContrastProblem[]): Said => ({
  en: [head.en, ...problems.map((one) => inWords(one).en)].join("\n  "),
  nl: [head.nl, ...problems.map((one) => inWords(one).nl)].join("\n  "),
});

function inWords({
  where,
  front,
  back,
  frontColour,
  backColour,
  ratio,
  least,
}: ContrastProblem): Said {
  const colours = (on: string): string => `${front} (${frontColour}) ${on} ${back} (${backColour})`;
  if (ratio === undefined)
    return {
      en: `${where.en}: ${colours("on")} are not colours of which the contrast can be computed`,
      nl: `${where.nl}: van de kleuren ${colours("op")} is het contrast niet te berekenen`,
    };
  const contrast = (Math.floor(ratio * 100) / 100).toFixed(2);
  return {
    en: `${where.en}: ${colours("on")} have a contrast of ${contrast}, and ${least} is the least`,
    nl: `${where.nl}: ${colours("op")} hebben een contrast van ${contrast.replace(".", ",")}, en ${`${least}`.replace(".", ",")} is het minste`,
  };
}
