import type { ProseLanguage } from "../prose/texts.ts";

/** Where an answer stands among others that are steps of one thing: how good, how often, how much, more or less than now. */
export interface Step {
  readonly ladder: "judgement" | "frequency" | "amount" | "change";
  /** higher is better, more often, more */
  readonly rank: number;
  /** a judgement by a word against something, as `bad` is, where `not good` is only less of it */
  readonly against?: true;
}

interface Words {
  readonly strong: RegExp;
  readonly weak: RegExp;
  readonly not: RegExp;
  readonly middle: RegExp;
  readonly good: RegExp;
  readonly bad: RegExp;
  /** from never on */
  readonly frequency: readonly RegExp[];
  /** from nothing on */
  readonly amount: readonly RegExp[];
  readonly less: RegExp;
  readonly more: RegExp;
  readonly equal: RegExp;
}

const words: Readonly<Record<ProseLanguage, Words>> = {
  nl: {
    strong: /\b(?:helemaal|zeer|heel|erg|volledig|sterk|volstrekt|absoluut|veel|uitstekend)\b/,
    weak: /\b(?:(?:een )?beetje|enigszins|deels|gedeeltelijk|tamelijk|redelijk|vrij|iets|eerder|grotendeels)\b/,
    not: /\b(?:niet|geen|nauwelijks)\b/,
    middle:
      /neutraal|\bniet\b.*\b(?:en|maar ook) niet\b|\bnoch\b|niet (?:eens|goed|voor),? (?:en )?niet|\bertussenin\b/,
    good: /\b(?:eens|goede?|tevreden|(?:ge)?makkelijk|eenvoudig|belangrijk|waarschijnlijk|duidelijk|positief|zeker|veilig|eerlijk|prettig|uitstekend|voldoende|nuttig|gunstig|wenselijk|voorstander)\b|^(?:\p{L}+ )?voor$/u,
    bad: /\b(?:oneens|slechte?|ontevreden|moeilijk|ingewikkeld|onbelangrijk|onwaarschijnlijk|onduidelijk|negatief|onzeker|onveilig|oneerlijk|onprettig|onvoldoende|nutteloos|ongunstig|onwenselijk|tegenstander)\b|^(?:\p{L}+ )?tegen$/u,
    frequency: [
      /^(?:\S+ )?nooit\b/,
      /\b(?:(?:heel )?zelden|bijna nooit|minder dan (?:één|een) keer per jaar|(?:een|één) (?:enkele|of twee) keer)\b/,
      /\b(?:soms|af en toe|jaarlijks)\b/,
      /\b(?:regelmatig|geregeld|maandelijks)\b/,
      /^(?:vaak|meestal|wekelijks)\b/,
      /\b(?:heel vaak|bijna altijd|dagelijks)\b/,
      /^(?:altijd)\b|^(?:elke|iedere) dag\b/,
    ],
    amount: [
      /^(?:(?:helemaal )?(?:geen?|niets?|niet)|niet of nauwelijks)\b/,
      /^(?:(?:heel )?weinig|nauwelijks|klein)\b/,
      /^(?:enige?|wat|een beetje|matig|gemiddeld|middelgroot|middelmatig)\b/,
      /^(?:(?:vrij )?veel|groot|redelijk veel)\b/,
      /^(?:(?:heel|zeer) veel|alles|volledig|heel groot)\b/,
    ],
    less: /\bminder\b/,
    more: /\bmeer\b/,
    equal: /\b(?:evenveel|gelijk|hetzelfde|zoals nu|zo houden|onveranderd)\b/,
  },
  en: {
    strong: /\b(?:strongly|very|completely|totally|fully|extremely|much|entirely|excellent)\b/,
    weak: /\b(?:(?:a )?(?:little|bit)|somewhat|slightly|partly|fairly|quite|rather|mostly|tend to)\b/,
    not: /\b(?:not|no|hardly)\b/,
    middle: /\bneutral\b|\bneither\b|\bnor\b|\bundecided\b|\bnot\b.*\band not\b|^fair$/,
    good: /\b(?:agree|good|satisfied|easy|simple|important|likely|clear|positive|certain|sure|safe|pleasant|excellent|useful|favou?rable|desirable|support|in favou?r)\b|^(?:\p{L}+ )?for$/u,
    bad: /\b(?:disagree|bad|poor|dissatisfied|unsatisfied|difficult|hard|unimportant|unlikely|unclear|negative|uncertain|unsure|unsafe|unfair|unpleasant|terrible|useless|unfavou?rable|undesirable|oppose)\b|^(?:\p{L}+ )?against$/u,
    frequency: [
      /^never\b/,
      /\b(?:rarely|seldom|hardly ever|almost never)\b|^once(?: or twice)?$/,
      /^(?:sometimes|occasionally|yearly)\b|^every year\b/,
      /\b(?:regularly|monthly)\b|^every month\b/,
      /^(?:often|usually|weekly)\b|^every week\b/,
      /\b(?:very often|nearly always|almost always|daily)\b/,
      /^always\b|^every day\b/,
    ],
    amount: [
      /^(?:none|no|nothing|not at all)\b/,
      /^(?:(?:very )?little|hardly any|small)\b/,
      /^(?:some|a little|moderate|medium)\b/,
      /^(?:(?:quite )?a lot|much|large)\b/,
      /^(?:(?:very much|a great deal|everything|full|very large))\b/,
    ],
    less: /\b(?:less|fewer|lower)\b/,
    more: /\b(?:more|higher)\b/,
    equal: /\b(?:the same|as (?:much|many|now)|equal|unchanged)\b/,
  },
};

