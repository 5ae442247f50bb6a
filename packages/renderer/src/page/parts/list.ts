import { answerPin, type OneQuestion, type RankQuestion } from "@pwe/model";
import { attributes, type Attributes, type Markup, markup } from "../markup.ts";
import { ours } from "../ours.ts";
import { eachVersion, type Sheet } from "../sheet.ts";
import { inOrderOf, pinOf } from "../shuffled.ts";

/** From here on, answers are a list that opens. */
export const LONG = 13;

/** A list of answers that opens, with a place for none; in words alone, for nothing else fits in it. */
export const listOf = (
  sheet: Sheet,
  question: OneQuestion | RankQuestion,
  more: Attributes,
): Markup => markup`
  <select${attributes({ ...more, ...inOrderOf(question) })}>
    <option value=""${attributes(ours(sheet))}>${sheet.words.pickPlace}</option>
    ${question.answers.map((answer) =>
      eachVersion(sheet, ({ texts }) => {
        const { id } = answer;
        const words =
          texts.plain(`${question.path}.${id}`, "label") ??
          texts.plain(`${question.list ?? ""}.${id}`, "label");
        return markup`<option value="${id}"${attributes(pinOf(question, answerPin(answer)))}>${words ?? id}</option>`;
      }),
    )}
  </select>`;
