import { type CssNode, find, generate, parse, type Selector, walk } from "css-tree";
import { keptClasses } from "../page/kept-classes.ts";

/** Design tokens by the name of their custom property, `--` and all. */
export type Tokens = ReadonlyMap<string, string>;

/** A house style: its tokens, and those that differ where someone prefers dark. */
export interface Theme {
  readonly light: Tokens;
  /** empty when the house style has no dark version */
  readonly dark: Tokens;
  /** rules for the class names that the form has, as CSS */
  readonly rules: string;
}

/** A text for people, in each language. */
export type InEachLanguage = Readonly<Record<"en" | "nl", string>>;

/** Why a file is no theme, in one sentence. */
export class UnreadableTheme extends Error {
  readonly says: InEachLanguage;

  constructor(says: InEachLanguage) {
    super(says.en);
    this.says = says;
  }
}

/** Reads a theme: design tokens as JSON, or a style sheet in which they are custom properties. */
export function readTheme(text: string, name: string): Theme {
  const theme = /^\s*[[{]/.test(text) ? fromJson(text, name) : fromCss(text, name);
  if (theme.light.size === 0 && theme.rules === "")
    throw new UnreadableTheme({
      en: `${name} holds no design tokens: neither custom properties such as --utrecht-button-color, nor JSON with a $value`,
      nl: `In ${name} staan geen design tokens: geen CSS-eigenschappen zoals --utrecht-button-color, en geen JSON met een $value`,
    });
  return theme;
}

function fromJson(text: string, name: string): Theme {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    throw new UnreadableTheme({
      en: `${name} begins as JSON and cannot be read as JSON`,
      nl: `${name} begint als JSON en is niet als JSON te lezen`,
    });
  }
  return { light: new Map(leaves(tree, [])), dark: new Map(), rules: "" };
}

type Leaf = readonly [name: string, value: string];

/** A token is a text or number at the end of a branch, or the `$value` or `value` of an object. */
function leaves(node: unknown, path: readonly string[]): Leaf[] {
  if (typeof node === "string" || typeof node === "number") {
    const value = String(node).replace(
      /\{([^{}]+)\}/g,
      (_, to: string) => `var(${nameOf(to.split("."))})`,
    );
    return path.length === 0 ? [] : [[nameOf(path), value]];
  }
  if (typeof node !== "object" || node === null || Array.isArray(node)) return [];
  const members = node as Readonly<Record<string, unknown>>;
  if ("$value" in members) return leaves(members["$value"], path);
  if ("value" in members) return leaves(members["value"], path);
  return Object.entries(members).flatMap(([key, child]) =>
    key.startsWith("$") ? [] : leaves(child, [...path, key]),
  );
}

const nameOf = (path: readonly string[]): string => `--${path.join("-").replace(/^-+/, "")}`;

/**
 * Custom properties from a style sheet. What stands under a condition (a width, a part of the page) is left out, but for
 * the wish for dark.
 */
function fromCss(text: string, name: string): Theme {
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  let failure: string | undefined;
  const tree = parse(text, {
    parseCustomProperty: false,
    onParseError: ({ message }) => (failure ??= message),
  });
  if (failure !== undefined)
    throw new UnreadableTheme({
      en: `${name} cannot be read as CSS: ${failure}`,
      nl: `${name} is niet als CSS te lezen: ${failure}`,
    });
  walk(tree, function (node) {
    if (node.type !== "Declaration" || !node.property.startsWith("--") || this.rule === null)
      return;
    const media = this.atrule === null ? "" : generate(this.atrule.prelude ?? this.atrule);
    const selector = generate(this.rule.prelude);
    const isDark = /\bdark\b/.test(media) || /dark/.test(selector);
    if (media !== "" && !/^\(prefers-color-scheme:\s*(?:dark|light)\)$/.test(media)) return;
    if (/[\s>+~]/.test(selector.replace(/\s*,\s*/g, ","))) return;
    (isDark ? dark : light).set(node.property, valueOf(node.value));
  });
  return { light, dark, rules: rulesFor(tree, isOurs) };
}

const isOurs = (name: string): boolean => keptClasses.has(name) || name.startsWith("pwe-");

/** The rules of a style sheet for these class names and no others; a selector for something else is left out. */
function rulesFor(tree: CssNode, isKnown: (name: string) => boolean): string {
  const known = (selector: CssNode): boolean => {
    const names: string[] = [];
    walk(selector, (node) => {
      if (node.type === "ClassSelector") names.push(node.name);
    });
    return names.length > 0 && names.every(isKnown);
  };
  walk(tree, {
    visit: "Rule",
    enter(rule, item, list) {
      if (rule.prelude.type !== "SelectorList") return;
      rule.prelude.children = rule.prelude.children.filter((one) => known(one as Selector));
      if (rule.prelude.children.isEmpty) list?.remove(item);
    },
  });
  walk(tree, {
    visit: "Atrule",
    leave(rule: CssNode, item, list) {
      if (find(rule, ({ type }) => type === "Rule") === null) list?.remove(item);
    },
  });
  return generate(tree).replace(/\/\*[^]*?\*\//g, "");
}

const valueOf = (value: CssNode): string => generate(value).trim();
