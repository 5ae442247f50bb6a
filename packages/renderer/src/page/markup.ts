import { escapeMarkup } from "@pwe/model";
import type { FieldType } from "../field-type.ts";

/** A piece of HTML that is safe to put into a page. Only `markup` and `trusted` make one. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** Says that this text is HTML already. */
export const trusted = (text: string): Markup => new Markup(text);

const print = (content: Content): string => {
  if (content === null || content === undefined || content === false) return "";
  if (content instanceof Markup) return content.text;
  if (Array.isArray(content)) return content.map(print).join("");
  return escapeMarkup(String(content));
};

/** HTML from a template: every value that is not markup itself is escaped. Indentation is left out. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup => {
  const parts = strings.map((part) => part.replace(/\n\s*/g, ""));
  return new Markup(String.raw({ raw: parts }, ...values.map(print)));
};

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Attributes of a tag, with a space before each: `true` prints the name alone, false and null nothing. */
export const attributes = (all: Attributes): Markup =>
  new Markup(
    Object.entries(all)
      .filter(([, value]) => value !== false && value !== null && value !== undefined)
      .map(([name, value]) =>
        value === true ? ` ${name}` : ` ${name}="${escapeMarkup(String(value))}"`,
      )
      .join(""),
  );

/** A field that is filled in or chosen. */
export const input = (all: Attributes & { readonly type: FieldType }): Markup =>
  new Markup(`<input${attributes(all).text}>`);
