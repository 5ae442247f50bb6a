import type { Consent } from "@pwe/model";
import { fill } from "../words/words.ts";
import { type Content, input, type Markup, markup } from "./markup.ts";
import { our } from "./ours.ts";
import { eachVersion, type Sheet } from "./sheet.ts";

const facts = (sheet: Sheet): Content => {
  const { words, texts, consultation } = sheet;
  const retention = consultation.plan.consent?.retention;
  const rows = [
    [words.purpose, texts.line("consent", "purpose")],
    [words.controller, texts.line("consent", "controller")],
    [
      words.retention,
      our(sheet, retention && fill(words[retention.unit], { number: retention.number })),
    ],
  ] as const;
  const known = rows.filter(([, value]) => value);
  return known.length === 0
    ? null
    : markup`<dl class="pwe-facts">${known.map(([name, value]) => markup`<div><dt>${our(sheet, name)}</dt><dd>${value}</dd></div>`)}</dl>`;
};

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
    ${eachVersion(sheet, facts)}
    <fieldset class="pwe-panel" id="q-consent" data-path="consent">
      <legend>${texts.line(consent.path, "label")}</legend>
      <div class="pwe-answers">
        ${choice("yes", "agree", "consentYes")}
        ${choice("no", "refuse", "consentNo")}
      </div>
    </fieldset>`;
};
