import { generate, parse, walk } from "css-tree";
import { contrastProblems, type ContrastProblem } from "./contrast.ts";
import { namesIn } from "./resolve.ts";
import type { Theme, Tokens } from "./tokens.ts";

export { readTheme, UnreadableTheme, type Theme, type Tokens } from "./tokens.ts";
export type { ContrastProblem } from "./contrast.ts";

/** The form's style with a house style in it, and what of that cannot be read by everyone. */
interface Themed {
  readonly css: string;
  /** pairs of colours that keep this theme from being used */
  readonly problems: readonly ContrastProblem[];
  /** pairs for which its dark version was left out: whoever prefers dark gets the light one */
  readonly darkProblems: readonly ContrastProblem[];
  /** how many tokens of the theme the form uses, of how many */
  readonly kept: number;
  readonly of: number;
  /** names of ours in the theme that no token of the form has */
  readonly unknown: readonly string[];
}

const darkMedia = "screen and (prefers-color-scheme:dark)";

/**
 * Puts a theme around the form's style, less every token that the form does not use: the tokens that the form's own are
 * taken from before it, and the form's own that the theme sets itself behind it, and then its rules. A theme without a
 * dark version makes a form without one: half a house style would be no house style.
 */
export function applyTheme(style: string, theme: Theme): Themed {
  const own = definitions(style);
  const light = within(own.light, theme.light);
  const dark = within(new Map([...own.light, ...own.dark]), [...theme.light, ...theme.dark]);
  const problems = contrastProblems(light.all, "light");
  const darkProblems = theme.dark.size === 0 ? [] : contrastProblems(dark.all, "dark");
  const isDark = theme.dark.size > 0 && darkProblems.length === 0;
  const tokens = (part: "used" | "set"): string => {
    const changed = [...dark[part]].filter(([name, value]) => light[part].get(name) !== value);
    return (
      rule(light[part]) +
      (isDark && changed.length > 0 ? `@media ${darkMedia}{${rule(changed)}}` : "")
    );
  };
  return {
    css: tokens("used") + (isDark ? style : withoutDark(style)) + tokens("set") + theme.rules,
    problems,
    darkProblems,
    kept: light.used.size + light.set.size,
    of: theme.light.size,
    unknown: [...theme.light.keys()].filter((name) => isOurs(name) && !own.light.has(name)),
  };
}

/** The contrast of the form's own colours, without a theme. */
export function ownContrast(style: string): ContrastProblem[] {
  const { light, dark } = definitions(style);
  return [
    ...contrastProblems(light, "light"),
    ...contrastProblems(new Map([...light, ...dark]), "dark"),
  ];
}

const isOurs = (name: string): boolean => name.startsWith("--pwe-");

/** The form's tokens in a theme: all of them, those that it sets itself, and what they are taken from. */
function within(own: Tokens, theme: Iterable<readonly [string, string]>) {
  const given = new Map(theme);
  const set = new Map([...given].filter(([name]) => own.has(name)).map(floored));
  const all = new Map([...given, ...own, ...set]);
  const foreign = new Map([...given].filter(([name]) => !isOurs(name)));
  return { all, set, used: used(new Map([...own, ...set]), foreign) };
}

/** What is clicked never gets smaller than WCAG 2.2 asks (2.5.8). */
const floored = ([name, value]: readonly [string, string]): readonly [string, string] =>
  name === "--pwe-target" ? [name, `max(24px,${value})`] : [name, value];

const rule = (tokens: Iterable<readonly [string, string]>): string => {
  const all = [...tokens].map(([name, value]) => `${name}:${value}`);
  return all.length > 0 ? `:root{${all.join(";")}}` : "";
};

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
  atrule.name === "media" && atrule.prelude !== null && generate(atrule.prelude) === darkMedia;

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
