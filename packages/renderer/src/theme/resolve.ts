import { generate, parse, walk } from "css-tree";
import type { Tokens } from "./tokens.ts";

/** The names that a value takes from other tokens. */
export function namesIn(value: string): string[] {
  return [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!);
}

/** A value with every other token filled in; undefined where one is missing and has no fallback, or leads to itself. */
export function resolveValue(
  value: string,
  tokens: Tokens,
  within: readonly string[] = [],
): string | undefined {
  if (!value.includes("var(")) return value.trim();
  let missing = false;
  const tree = parse(value, { context: "value" });
  walk(tree, {
    visit: "Function",
    enter(node, item, list) {
      if (node.name !== "var" || missing || list === null) return;
      const [name, , ...rest] = node.children.toArray();
      const id = name?.type === "Identifier" ? name.name : "";
      const own = within.includes(id) ? undefined : tokens.get(id);
      const found =
        (own === undefined ? undefined : resolveValue(own, tokens, [...within, id])) ??
        (rest.length === 0
          ? undefined
          : resolveValue(rest.map((part) => generate(part)).join(""), tokens, within));
      if (found === undefined) missing = true;
      else list.replace(item, list.createItem({ type: "Raw", value: found }));
    },
  });
  return missing ? undefined : generate(tree).trim();
}
