import { printDate } from "../dates.ts";
import {
  type Answer,
  type DateQuestion,
  answerPin,
  type GridQuestion,
  type ManyQuestion,
  type NumberQuestion,
  type OneQuestion,
  type Question,
  type RankQuestion,
  type ScaleQuestion,
  type TextQuestion,
} from "@pwe/model";
import { fill } from "../words/words.ts";
import { htmlId } from "../paths.ts";
import type { FieldType } from "../field-type.ts";
import { attributes, type Content, input, type Markup, markup } from "./markup.ts";
import { numberInput, numberWords } from "./number-field.ts";
import { motivationOf, openField, optionalMark } from "./open-field.ts";
import { our, ours } from "./ours.ts";
import { eachVersion, type Sheet } from "./sheet.ts";
import { info } from "./parts/info.ts";
import { listOf, LONG } from "./parts/list.ts";
import { inOneRow } from "./parts/scale.ts";
import { inOrderOf, pinOf } from "./shuffled.ts";
import type { Words } from "../words/words.ts";

type Render<Q extends Question> = (sheet: Sheet, question: Q) => Markup;

const nameOf = (
  sheet: Sheet,
  { path, id }: { readonly path: string; readonly id: string },
): Content => eachVersion(sheet, ({ texts }) => texts.line(path, "label") ?? id);

const label = (sheet: Sheet, question: Question): Content => [
  nameOf(sheet, question),
  optionalMark(sheet, question.required),
];

const hint = (sheet: Sheet, question: Question, more: Content = null): Content => {
  if (!more && !sheet.texts.has(question.path, "hint")) return null;
  const own = eachVersion(sheet, ({ texts }) => {
    const line = texts.line(question.path, "hint");
    return line && [line, more && " "];
  });
  return markup`<p class="pwe-hint" id="${htmlId(question.path, "hint")}">${own}${more}</p>`;
};

const describedBy = (sheet: Sheet, question: Question, more: Content = null): string | null =>
  more || sheet.texts.has(question.path, "hint") ? htmlId(question.path, "hint") : null;

/** Whether what answers it is one of several radios. */
const isOneRadio: Readonly<Record<Question["type"], boolean>> = {
  one: true,
  many: false,
  grid: false,
  number: false,
  scale: true,
  text: false,
  rank: false,
  date: false,
};

/** A radio cannot be put back by itself: where no answer is needed, a button does. */
const clearButton = (sheet: Sheet, { type, path }: Question): Content =>
  isOneRadio[type] &&
  markup`<button type="button" class="pwe-clear" data-clear="${path}.answer"${attributes(ours(sheet))} hidden>${sheet.words.clear}</button>`;

/** The words for a number of answers of which neither more nor fewer will do; nothing where there is room. */
export const exactly = (
  { words }: Sheet,
  { min, max }: { readonly min: number; readonly max: number },
) => (min === max ? fill(words.exactly, { limit: max }) : null);

/** A question whose answers are several controls: they share its words as their legend. */
const group = (
  sheet: Sheet,
  question: Question,
  controls: Content,
  more: Content = null,
): Markup => markup`
  <fieldset${attributes({
    id: htmlId(question.path),
    "data-path": question.path,
    "data-exactly": question.type === "many" ? exactly(sheet, question) : null,
    "aria-describedby": describedBy(sheet, question, more),
  })}>
    <legend>${label(sheet, question)}</legend>
    ${hint(sheet, question, more)}
    ${info(sheet, question.path)}
    ${controls}
    ${!question.required && clearButton(sheet, question)}
  </fieldset>`;

/** A list's own answers have their words at the list; an answer of the question's own at the question. */
const answerLabel = (sheet: Sheet, question: Question, answer: Answer): Content =>
  eachVersion(
    sheet,
    ({ texts }) =>
      texts.line(`${question.path}.${answer.id}`, "label") ??
      ("list" in question && question.list !== undefined
        ? texts.line(`${question.list}.${answer.id}`, "label")
        : null) ??
      answer.id,
  );

/** What someone else means by "other": a field that appears when it is chosen. */
const otherField = (sheet: Sheet, question: Question, answer: Answer): Content =>
  answer.kind === "other" &&
  markup`<div class="pwe-other" data-other="${question.path}">${openField(sheet, {
    path: `${question.path}.text`,
    label: answerLabel(sheet, question, answer),
    max: answer.max ?? 500,
    required: false,
    hideLabel: true,
    short: true,
  })}</div>`;

