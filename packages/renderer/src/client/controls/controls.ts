import { inFormat, printSteps } from "@pwe/model";
import type { Answers } from "@pwe/model";
import { answerAt, type Value, withAnswer } from "../kept/answers.ts";
import type { Kept, Places } from "../kept/kept.ts";
import type { Control, Parts } from "../drawing/parts.ts";
import { isBlank, typedField, typedSteps } from "./typed-number.ts";

/** How a control stands for a value: what is read from it, and how a value is put into it. */
interface Binding {
  readonly read: (control: Control, parts: Parts) => Value | undefined;
  readonly write: (control: Control, value: Value | undefined, parts: Parts) => void;
}

const check = (control: Control, on: boolean): void => {
  if (control instanceof HTMLInputElement) control.checked = on;
};

const radio = (parse: (value: string) => Value): Binding => ({
  read: (control) => parse(control.value),
  write: (control, value) =>
    check(control, value !== undefined && value !== null && parse(control.value) === value),
});

/** What no store can hold: half a character, that a paste or a phone cut through, and the null character. */
const keepable = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\0", "");

const text: Binding = {
  read: ({ value }) => {
    const kept = keepable(value);
    return kept.trim() === "" ? undefined : kept;
  },
  write: (control, value) => {
    control.value = typeof value === "string" ? value : "";
    // What was written stands open, or else nobody would find it again.
    if (control.value) control.closest("details")?.setAttribute("open", "");
  },
};

/** A text that has to fit a format. */
const formatted: Binding = {
  ...text,
  read: ({ value }) => inFormat(keepable(value)) || undefined,
};

const steps: Binding = {
  read: typedSteps,
  write: (control, value, { notation }) => {
    control.value =
      typeof value === "number" ? printSteps(value, typedField(control)!, notation) : "";
  },
};

/** Several boxes that make one list, in the order of the file whatever the order on the screen. */
const list: Binding = {
  read: ({ name }, parts) => {
    const all = parts.named(name) as HTMLInputElement[];
    const order = (box: HTMLInputElement) => Number(box.dataset["at"] ?? 0);
    const chosen = all.filter((box) => box.checked).sort((a, b) => order(a) - order(b));
    return chosen.length === 0 ? undefined : chosen.map((box) => box.value);
  },
  write: (control, value) => check(control, Array.isArray(value) && value.includes(control.value)),
};

const places: Binding = {
  read: ({ name }, parts) => {
    const chosen = parts
      .named(name)
      .map(({ value }) => value)
      .filter((value) => value !== "");
    return chosen.length === 0 ? undefined : chosen;
  },
  write: (control, value, parts) => {
    const place = parts.named(control.name).indexOf(control);
    control.value = (Array.isArray(value) && (value[place] as string | undefined)) || "";
  },
};

const chosen: Binding = {
  read: (control) => control instanceof HTMLInputElement && control.checked,
  write: (control, value) => check(control, value === true),
};

/** Fields of which what is written is the answer, as it is. */
type AsText = "text" | "email" | "date" | "textarea" | "select-one" | "range" | "hidden";

const bindingOf = (control: Control): Binding => {
  switch (control.dataset["as"]) {
    case "whole":
      return radio(Number);
    case "flag":
      return radio((value) => value === "true");
    case "format":
      return formatted;
    case "places":
      return places;
  }
  if (control.dataset["number"] !== undefined) return steps;
  if (control.type === "radio") return radio(String);
  if (control.type === "checkbox") return control.name.endsWith(".answers") ? list : chosen;
  control.type satisfies AsText;
  return text;
};

/** The options that one set of radios chooses between: their paths, by the id that the radio has. */
const picks = (control: Control, parts: Parts): [path: string, chosen: boolean][] =>
  (parts.named(control.name) as HTMLInputElement[])
    .filter(({ value }) => value !== "")
    .map((each) => [
      `${each.closest<HTMLElement>("[data-option]")?.dataset["path"] ?? ""}.chosen`,
      each.checked,
    ]);

/** What stands in the field of "other" is said while that is chosen, and only then. */
export const withOther = (answers: Answers, name: string, parts: Parts): Answers => {
  const opener = parts.named(name).find(({ dataset }) => dataset["opens"]) as
    HTMLInputElement | undefined;
  if (!opener) return answers;
  const path = `${opener.dataset["opens"]}.text`;
  const [field] = parts.named(path);
  return withAnswer(answers, path, opener.checked && field ? text.read(field, parts) : undefined);
};

/** The answers after someone used this control. */
export const readControl = (answers: Answers, control: Control, parts: Parts): Answers => {
  if (control.dataset["as"] === "pick")
    return picks(control, parts).reduce((all, [path, on]) => withAnswer(all, path, on), answers);
  const read = withAnswer(answers, control.name, bindingOf(control).read(control, parts));
  return withOther(read, control.name, parts);
};

/** The places after someone used this control: an answer alone does not say which of them are empty. */
export const readPlaces = (places: Places, { name, dataset }: Control, parts: Parts): Places =>
  dataset["as"] === "places"
    ? { ...places, [name]: parts.named(name).map(({ value }) => value) }
    : places;

/** Puts every control as the answers say; what was set beforehand stays where there is no answer. */
export const writeControls = ({ answers, places, typed = {} }: Kept, parts: Parts): void => {
  for (const control of parts.controls) {
    if (control.dataset["as"] === "pick") {
      const path = control.closest<HTMLElement>("[data-option]")?.dataset["path"];
      if (path !== undefined) check(control, answerAt(answers, `${path}.chosen`) === true);
      continue;
    }
    const value = places[control.name] ?? answerAt(answers, control.name);
    if (value !== undefined) bindingOf(control).write(control, value, parts);
    control.value = typed[control.name] ?? control.value;
  }
};

/** Writes a number or a text of a format as the form does, once it was typed: as it is stored. */
export const rewrite = (control: Control, parts: Parts): void => {
  const binding = bindingOf(control);
  if (binding === steps || binding === formatted)
    binding.write(control, binding.read(control, parts), parts);
};

/** Whether something was typed here that is no number of whole steps, or no date: the browser keeps half of one to itself. */
export const isUnreadable = (control: Control, parts: Parts): boolean =>
  control.validity.badInput ||
  (bindingOf(control) === steps && !isBlank(control) && typedSteps(control, parts) === undefined);

/** Unchecks what cannot stand beside a box: one that stands alone (none, or rather not say), or all others beside that. */
export const clearOthers = (control: Control, parts: Parts): void => {
  if (!(control instanceof HTMLInputElement) || !control.checked || control.type !== "checkbox")
    return;
  if (!control.name.endsWith(".answers")) return;
  const alone = control.dataset["alone"] !== undefined;
  for (const other of parts.named(control.name) as HTMLInputElement[]) {
    if (other !== control && (alone || other.dataset["alone"] !== undefined)) other.checked = false;
  }
};
