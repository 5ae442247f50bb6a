import type { Diagnostic, MessageLanguage, ProblemData, ProblemText } from "./diagnostic.ts";

/** What is said of a problem in another language than English. */
export interface CatalogueText extends ProblemText {
  /** what the fix does, where its text is made of the data */
  readonly fix?: (data: ProblemData) => string;
}

/**
 * What findings are said with in another language than English: a text per code, and the phrases that stand in the
 * data of problems of form. Loaded only where it is asked for.
 */
export interface Catalogue {
  readonly language: MessageLanguage;
  readonly texts: Readonly<Record<string, CatalogueText>>;
  /** from English; {1}, {2} stand for what is kept: numbers, and what is in backticks */
  readonly phrases: Readonly<Record<string, string>>;
}

/** The same finding in the words of a catalogue; in English where the catalogue has no text for it. */
export function inWordsOf({ texts, phrases }: Catalogue, diagnostic: Diagnostic): Diagnostic {
  const text = texts[diagnostic.code];
  if (text === undefined) return diagnostic;
  const data = Object.fromEntries(
    Object.entries(diagnostic.data).map(([name, value]) => [
      name,
      typeof value === "string" ? say(phrases, value) : value,
    ]),
  );
  const { related, fix, choices } = diagnostic;
  return {
    ...diagnostic,
    message: text.message(data),
    why: text.why,
    help: text.help(data),
    related: related.map((place) => ({ ...place, text: say(phrases, place.text) })),
    ...(fix && { fix: { ...fix, text: text.fix?.(data) ?? say(phrases, fix.text) } }),
    ...(choices && { choices: choices.map((one) => ({ ...one, text: say(phrases, one.text) })) }),
  };
}

/** A phrase in the other language: as it is listed, or listed with places for what it keeps. */
function say(phrases: Catalogue["phrases"], words: string): string {
  const kept: string[] = [];
  const shape = words.replace(/`[^`]*`|\d+/g, (piece) => `{${kept.push(piece)}}`);
  const found = phrases[words] ?? phrases[shape];
  return found?.replace(/\{(\d)\}/g, (_, place) => kept[Number(place) - 1] ?? "") ?? words;
}
