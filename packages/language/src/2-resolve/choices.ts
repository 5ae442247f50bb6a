import type * as syntax from "../syntax.ts";
import { type Context, say } from "./context.ts";
import { unknownValue } from "./errors/names.ts";
import { nearest } from "./nearest.ts";
import { isMissing } from "../syntax.ts";

/** A word from a fixed list; null (after a report) when it is none of them. */
export function sayUnlessKnown(
  context: Context,
  name: syntax.Name | syntax.Missing,
  what: string,
  values: readonly string[],
): string | null {
  if (isMissing(name)) return null;
  if (values.includes(name.text)) return name.text;
  say(context, unknownValue, name, {
    value: name.text,
    what,
    values: values.join(", "),
    suggestion: nearest(name.text, values),
  });
  return null;
}
