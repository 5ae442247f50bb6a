import type { FieldType } from "../field-type.ts";

/**
 * Class names of the kept form components of NL Design System (`@utrecht/*`), which stand beside ours, so that the style
 * sheet that an agency has already works on the form too. First what a tag is, then what our own class says of it.
 */
const byTag: Readonly<Record<string, string>> = {
  fieldset: "utrecht-form-fieldset",
  legend: "utrecht-form-fieldset__legend",
  label: "utrecht-form-label",
  textarea: "utrecht-textarea",
  select: "utrecht-select",
  h1: "utrecht-heading-1",
  h2: "utrecht-heading-2",
  a: "utrecht-link",
};

const byType: Readonly<Record<FieldType, string>> = {
  radio: "utrecht-radio-button",
  checkbox: "utrecht-checkbox",
  text: "utrecht-textbox",
  email: "utrecht-textbox",
  date: "utrecht-textbox",
  range: "",
  hidden: "",
  textarea: "",
  "select-one": "",
};

const byClass: Readonly<Record<string, string>> = {
  "pwe-item": "utrecht-form-field",
  "pwe-hint": "utrecht-form-field-description",
  "pwe-error": "utrecht-form-field-error-message",
  "pwe-summary": "utrecht-alert utrecht-alert--error",
  "pwe-button": "utrecht-button utrecht-button--primary-action",
  "pwe-button pwe-button-second": "utrecht-button utrecht-button--secondary-action",
};

/** Every one of these names. */
export const keptClasses: ReadonlySet<string> = new Set(
  [byTag, byType, byClass].flatMap((table) =>
    Object.values(table).flatMap((names) => names.split(" ")),
  ),
);

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** A page with the kept class names beside ours. Texts are escaped, so every `<` begins a tag of ours. */
export const withKeptClasses = (html: string): string =>
  html.replace(/<([a-z]\w*)((?: [^<>]*)?)>/g, (tag, name: string, rest: string) => {
    const own = attribute(rest, "class");
    const kept = [
      byClass[own] ?? byClass[own.split(" ")[0] ?? ""],
      name === "input"
        ? byType[attribute(rest, "type") as FieldType]
        : /pwe-(button|title)/.test(own)
          ? ""
          : byTag[name],
    ].filter(Boolean);
    if (kept.length === 0) return tag;
    if (own === "") return `<${name} class="${kept.join(" ")}"${rest}>`;
    return tag.replace(` class="${own}"`, ` class="${[own, ...kept].join(" ")}"`);
  });
