import { eachOnce, foundIn } from "../prose/found.ts";
import { sentencesOf } from "../prose/sentences.ts";
import { textsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type What = "day" | "weekday" | "turned" | "sum";
type Data = { said: string; what: What; is: string };

/** A date that no calendar has, a day of the week that it is not, years turned round, or parts that make no whole. */
export const impossibleDate: Rule<Data> = {
  kind: {
    code: "C1216",
    id: "impossible-date",
    severity: "warning",
    message: ({ said, what, is }) => {
      if (what === "day") return `No calendar has “${said}”: that month has ${is} days.`;
      if (what === "weekday") return `“${said}” is a ${is}.`;
      if (what === "turned") return `“${said}” ends before it begins.`;
      return `The percentages in “${said}” add up to ${is}.`;
    },
    why: "Participants see that something is wrong and not what is right. They come on the wrong day, or trust none of the other numbers.",
    help: () => "Write what is meant.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      textsOf(context.consultation).flatMap((prose) =>
        sentencesOf(prose.text)
          .flatMap((sentence) => [
            ...datesIn(sentence, prose.language, context.language),
            ...yearsIn(sentence, prose.language),
            ...sharesIn(sentence, prose.language),
          ])
          .map((one) => foundIn(context, prose, one, { key: one.said })),
      ),
    ),
};

const months: Readonly<Record<ProseLanguage, readonly string[]>> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  ),
  en: "january february march april may june july august september october november december".split(
    " ",
  ),
};
const days: Readonly<Record<ProseLanguage, readonly string[]>> = {
  nl: "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag".split(" "),
  en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
};

function datesIn(sentence: string, language: ProseLanguage, told: ProseLanguage): Data[] {
  const month = months[language].join("|");
  const weekday = `(?:(${days[language].join("|")}),? )?`;
  const pattern =
    language === "nl"
      ? `${weekday}(\\d{1,2}) (${month})(?: (\\d{4}))?`
      : `${weekday}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month}),?(?: (\\d{4}))?(?![\\w])`;
  return [...sentence.matchAll(new RegExp(`\\b${pattern}`, "gi"))].flatMap((found): Data[] => {
    const [said, name, day = "", written = "", year] = found;
    const at = months[language].indexOf(written.toLowerCase());
    const most = new Date(Date.UTC(Number(year ?? 2024), at + 1, 0)).getUTCDate();
    if (Number(day) > most || Number(day) === 0) return [{ said, what: "day", is: `${most}` }];
    if (name === undefined || year === undefined) return [];
    const own = new Date(Date.UTC(Number(year), at, Number(day))).getUTCDay();
    if (days[language][own]!.toLowerCase() === name.toLowerCase()) return [];
    return [{ said, what: "weekday", is: days[told][own]! }];
  });
}

const span: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:van|tussen) ((?:19|20)\d\d) (?:tot(?: en met)?|t\/m|en) ((?:19|20)\d\d)\b/gi,
  en: /\b(?:from|between) ((?:19|20)\d\d) (?:to|until|through|and) ((?:19|20)\d\d)\b/gi,
};

const yearsIn = (sentence: string, language: ProseLanguage): Data[] =>
  [...sentence.matchAll(span[language])].flatMap(([said, from, to]): Data[] =>
    Number(from) > Number(to) ? [{ said, what: "turned", is: "" }] : [],
  );

/** Of one whole, and not of several things or of what rises. */
const parts: Readonly<Record<ProseLanguage, readonly [RegExp, RegExp]>> = {
  nl: [
    /^van (?:de|het|alle|onze|elke)\b/i,
    /\b(?:meer|minder|stijg|daal|toe|af|jaar|waarvan|meerdere|ook)\b/i,
  ],
  en: [
    /^of (?:the|all|our|every)\b/i,
    /\b(?:more|less|rise|fall|increase|decrease|year|of whom|of which|also|several)\b/i,
  ],
};

function sharesIn(sentence: string, language: ProseLanguage): Data[] {
  const [isOfWhole, isOther] = parts[language];
  const found = [...sentence.matchAll(/(\d+(?:[.,]\d+)?) ?(?:%|procent|percent|per cent)/gi)];
  if (found.length < 3 || !isOfWhole.test(sentence) || isOther.test(sentence)) return [];
  const sum = found.reduce((total, [, one]) => total + Number(one!.replace(",", ".")), 0);
  const isWhole = Math.abs(sum - 100) <= 1;
  if (isWhole || sum < 85 || sum > 120) return [];
  const said = sentence.length > 60 ? `${sentence.slice(0, 57)}…` : sentence;
  return [{ said, what: "sum", is: `${Math.round(sum * 10) / 10}` }];
}
