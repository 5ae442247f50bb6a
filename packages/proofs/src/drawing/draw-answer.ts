import {
  type Answer,
  type ItemAnswer,
  type Question,
  type Random,
  type TextQuestion,
  answerMember,
  belowBig,
  otherOf,
  byType,
  type PerType,
  dateOf,
  dayOf,
} from "@pwe/model";

/** True once in `times`. */
export const chance = (random: Random, times: number): boolean => random.below(times) === 0;

/** One of these, each as likely. */
export function drawOne<T>(random: Random, from: readonly T[]): T {
  return from[random.below(from.length)]!;
}

/** Several of these, each once, in any order. */
export function drawSome<T>(random: Random, from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]!);
}

/** A whole number between two bounds, each as likely. */
export const drawWhole = (random: Random, min: number, max: number): number =>
  Number(BigInt(min) + belowBig(random, BigInt(max) - BigInt(min) + 1n));

/** What people type, the awkward parts of it included. */
const texts: readonly string[] = [
  "Omdat dit voor iedereen belangrijk is.",
  "because it is fair",
  "=1+1",
  "Één regel,\nen nog één; met \"aanhalingstekens\" en 'anders'",
  "😀👩‍👩‍👧 é",
  "<b>vet</b> & {{rights}}",
  "-",
];

/** A text of at most `max` code points. */
export function drawText(random: Random, max: number): string {
  return [...drawOne(random, texts)].slice(0, max).join("");
}

const formatted: Record<NonNullable<TextQuestion["format"]>, (random: Random) => string> = {
  digits: (random) => `${random.below(10)}`,
  year: (random) => `${1920 + random.below(100)}`,
  postcode_nl: (random) => `${1000 + random.below(9000)}AB`,
  email: (random) => `${random.below(10)}@b.nl`,
};

function drawIds(random: Random, answers: readonly Answer[], min: number, max: number): string[] {
  const lone = answers.filter(({ kind }) => kind === "none" || kind === "refused");
  const free = answers.filter((answer) => !lone.includes(answer));
  if (lone.length > 0 && (free.length < min || chance(random, 8))) {
    return [drawOne(random, lone).id];
  }
  const count = min + random.below(Math.max(1, Math.min(max, free.length) - min + 1));
  return drawSome(random, free, count).map(({ id }) => id);
}

/** An answer to a question, or to one row of a grid. */
const drawAnswer: PerType<[random: Random], string | number | string[]> = {
  one: ({ answers }, random) => drawOne(random, answers).id,
  many: ({ answers, min, max }, random) => drawIds(random, answers, min, max),
  grid: ({ answers }, random) => drawOne(random, answers).id,
  number: ({ min, max }, random) => drawWhole(random, min, max),
  scale: ({ min, max }, random) => drawWhole(random, min, max),
  text: ({ max, format }, random) => (format ? formatted[format](random) : drawText(random, max)),
  rank: ({ answers, top }, random) => drawIds(random, answers, top, top),
  date: ({ min, max }, random) => dateOf(drawWhole(random, dayOf(min)!, dayOf(max)!)),
};

/** An answer to a question, without its motivation. */
export function drawQuestion(random: Random, question: Question): ItemAnswer {
  const consent = question.consent === undefined || !chance(random, 4);
  const draw = (): string | number | string[] | null =>
    !consent || (!question.required && chance(random, 5))
      ? null
      : byType(drawAnswer, question, random);
  const agreed = question.consent === undefined ? {} : { consent };
  if (question.type === "grid") {
    const rows = question.rows.map(({ id }) => [id, { answer: draw() }] as const);
    return { ...agreed, ...(Object.fromEntries(rows) as ItemAnswer) };
  }
  const answer = draw();
  const other = otherOf(question, answer);
  const skipped = chance(random, 4);
  const text = other && { text: skipped ? null : drawText(random, other.max ?? Infinity) };
  return { ...agreed, [answerMember[question.type]]: answer, ...text };
}
