import type { Question } from "@pwe/model";
import type { MessageLanguage } from "./diagnostic.ts";

type Said = Readonly<Record<MessageLanguage, string>>;

/** What a kind of question is called in a message, and what is said where a condition should quote its answers. */
export const questionWords: Readonly<
  Record<Question["type"], { readonly called: Said; readonly quote: Said | null }>
> = {
  one: {
    called: { en: "a question with one answer", nl: "een vraag met één antwoord" },
    quote: null,
  },
  many: {
    called: { en: "a question with several answers", nl: "een vraag met meer antwoorden" },
    quote: null,
  },
  grid: {
    called: { en: "a grid; name one of its rows", nl: "een rooster; noem een van de rijen" },
    quote: null,
  },
  number: { called: { en: "a number", nl: "een getal" }, quote: null },
  scale: { called: { en: "a scale", nl: "een schaal" }, quote: null },
  text: { called: { en: "an open text", nl: "een open tekst" }, quote: null },
  rank: { called: { en: "a ranking", nl: "een rangorde" }, quote: null },
  date: {
    called: { en: "a date", nl: "een datum" },
    quote: {
      en: 'it compares with a date between quotes, as in `< "2000-01-01"`',
      nl: 'die is te vergelijken met een datum tussen aanhalingstekens, zoals `< "2000-01-01"`',
    },
  },
};