/** Where an answer stands by its words; null when they do not say. */
export function stepOf(label: string, language: ProseLanguage): Step | null {
  const text = label
    .toLowerCase()
    .replace(/[.,;:!?]+$/, "")
    .trim();
  if (text.split(/\s+/).length > 6) return null;
  const says = words[language];
  const size = says.weak.test(text) ? 0.5 : says.strong.test(text) ? 2 : 1;
  if (says.middle.test(text)) return { ladder: "judgement", rank: 0 };
  const [good, bad] = [says.good.test(text), says.bad.test(text)];
  if (good && bad) return null;
  if (bad && !says.not.test(text)) return { ladder: "judgement", rank: -size, against: true };
  if (good && says.not.test(text)) {
    // "Not very" denies less than "not at all" does.
    return { ladder: "judgement", rank: /\b(?:at all|helemaal)\b/.test(text) ? -2 : -1 };
  }
  if (good) return { ladder: "judgement", rank: size };
  const [less, more] = [says.less.test(text), says.more.test(text)];
  if (says.equal.test(text)) return { ladder: "change", rank: 0 };
  if (less !== more) return { ladder: "change", rank: less ? -size : size };
  const often = says.frequency.findLastIndex((one) => one.test(text));
  if (often !== -1) return { ladder: "frequency", rank: often };
  const much = says.amount.findLastIndex((one) => one.test(text));
  return much === -1 ? null : { ladder: "amount", rank: much };
}

/** What answers are steps of, by the word that most of them share: agreement, satisfaction, trust; how often is one thing. */
export function thingOf(labels: readonly string[], language: ProseLanguage): string | undefined {
  if (labels.some((label) => stepOf(label, language)?.ladder === "frequency")) return "frequency";
  const said = labels.map((label) => label.toLowerCase());
  const good = said.flatMap((label) => words[language].good.exec(label)?.[0] ?? []);
  const last = said.flatMap((label) => label.match(/\p{L}+(?=[\P{L}]*$)/u)?.[0] ?? []);
  return good[0] ?? last.find((word, at) => last.indexOf(word) < at);
}

/** The steps of answers that all stand on one ladder, in their order; null when some do not. */
export function stepsOf(
  labels: readonly string[],
  language: ProseLanguage,
): readonly Step[] | null {
  const steps: Step[] = [];
  for (const label of labels) {
    const step = stepOf(label, language);
    if (step === null || step.ladder !== (steps[0] ?? step).ladder) return null;
    steps.push(step);
  }
  return steps.length > 0 ? steps : null;
}

/** Whether the steps go up (1) or down (-1) all the way; 0 when they do neither. */
export function wayOf(ranks: readonly number[]): -1 | 0 | 1 {
  for (const way of [1, -1] as const)
    if (ranks.length > 1 && ranks.every((rank, i) => i === 0 || way * (rank - ranks[i - 1]!) > 0))
      return way;
  return 0;
}
