import { own } from "@pwe/model";
import type { Pairs, PairSet } from "@pwe/model";
import { fill } from "../words/words.ts";
import { htmlId } from "../paths.ts";
import { type Content, input, type Markup, markup } from "./markup.ts";
import { our } from "./ours.ts";
import { motivationOf } from "./open-field.ts";
import { eachVersion, type Sheet } from "./sheet.ts";

const alternativeName = (sheet: Sheet, pairs: Pairs, alternative: string): Content =>
  eachVersion(
    sheet,
    ({ texts }) => texts.line(`${pairs.path}.${alternative}`, "label") ?? alternative.toUpperCase(),
  );

/** What is in one of the packages. */
export const cardFacts = (sheet: Sheet, pairs: Pairs, set: PairSet, alternative: string): Content =>
  pairs.attributes.map((attribute) => {
    const label = eachVersion(sheet, ({ texts }) => texts.line(attribute, "label") ?? attribute);
    return markup` <span class="pwe-fact">
      <span class="pwe-quiet">${label}: </span><b><bdi>${own(own(set.cards, alternative) ?? {}, attribute)}</bdi></b>
    </span>`;
  });

/** One choice between packages: a card for each, and a way out where the author offers one. */
export const renderPair = (sheet: Sheet, pairs: Pairs, set: PairSet): Markup => {
  const name = `${set.path}.answer`;
  const place = { set: pairs.sets.indexOf(set) + 1, sets: pairs.sets.length };
  return markup`
    ${place.set === 1 && sheet.texts.prose(pairs.path, "intro")}
    <fieldset id="${htmlId(set.path)}" data-path="${set.path}">
      <legend>${our(sheet, fill(sheet.words.setNo, place))}</legend>
      <div class="pwe-cards">
        ${pairs.alternatives.map(
          (alternative) => markup`
            <label class="pwe-card">
              <span class="pwe-card-head">
                ${input({ type: "radio", name, value: alternative })}
                <span>${alternativeName(sheet, pairs, alternative)}</span>
              </span>
              ${cardFacts(sheet, pairs, set, alternative)}
            </label>`,
        )}
        ${
          pairs.optOut &&
          markup`<label class="pwe-card pwe-whole"><span class="pwe-card-head">
            ${input({ type: "radio", name, value: "none" })}
            <span>${eachVersion(sheet, ({ texts, words }) => texts.line(pairs.path, "opt_out") ?? our(sheet, words.optOut))}</span>
          </span></label>`
        }
      </div>
    </fieldset>
    ${motivationOf(sheet, set.path, pairs.motivation, pairs.path)}`;
};
