import type { ProseLanguage } from "../prose/texts.ts";

/** What has more, or less, than the range of a question admits. */
export type Longer = "percent" | "day" | "week" | "working week" | "days" | "month" | "year";

interface Limit {
  readonly what: Longer;
  readonly asks: Readonly<Record<ProseLanguage, RegExp>>;
  /** the most that there can be */
  readonly most: number;
  /** the least that the range has to reach */
  readonly least: number;
}

/** Of what is counted in a period, how far it can go and how far it at least goes for some. */
const limits: readonly Limit[] = [
  {
    what: "week",
    asks: {
      nl: /\b(?:uur|uren)\b.*\b(?:per|in een|afgelopen|vorige|deze|elke|gewone) week\b|\bweek\b.*\b(?:uur|uren)\b/i,
      en: /\bhours?\b.*\b(?:a|per|in a|last|past|this|each|every|usual|normal) week\b|\bweekly hours\b/i,
    },
    most: 168,
    least: 0,
  },
  {
    what: "working week",
    asks: {
      nl: /^(?!.*\b(?:vrijwillig|mantelzorg|bijbaan)).*\b(?:uur|uren)\b.*\b(?:werkt|werkte|werken|gewerkt)\b.*\bweek\b|\bweek\b.*\bwerk(?:t|te)\b.*\b(?:uur|uren)\b/i,
      en: /^(?!.*\bvolunteer).*\bhours?\b.*\bwork(?:ed)?\b.*\bweek\b/i,
    },
    most: Infinity,
    least: 48,
  },
  {
    what: "day",
    asks: {
      nl: /\b(?:uur|uren)\b.*\b(?:per dag|op een(?: gewone)? dag|elke dag)\b/i,
      en: /\bhours?\b.*\b(?:a|per|each|every|on a(?: normal| usual| typical)?) day\b/i,
    },
    most: 24,
    least: 0,
  },
  {
    what: "days",
    asks: {
      nl: /\b(?:dagen|dag)\b.*\b(?:per|in een|afgelopen|vorige|deze|elke) week\b/i,
      en: /\bdays?\b.*\b(?:a|per|in a|last|past|this|each|every) week\b/i,
    },
    most: 7,
    least: 0,
  },
  {
    what: "month",
    asks: {
      nl: /\b(?:dagen|dag)\b.*\b(?:per|in een|afgelopen|vorige) maand\b/i,
      en: /\bdays?\b.*\b(?:a|per|in a|last|past) month\b/i,
    },
    most: 31,
    least: 0,
  },
  {
    what: "year",
    asks: {
      nl: /\bmaanden\b.*\b(?:per|in een|afgelopen|vorig) jaar\b/i,
      en: /\bmonths\b.*\b(?:a|per|in a|last|past) year\b/i,
    },
    most: 12,
    least: 0,
  },
];

/** Longer than a period by name: “the past four weeks” have more days than one. */
const several =
  /\b(?:\d+|two|three|four|five|six|several|few|twee|drie|vier|vijf|zes|paar|enkele)\s+(?:weeks|weken|months|maanden|years|jaar|days|dagen)\b/i;

/** Longer is wrong with the end of a range of numbers that is asked for with these words; null where nothing is. */
export function longerThan(
  label: string,
  from: number,
  to: number,
  language: ProseLanguage,
): Longer | null {
  if (/(?:^|\s)%|\b(?:percentage|procent|per ?cent)\b/i.test(label))
    return from >= 0 && to === 1 ? "percent" : null;
  if (several.test(label)) return null;
  const found = limits.filter(({ asks }) => asks[language].test(label));
  return found.find(({ most, least }) => to > most || to < least)?.what ?? null;
}
