import { printDate } from "../../dates.ts";
import { type Answers, type AskedItem, fromSteps, parentOf, printExact } from "@pwe/model";
import { typedField, typedSteps } from "../controls/typed-number.ts";
import { fill } from "../../words/words.ts";
import { answerAt } from "../kept/answers.ts";
import type { Control, Parts } from "./parts.ts";
import type { Words } from "../../words/words.ts";

const labelOf = (control: Control): string =>
  control.parentElement?.querySelector(":scope > span")?.textContent?.trim() ?? "";

/** Fields of which what was written is read again as it is. */
type AsTyped = "text" | "email" | "textarea" | "select-one" | "range" | "hidden";

const wordsOf = (control: Control, parts: Parts): string => {
  const field = typedField(control);
  const steps = typedSteps(control, parts);
  if (field)
    return steps === undefined ? "" : printExact(fromSteps(steps, field.step), parts.notation);
  if (control instanceof HTMLSelectElement)
    return control.value && (control.selectedOptions[0]?.textContent ?? "");
  if (control.type === "date" && control.value)
    return printDate(control.value, document.documentElement.lang);
  if (control.type === "radio" || control.type === "checkbox")
    return (control as HTMLInputElement).checked ? labelOf(control) : "";
  control.type satisfies AsTyped | "date";
  return control.value.trim();
};

const members = ["answer", "answers", "level", "points", "amount", "chosen"];

/** An earlier answer in the words that were chosen. */
const describe = (parts: Parts, path: string, answers: Answers, words: Words): string => {
  const { named, at } = parts;
  // One option of several has its radio under the name of them all.
  const pick = at(path)?.querySelector<HTMLInputElement>('[data-as="pick"]');
  const own = named(`${path}.chosen`)[0] ?? pick;
  if (own) return wordsOf(own as Control, parts) || words.notChosen;
  const said = [path, ...members.map((member) => `${path}.${member}`)].flatMap((name) =>
    named(name).map((control, at) => {
      const words = wordsOf(control, parts);
      return words && control.dataset["as"] === "places" ? `${at + 1}. ${words}` : words;
    }),
  );
  return [...said, answerAt(answers, `${path}.text`)].filter(Boolean).join(", ");
};

/** Counts down in code points, as the limits do, once four fifths are used. */
const countDown = ({ named }: Parts, counter: HTMLElement, words: Words): void => {
  const [field] = named(counter.dataset["counter"] ?? "");
  const max = Number(field?.dataset["max"]);
  const value = field?.value ?? "";
  // A text has at least as many code units as code points, so a short one need not be counted.
  counter.hidden = value.length < max * 0.8;
  if (counter.hidden) return;
  const left = max - Array.from(value).length;
  counter.classList.toggle("pwe-error", left < 0);
  counter.textContent =
    left < 0 ? fill(words.charactersOver, { over: -left }) : fill(words.charactersLeft, { left });
};

/** What was chosen for the option that this stands in: more, the same, less, or nothing yet. */
const sideOf = (parts: Parts, inside: HTMLElement): string | undefined => {
  const option = inside.closest("[data-option]");
  const level = option?.querySelector<HTMLElement>("input[data-side]:checked")?.dataset["side"];
  const number = option?.querySelector<HTMLInputElement & Control>("[data-number]");
  // A number that starts empty is measured from zero.
  const steps = (number && typedSteps(number, parts)) ?? NaN;
  const sign = Math.sign(steps - ((number && typedField(number)?.start) ?? 0));
  return level ?? ["less", "same", "more"][sign + 1];
};

/** Asks for the reasons in the words that fit what was chosen. */
const prompt = (parts: Parts, why: HTMLElement): void => {
  const side = sideOf(parts, why);
  const prompts = Array.from(why.querySelectorAll<HTMLElement>("[data-side-prompt]"));
  const fitting = prompts.find(({ dataset }) => dataset["sidePrompt"] === side) ?? prompts[0];
  for (const one of prompts) one.hidden = one !== fitting;
};

/** Shows what belongs to the answers as they are, within this part of the page. */
export const reflect = (parts: Parts, scope: HTMLElement, answers: Answers, words: Words): void => {
  const each = (selector: string, act: (element: HTMLElement) => void): void =>
    scope.querySelectorAll<HTMLElement>(selector).forEach(act);
  /** What is there: something skipped is not. */
  const at = (path: string | undefined) => answerAt(answers, path ?? "") ?? undefined;
  each("[data-opens]", (control) => {
    const field = scope.querySelector<HTMLElement>(`[data-other="${control.dataset["opens"]}"]`);
    if (field) field.hidden = !(control as HTMLInputElement).checked;
  });
  each("[data-after-consent]", (inside) => {
    inside.hidden = at(`${inside.dataset["afterConsent"]}.consent`) !== true;
  });
  each("[data-deciding]", (inside) => {
    const path = `${inside.dataset["deciding"]}.decided`;
    inside.hidden = parts.named(path).length > 0 && at(path) !== "self";
  });
  each("[data-clear]", (button) => {
    button.hidden = at(button.dataset["clear"]) === undefined;
  });
  each("[data-effects]", (effects) => {
    effects.dataset["side"] = sideOf(parts, effects) ?? "";
  });
  each("details.pwe-why", (why) => prompt(parts, why));
  each("[data-counter]", (counter) => countDown(parts, counter, words));
};

/** Repeats earlier answers wherever a text asks for them, as long as they are asked: of a question, or of a part of it. */
export const repeatAnswers = (
  parts: Parts,
  answers: Answers,
  words: Words,
  asked: readonly AskedItem[],
): void => {
  const paths = new Set(asked.map(({ path }) => path));
  for (const place of parts.recalls) {
    const path = place.dataset["answer"] ?? "";
    const isAsked = paths.has(path) || paths.has(parentOf(path));
    const said = (isAsked && describe(parts, path, answers, words)) || words.noAnswer;
    // Without the mark that ends an isolate: an answer turns nothing around but itself.
    place.textContent = said.replaceAll("\u2069", "");
  }
};