const answers = (sheet: Sheet, question: OneQuestion | ManyQuestion): Markup => {
  const many = question.type === "many";
  return markup`<div class="pwe-answers"${attributes(inOrderOf(question))}>
    ${question.answers.map(
      (answer, at) => markup`
        <div${attributes(pinOf(question, answerPin(answer)))}>
          <label class="pwe-answer">
            ${input({
              type: many ? "checkbox" : "radio",
              name: `${question.path}.${many ? "answers" : "answer"}`,
              value: answer.id,
              "data-at": many ? at : null,
              "data-alone": many && (answer.kind === "none" || answer.kind === "refused"),
              "data-opens": answer.kind === "other" ? question.path : null,
            })}
            <span>${answerLabel(sheet, question, answer)}</span>
          </label>
          ${otherField(sheet, question, answer)}
        </div>`,
    )}
  </div>`;
};

const one: Render<OneQuestion> = (sheet, question) => {
  const { path, answers: all } = question;
  if (all.length < LONG || all.some(({ kind }) => kind === "other"))
    return group(sheet, question, answers(sheet, question));
  const name = `${path}.answer`;
  const described = describedBy(sheet, question);
  return single(
    sheet,
    question,
    listOf(sheet, question, { id: htmlId(name), name, "aria-describedby": described }),
    null,
  );
};

const many: Render<ManyQuestion> = (sheet, question) => {
  const alone = question.answers.filter(({ kind }) => kind === "none" || kind === "refused").length;
  const limited = question.max < question.answers.length - alone;
  return group(
    sheet,
    question,
    answers(sheet, question),
    our(
      sheet,
      limited ? fill(sheet.words.severalUpTo, { max: question.max }) : sheet.words.several,
    ),
  );
};

/** The answers that make up the scale, and then the ones that are no step of it: don't know, rather not say. */
const scaleFirst = (answers: readonly Answer[]): readonly Answer[] => [
  ...answers.filter(({ kind }) => kind === undefined),
  ...answers.filter(({ kind }) => kind !== undefined),
];

const grid: Render<GridQuestion> = (sheet, question) => {
  const scale = question.answers.filter(({ kind }) => kind === undefined);
  return group(
    sheet,
    question,
    markup`<div class="pwe-table"${attributes(inOrderOf(question))}>
      ${question.rows.map(
        (row) => markup`
          <fieldset class="pwe-row" id="${htmlId(row.path)}" data-path="${row.path}"${attributes(pinOf(question, row.pin))}>
            <legend>${nameOf(sheet, row)}</legend>
            <div class="pwe-scale-box"><div class="pwe-scale"${attributes(inOneRow(scale))}>
              ${scaleFirst(question.answers).map(
                (
                  answer,
                ) => markup`<label class="${answer.kind ? "pwe-level pwe-apart" : "pwe-level"}">
                  ${input({ type: "radio", name: `${row.path}.answer`, value: answer.id })}
                  <span>${answerLabel(sheet, question, answer)}</span>
                </label>`,
              )}
            </div></div>
          </fieldset>`,
      )}
    </div>`,
  );
};

/** A question with one control: its words are that control's label. */
const single = (sheet: Sheet, question: Question, control: Markup, more: Content): Markup => markup`
  <div id="${htmlId(question.path)}-box" data-path="${question.path}">
    <label class="pwe-label" for="${htmlId(question.path, "answer")}">${label(sheet, question)}</label>
    ${hint(sheet, question, more)}
    ${info(sheet, question.path)}
    ${control}
  </div>`;

const number: Render<NumberQuestion> = (sheet, question) => {
  const { hint } = numberWords(sheet, question);
  const described = describedBy(sheet, question, hint) ?? "";
  return single(
    sheet,
    question,
    numberInput(sheet, `${question.path}.answer`, question, question.unit, (unit) => ({
      "aria-describedby": `${unit} ${described}`.trim(),
    })),
    our(sheet, hint),
  );
};

/** From here on, the marks of a scale may take a second line. */
const MANY = 7;

const scale: Render<ScaleQuestion> = (sheet, question) => {
  const points = Array.from(
    { length: question.max - question.min + 1 },
    (_, at) => question.min + at,
  );
  const written = (int: number): string => sheet.number({ int, decimals: 0 });
  const ends =
    sheet.texts.has(question.path, "min") && sheet.texts.has(question.path, "max")
      ? eachVersion(sheet, ({ texts }) => {
          const [low, high] = [texts.line(question.path, "min"), texts.line(question.path, "max")];
          return (
            low &&
            high &&
            markup`${written(question.min)}: ${low}. ${written(question.max)}: ${high}.`
          );
        })
      : null;
  return group(
    sheet,
    question,
    markup`<div class="${points.length > MANY ? "pwe-numbers pwe-many" : "pwe-numbers"}">
      ${points.map(
        (point) => markup`<label class="pwe-point">
          ${input({ type: "radio", name: `${question.path}.answer`, value: point, "data-as": "whole" })}
          <span>${written(point)}</span>
        </label>`,
      )}
    </div>`,
    ends,
  );
};

