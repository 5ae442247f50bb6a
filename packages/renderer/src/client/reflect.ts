import type { Answers } from "@pwe/model";
import { fill, type Words } from "../words/words.ts";
import { answerAt } from "./answers.ts";
import { named } from "./controls.ts";

const labelOf = (control: HTMLElement): string =>
  control.parentElement?.querySelector(":scope > span")?.textContent?.trim() ?? "";

const members = ["answer", "answers", "level", "points", "amount", "chosen"];

/** An earlier answer in the words that were chosen. */
const describe = (form: ParentNode, path: string, answers: Answers): string => {
  const parts = members.flatMap((member) =>
    named(form, `${path}.${member}`).flatMap((control): string[] => {
      if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type)) {
        return control.checked ? [labelOf(control)] : [];
      }
      if (control instanceof HTMLSelectElement) {
        return control.value ? [control.selectedOptions[0]?.textContent ?? ""] : [];
      }
      return control.value.trim() ? [control.value] : [];
    }),
  );
  const text = answerAt(answers, `${path}.text`);
  return [...parts, ...(typeof text === "string" ? [text] : [])].join(", ");
};

/** Code points, as the limits count. */
const lengthOf = (text: string): number => Array.from(text).length;

const countDown = (form: ParentNode, words: Words): void => {
  for (const counter of form.querySelectorAll<HTMLElement>("[data-counter]")) {
    const [field] = named(form, counter.dataset["counter"] ?? "");
    const max = Number(field?.dataset["max"]);
    // A text in code units is never shorter than in code points.
    const length = field && field.value.length > max * 0.8 ? lengthOf(field.value) : 0;
    counter.hidden = length < max * 0.8;
    const left = max - length;
    const sentence = left < 0 ? words.charactersOver : words.charactersLeft;
    if (!counter.hidden) counter.textContent = fill(sentence, { left: Math.abs(left) });
  }
};

const each = (form: ParentNode, selector: string, act: (element: HTMLElement) => void): void =>
  form.querySelectorAll<HTMLElement>(selector).forEach(act);

/** Shows what belongs to the answers as they are: earlier answers in a text, a field for "other", what consent opens. */
export const fillIn = (form: ParentNode, answers: Answers, words: Words): void => {
  const at = (path: string) => answerAt(answers, path);
  each(form, "[data-answer]", (place) => {
    place.textContent = describe(form, place.dataset["answer"] ?? "", answers) || words.noAnswer;
  });
  each(form, "[data-opens]", (control) => {
    const field = form.querySelector<HTMLElement>(
      `[data-other="${control.dataset["opens"] ?? ""}"]`,
    );
    if (field) field.hidden = !(control as HTMLInputElement).checked;
  });
  each(form, "[data-after-consent]", (inside) => {
    inside.hidden = at(`${inside.dataset["afterConsent"] ?? ""}.consent`) !== true;
  });
  each(form, "[data-deciding]", (inside) => {
    const path = `${inside.dataset["deciding"] ?? ""}.decided`;
    if (named(form, path).length > 0) inside.hidden = at(path) !== "self";
  });
  each(form, "details.pwe-why", (why) => {
    const option = why.closest("[data-option]");
    const level = option?.querySelector<HTMLElement>("input[data-side]:checked")?.dataset["side"];
    const number = option?.querySelector<HTMLInputElement>("input[type=number]");
    // More or less than nothing, for a number.
    const sign = number ? Math.sign(number.valueAsNumber || 0) : 0;
    const side = level ?? (number ? ["less", "same", "more"][sign + 1] : "");
    const prompts = Array.from(why.querySelectorAll<HTMLElement>("[data-side-prompt]"));
    const fitting = prompts.find(({ dataset }) => dataset["sidePrompt"] === side) ?? prompts[0];
    for (const prompt of prompts) prompt.hidden = prompt !== fitting;
  });
  countDown(form, words);
};
