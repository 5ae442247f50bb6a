import { sentencesOf } from "./sentences.ts";
import type { ProseLanguage } from "./texts.ts";

/** How long a text says that taking part lasts. */
interface SaidMinutes {
  readonly from: number;
  readonly to: number;
}

interface Words {
  /** a sentence about how long it takes */
  readonly lasts: RegExp;
  /** a sentence about something else that has minutes */
  readonly other: RegExp;
  readonly unit: RegExp;
  readonly spans: readonly (readonly [RegExp, number])[];
}

const numbers: Readonly<Record<string, number>> = {
  ...{ vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, twaalf: 12, vijftien: 15 },
  ...{ twintig: 20, vijfentwintig: 25, dertig: 30, veertig: 40, vijfenveertig: 45, zestig: 60 },
  ...{ five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15 },
  ...{ twenty: 20, "twenty-five": 25, thirty: 30, forty: 40, "forty-five": 45, sixty: 60 },
};

// The longest first: "vijfentwintig" begins with a number of its own.
const name = Object.keys(numbers)
  .sort((a, b) => b.length - a.length)
  .join("|");
const amount = `(\\d+|${name})(?:\\s*(?:tot|à|a|of|to|or|and|en|-|–)\\s*(\\d+|${name}))?`;

const words: Readonly<Record<ProseLanguage, Words>> = {
  nl: {
    lasts: /\b(?:duurt|duren|kost|neemt|invullen|meedoen|deelnemen|deelname|bezig|tijd)\b/i,
    other: /\b(?:binnen|na|elke|pauze|wachten|lopen|fietsen|rijden|reis)\b/i,
    unit: new RegExp(`\\b${amount}\\s*(?:minuten|minuut|min)\\b`, "i"),
    spans: [
      [/\bdrie kwartier\b/i, 45],
      [/\b(?:een|ongeveer een|1) kwartier\b|\bkwartiertje\b/i, 15],
      [/\b(?:een )?half ?uur\b|\bhalfuur\b/i, 30],
      [/\b(?:een|één|1) uur\b/i, 60],
    ],
  },
  en: {
    lasts: /\b(?:takes?|lasts?|taking|complete|completing|fill in|need|time|participation)\b/i,
    other: /\b(?:within|after|every|break|wait|walk|drive|journey|travel)\b/i,
    unit: new RegExp(`\\b${amount}\\s*(?:minutes?|mins?)\\b`, "i"),
    spans: [
      [/\bthree quarters of an hour\b/i, 45],
      [/\ba quarter of an hour\b/i, 15],
      [/\bhalf an hour\b|\bhalf-hour\b/i, 30],
      [/\ban hour\b|\b(?:one|1) hour\b/i, 60],
    ],
  },
};

/** How long taking part lasts by this text, as far as it says. */
export function minutesIn(text: string, language: ProseLanguage): SaidMinutes[] {
  const { lasts, other, unit, spans } = words[language];
  const read = (word: string): number => numbers[word.toLowerCase()] ?? Number(word);
  return sentencesOf(text).flatMap((sentence): SaidMinutes[] => {
    if (!lasts.test(sentence) || other.test(sentence)) return [];
    const found = unit.exec(sentence);
    if (found) {
      const from = read(found[1]!);
      return [{ from, to: found[2] === undefined ? from : read(found[2]) }];
    }
    const span = spans.find(([pattern]) => pattern.test(sentence))?.[1];
    return span === undefined ? [] : [{ from: span, to: span }];
  });
}