type Fills = Readonly<Record<string, string>> & { readonly type?: FieldType };

/** What a format lets the browser help with. */
const formats: Record<NonNullable<TextQuestion["format"]>, Fills> = {
  email: { type: "email", autocomplete: "email", spellcheck: "false" },
  postcode_nl: { autocomplete: "postal-code", spellcheck: "false" },
  year: { inputmode: "numeric", autocomplete: "off" },
  digits: { inputmode: "numeric", autocomplete: "off" },
};

/** What a text of a format should be: said beside it, and in the words of a complaint. */
const formatWords = (words: Words): Record<NonNullable<TextQuestion["format"]>, string> => ({
  email: words.formatEmail,
  postcode_nl: words.formatPostcode,
  year: words.formatYear,
  digits: words.formatDigits,
});

const text: Render<TextQuestion> = (sheet, question) => {
  const name = `${question.path}.answer`;
  if (!question.format) {
    return markup`<div data-path="${question.path}" id="${htmlId(question.path)}-box">${openField(
      sheet,
      {
        path: name,
        label: nameOf(sheet, question),
        max: question.max,
        required: question.required,
        short: question.max <= 100,
        hint: sheet.texts.line(question.path, "hint"),
      },
    )}</div>`;
  }
  const format = formatWords(sheet.words)[question.format];
  return single(
    sheet,
    question,
    input({
      type: "text",
      id: htmlId(name),
      name,
      "aria-describedby": describedBy(sheet, question, format),
      "data-as": "format",
      "data-max": question.max,
      "data-says": fill(sheet.words.badFormat, { format }),
      ...formats[question.format],
    }),
    our(sheet, format),
  );
};

const date: Render<DateQuestion> = (sheet, question) => {
  const name = `${question.path}.answer`;
  const [min, max] = [question.min, question.max].map((one) =>
    printDate(one, sheet.wordsLanguage),
  ) as [string, string];
  const said = fill(sheet.words.dateRange, { min, max });
  return single(
    sheet,
    question,
    input({
      type: "date",
      id: htmlId(name),
      name,
      min: question.min,
      max: question.max,
      autocomplete: "off",
      "aria-describedby": describedBy(sheet, question, said),
      "data-says": fill(sheet.words.fillDate, { min, max }),
    }),
    our(sheet, said),
  );
};

const rank: Render<RankQuestion> = (sheet, question) => {
  const name = `${question.path}.answers`;
  const places = Array.from({ length: question.top }, (_, at) => at + 1);
  return group(
    sheet,
    question,
    markup`<div class="pwe-ranks">
      ${places.map(
        (place) => markup`<div class="pwe-rank">
          <label for="${htmlId(name, place)}"${attributes(ours(sheet))}>${fill(sheet.words.place, { place })}</label>
          ${listOf(sheet, question, { id: htmlId(name, place), name, "data-as": "places" })}
        </div>`,
      )}
    </div>`,
  );
};

/** The question itself appears only after someone says that their answer may be kept. */
const afterConsent = (sheet: Sheet, question: Question, inside: Markup): Markup => {
  if (!question.consent) return inside;
  const name = `${question.path}.consent`;
  const choice = (value: "true" | "false", word: "askYes" | "askNo") => markup`
    <label class="pwe-answer">
      ${input({ type: "radio", name, value, "data-as": "flag" })}<span>${our(sheet, sheet.words[word])}</span>
    </label>`;
  return markup`
    <fieldset class="pwe-item" data-path="${name}" id="${htmlId(name)}">
      <legend>${eachVersion(sheet, ({ texts, words }) => texts.line(question.path, "consent") ?? our(sheet, words.askConsent))}</legend>
      <div class="pwe-answers">${choice("true", "askYes")}${choice("false", "askNo")}</div>
    </fieldset>
    <div data-after-consent="${question.path}">${inside}</div>`;
};

export const renderQuestion = (sheet: Sheet, question: Question): Markup => {
  const table: { [K in Question["type"]]: Render<Extract<Question, { type: K }>> } = {
    one,
    many,
    grid,
    number,
    scale,
    text,
    rank,
    date,
  };
  // The table pairs each type with its own question; the type checker cannot follow that through an index.
  const inside = (table[question.type] as Render<Question>)(sheet, question);
  return afterConsent(
    sheet,
    question,
    markup`${inside}${motivationOf(sheet, question.path, question.motivation)}`,
  );
};
