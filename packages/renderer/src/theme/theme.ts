import { generate, parse, walk } from "css-tree";
import { contrastProblems, type ContrastProblem } from "./contrast.ts";
import { namesIn } from "./resolve.ts";
import type { Theme, Tokens } from "./tokens.ts";

export { readTheme, UnreadableTheme, type Theme, type Tokens } from "./tokens.ts";
export type { ContrastProblem } from "./contrast.ts";

/** The form's style with a house style in it, and what of that cannot be read by everyone. */
export interface Themed {
  readonly css: string;
  /** pairs of colours that keep this theme from being used */
  readonly problems: readonly ContrastProblem[];
  /** pairs for which its dark version was left out: whoever prefers dark gets the light one */
  readonly darkProblems: readonly ContrastProblem[];
  /** how many tokens of the theme the form uses, of how many */
  readonly kept: number;
  readonly of: number;
}

const darkMedia = "(prefers-color-scheme:dark)";

/**
 * Puts a theme before the form's style, less every token that the form does not use. A theme without a dark version
 * makes a form without one: half a house style would be no house style.
 */
export function applyTheme(style: string, theme: Theme): Themed {
  const own = definitions(style);
  const ownDark = new Map([...own.light, ...own.dark]);
  const themeDark = new Map([...theme.light, ...theme.dark]);
  const problems = contrastProblems(new Map([...theme.light, ...own.light]), "light");
  const darkProblems =
    theme.dark.size === 0 ? [] : contrastProblems(new Map([...themeDark, ...ownDark]), "dark");
  const light = used(own.light, theme.light);
  const isDark = theme.dark.size > 0 && darkProblems.length === 0;
  const dark = [...used(ownDark, themeDark)].filter(([name, value]) => light.get(name) !== value);
  const tokens = isDark ? `${rule(light)}@media ${darkMedia}{${rule(dark)}}` : rule(light);
  const css = tokens + (isDark ? style : withoutDark(style)) + theme.rules;
  return { css, problems, darkProblems, kept: light.size, of: theme.light.size };
}

/** The contrast of the form's own colours, without a theme. */
export function ownContrast(style: string): ContrastProblem[] {
  const { light, dark } = definitions(style);
  return [
    ...contrastProblems(light, "light"),
    ...contrastProblems(new Map([...light, ...dark]), "dark"),
  ];
}

const rule = (tokens: Iterable<readonly [string, string]>): string =>
  `:root{${[...tokens].map(([name, value]) => `${name}:${value}`).join(";")}}`;

/** The custom properties that the form's style gives a value, at all times and where dark is preferred. */
function definitions(style: string): { light: Map<string, string>; dark: Map<string, string> } {
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  walk(parse(style, { parseCustomProperty: false }), function (node) {
    if (node.type !== "Declaration" || !node.property.startsWith("--pwe-")) return;
    if (this.rule === null || generate(this.rule.prelude) !== ":root") return;
    const isDark = this.atrule !== null && isDarkRule(this.atrule);
    (isDark ? dark : light).set(node.property, generate(node.value).trim());
  });
  return { light, dark };
}

const isDarkRule = (atrule: {
  name: string;
  prelude: Parameters<typeof generate>[0] | null;
}): boolean =>
  atrule.name === "media" &&
  atrule.prelude !== null &&
  generate(atrule.prelude).replace(/\s/g, "") === darkMedia;

/** What of a theme the form's tokens come to, however many steps away. */
function used(own: Tokens, theme: Tokens): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: string): void => {
    for (const name of namesIn(value)) {
      const token = theme.get(name);
      if (token === undefined || found.has(name)) continue;
      found.set(name, token);
      visit(token);
    }
  };
  for (const value of own.values()) visit(value);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutDark(style: string): string {
  const tree = parse(style, { parseCustomProperty: false });
  walk(tree, {
    visit: "Atrule",
    enter(node, item, list) {
      if (isDarkRule(node)) list?.remove(item);
    },
  });
  return generate(tree);
}
