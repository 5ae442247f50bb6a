import type { Diagnostic, MessageLanguage, ProblemText } from "./diagnostic.ts";

/**
 * What findings are said with in another language than English: a text per code, and the phrases that stand in the
 * data of problems of form. Loaded only where it is asked for.
 */
export interface Catalogue {
  readonly language: MessageLanguage;
  readonly texts: Readonly<Record<string, ProblemText>>;
  /** from English */
  readonly phrases: Readonly<Record<string, string>>;
}

/** The same finding in the words of a catalogue; in English where the catalogue has no text for it. */
export function inWordsOf({ texts, phrases }: Catalogue, diagnostic: Diagnostic): Diagnostic {
  const text = texts[diagnostic.code];
  if (text === undefined) return diagnostic;
  const say = (words: string): string => phrases[words] ?? words;
  const data = Object.fromEntries(
    Object.entries(diagnostic.data).map(([name, value]) => [
      name,
      typeof value === "string" ? say(value) : value,
    ]),
  );
  const { related, fix } = diagnostic;
  return {
    ...diagnostic,
    message: text.message(data),
    why: text.why,
    help: text.help(data),
    related: related.map((place) => ({ ...place, text: say(place.text) })),
    ...(fix && { fix: { ...fix, text: say(fix.text) } }),
  };
}
