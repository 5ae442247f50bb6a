import { fill } from "../../words/words.ts";
import { attributes, type Attributes, type Content, markup } from "../markup.ts";
import { our } from "../ours.ts";
import type { Sheet } from "../sheet.ts";

/** A name, what is known under it, and what the browser goes by to fill it in. */
export type Fact = readonly [name: string, value: Content, data?: Attributes];

/** What an author says of a consultation in a few words: what for, whose, and how long answers are kept. */
export const knownOf = (sheet: Sheet): Record<"purpose" | "controller" | "retention", Fact> => {
  const { words, texts, consultation } = sheet;
  const retention = consultation.plan.consent?.retention;
  const kept = retention && fill(words[retention.unit], { number: retention.number });
  return {
    purpose: [words.purpose, texts.line("consent", "purpose")],
    controller: [words.controller, texts.line("consent", "controller")],
    retention: [words.retention, our(sheet, kept)],
  };
};

/** What is known, each under its name; nothing where nothing is. */
export const facts = (sheet: Sheet, rows: readonly Fact[]): Content => {
  const known = rows.filter(([, value, data]) => value || data);
  return (
    known.length > 0 &&
    markup`<dl class="pwe-facts">${known.map(
      ([name, value, data = {}]) =>
        markup`<div${attributes({ hidden: !value, ...data })}><dt>${our(sheet, name)}</dt><dd>${value}</dd></div>`,
    )}</dl>`
  );
};
