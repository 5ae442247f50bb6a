import {
  byType,
  type Condition,
  dateOf,
  type PerType,
  type Question,
  type RangeCondition,
} from "@pwe/model";
import { boundsOf, type Bound } from "../words.ts";
import { joined, type Line, line, text } from "./document.ts";
import { writtenWords, dateWords } from "./numbers.ts";
import { answerLine, labelLine, levelLine, nameLine, quoted, type Subject } from "./subject.ts";

/** A condition as what somebody did: the part of a sentence behind “only for those who”. */
export function conditionLine(condition: Condition, subject: Subject): Line {
  const { words } = subject;
  switch (condition.op) {
    case "and":
    case "or":
      return joined(
        condition.of.map((one) => bracketed(one, subject)),
        condition.op === "and" ? words.andAlso : words.orElse,
      );
    case "not":
      return negatedLine(condition.of, subject);
    case "arm":
      return words.getsVersion(
        quotedList(
          condition.any.map((arm) => labelLine(subject, arm)),
          subject,
        ),
      );
    case "is":
    case "has":
      return chosenLine(condition, false, subject);
    case "answered":
      return words.answers(nameLine(subject, condition.path), false);
    case "range":
      return rangeLine(condition, subject);
    default:
      return condition satisfies never;
  }
}

function bracketed(condition: Condition, subject: Subject): Line {
  const of = conditionLine(condition, subject);
  return condition.op === "and" || condition.op === "or" ? line("(", of, ")") : of;
}

function negatedLine(condition: Condition, subject: Subject): Line {
  switch (condition.op) {
    case "is":
    case "has":
      return chosenLine(condition, true, subject);
    case "answered":
      return subject.words.answers(nameLine(subject, condition.path), true);
    default:
      return subject.words.notWho(conditionLine(condition, subject));
  }
}

/** Answers in quotes, as a list in a sentence. */
function quotedList(of: readonly Line[], { words }: Subject): Line {
  const all = of.map(quoted);
  if (all.length < 2) return line(...all);
  return line(joined(all.slice(0, -1), ", "), ` ${words.or} `, all.at(-1)!);
}

type Chosen = Extract<Condition, { op: "is" | "has" }>;

/** What was chosen, or was not, in the words of the kind of thing that it is. */
function chosenLine({ op, path, any }: Chosen, not: boolean, subject: Subject): Line {
  const { words, texts, things } = subject;
  const thing = things.get(path);
  const name = nameLine(subject, path);
  switch (thing?.kind) {
    case "consent":
      return words.agrees(not);
    case "option": {
      const { decision } = thing.element;
      if (decision.kind !== "levels") return words.chooses(name, not);
      const levels = any.map((level) => levelLine(subject, decision.scale, level));
      return words.sets(name, quotedList(levels, subject), not);
    }
    case "task": {
      const ways = any.map(
        (way) =>
          texts.line(`${path}#${way}`) ?? text(words.ways[way as keyof typeof words.ways] ?? way),
      );
      return words.picks(name, quotedList(ways, subject), not);
    }
    case "set": {
      const { element } = thing;
      const cards = any.map((one) =>
        one === "none"
          ? (texts.line(`${element.path}#opt_out`) ?? text(words.noneOfBoth))
          : labelLine(subject, `${element.path}.${one}`),
      );
      return words.picks(name, quotedList(cards, subject), not);
    }
    default: {
      const question =
        thing?.kind === "question" || thing?.kind === "row" ? thing.element : { path };
      const answers = quotedList(
        any.map((answer) => answerLine(subject, question, answer)),
        subject,
      );
      return op === "has" ? words.picksAmong(name, answers, not) : words.picks(name, answers, not);
    }
  }
}

function rangeLine(condition: RangeCondition, subject: Subject): Line {
  const { words, language, things } = subject;
  const thing = things.get(condition.path);
  const name = nameLine(subject, condition.path);
  const range =
    thing?.kind === "question"
      ? byType(answersWords, thing.element, condition, subject)
      : numbersWords(condition, thing === undefined ? undefined : unitOf(thing, subject), subject);
  if (range === undefined) return words.answers(name, false);
  if (thing?.kind === "total") return words.comesTo(name, range);
  return thing?.kind === "option"
    ? words.sets(name, text(range), false)
    : words.fillsIn(name, range);
}

/** The numbers that a condition asks for, in their unit. */
function numbersWords(
  condition: RangeCondition,
  unit: string | undefined,
  { words, language, consultation }: Subject,
): string | undefined {
  const { from, to } = boundsOf(condition, consultation);
  const print = ({ number }: Bound): string => writtenWords(number, unit, language);
  if (from === undefined) return to && words.upTo(print(to), to.including);
  if (to === undefined) return words.from(print(from), from.including);
  if (from.number === to.number) return words.exactly(print(to));
  return from.including && to.including
    ? words.fromTo(writtenWords(from.number, undefined, language), print(to))
    : `${words.from(print(from), from.including)} ${words.and} ${words.upTo(print(to), to.including)}`;
}

/** The answers that a condition asks for, where numbers stand for them; it has one end or both. */
function answersBetween(
  { min, max }: RangeCondition,
  print: (number: number) => string,
  { words }: Subject,
): string {
  if (min !== undefined && max !== undefined)
    return min === max ? words.exactly(print(min)) : words.fromTo(print(min), print(max));
  return min === undefined ? words.orEarlier(print(max ?? 0)) : words.orLater(print(min));
}

const plainNumbers = (_: Question, condition: RangeCondition, subject: Subject) =>
  numbersWords(condition, undefined, subject);

/** The answers that a condition asks for, by the kind of question. */
const answersWords: PerType<[condition: RangeCondition, subject: Subject], string | undefined> = {
  one: plainNumbers,
  many: plainNumbers,
  grid: plainNumbers,
  number: ({ unit }, condition, subject) => numbersWords(condition, unit, subject),
  scale: plainNumbers,
  text: plainNumbers,
  rank: plainNumbers,
  date: (_, condition, subject) =>
    answersBetween(condition, (day) => dateWords(dateOf(day), subject.language), subject),
};

type Known = NonNullable<ReturnType<Subject["things"]["get"]>>;

/** What the number at a thing is counted in. */
function unitOf(thing: Known, { words }: Subject): string | undefined {
  switch (thing.kind) {
    case "total":
      return thing.total.unit;
    case "option":
      return thing.element.decision.kind === "amount"
        ? thing.element.decision.unit
        : thing.element.decision.kind === "points"
          ? words.pointsUnit
          : undefined;
    default:
      return undefined;
  }
}
