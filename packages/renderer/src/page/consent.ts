import type { Consent } from "@pwe/model";
import { facts, knownOf } from "./parts/facts.ts";
import { input, type Markup, markup } from "./markup.ts";
import { our } from "./ours.ts";
import { eachVersion, type Sheet } from "./sheet.ts";

/** Whether someone takes part: asked first, and kept only when it is yes. */
export const renderConsent = (sheet: Sheet, consent: Consent): Markup => {
  const { texts, words } = sheet;
  const choice = (
    value: "yes" | "no",
    role: "agree" | "refuse",
    word: "consentYes" | "consentNo",
  ) => markup`
    <label class="pwe-answer">
      ${input({ type: "radio", name: "consent.answer", value })}
      <span>${eachVersion(sheet, ({ texts }) => texts.line(consent.path, role) ?? our(sheet, words[word]))}</span>
    </label>`;
  return markup`
    ${texts.prose(consent.path, "text")}
    ${eachVersion(sheet, (one) => facts(one, Object.values(knownOf(one))))}
    <fieldset class="pwe-panel" id="q-consent" data-path="consent">
      <legend>${texts.line(consent.path, "label")}</legend>
      <div class="pwe-answers">
        ${choice("yes", "agree", "consentYes")}
        ${choice("no", "refuse", "consentNo")}
      </div>
    </fieldset>`;
};
