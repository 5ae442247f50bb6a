import { formatExact, fromSteps, pick, type Group, type Option, type Task } from "@pwe/model";
import {
  type Block,
  type Blocks,
  bullets,
  code,
  heading,
  type Line,
  line,
  paragraph,
  strong,
  table,
  text,
} from "./document.ts";
import { limitBlocks } from "./limits.ts";
import { numberWords, writtenWords } from "./numbers.ts";
import { hintBlocks, infoBlocks, motivationBlocks } from "./question.ts";
import { labelLine, levelLine, quoted, type Subject } from "./subject.ts";

/** A choice task: what is decided, within which limits, and everything that is said of each option. */
export function taskBlocks(task: Task, subject: Subject): Blocks {
  const { texts, words } = subject;
  const intro = texts.blocks(`${task.path}#intro`);
  return [
    ...(intro.length === 0 ? [] : [{ kind: "shown" as const, of: intro }]),
    ...infoBlocks(task.path, subject),
    ...bullets(decisionFacts(task, subject)),
    ...levelTable(task, subject),
    ...limitBlocks(task, subject),
    heading(5, words.options),
    ...task.options.flatMap((option) => optionBlocks(option, task, subject)),
    ...optionNumbers(task, subject),
    ...motivationBlocks(task.motivation, task.options[0]!.path, task.path, subject, true),
  ];
}

function decisionFacts(task: Task, subject: Subject): Line[] {
  const { words, texts, language } = subject;
  const { decision, path } = task;
  const ways = task.instead.map((way) =>
    line(`${words.wayOut[way]}: `, quoted(texts.line(`${path}#${way}`) ?? text(words.ways[way]))),
  );
  const start = ((): Line => {
    if (decision.kind === "levels")
      return decision.start === null
        ? text(words.startOpen)
        : words.startsAt(quoted(levelLine(subject, decision.scale, decision.start)));
    if (decision.kind === "amount")
      return decision.start === null
        ? text(words.startOpen)
        : words.startsAt(text(stepWords(decision.start, decision, language)));
    return text(words.startNothing[decision.kind]);
  })();
  return [
    text(decisionWords(task, subject)),
    start,
    ...(task.shuffle ? [text(words.optionsShuffled)] : []),
    ...task.groups.map((group) => groupLine(group, task, subject)),
    ...ways,
  ];
}

type Amount = Extract<Task["decision"], { kind: "amount" }>;

const stepWords = (steps: number, { step, unit }: Amount, language: string, bare = false): string =>
  writtenWords(formatExact(fromSteps(steps, step)), bare ? undefined : unit, language);

function decisionWords({ decision, options }: Task, { words, language }: Subject): string {
  switch (decision.kind) {
    case "levels":
      return words.decides.levels(options.length, decision.levels.length);
    case "choose":
      return words.decides.choose(options.length, decision.min, decision.max);
    case "points":
      return words.decides.points(options.length, decision.points);
    case "amount":
      return words.decides.amount(options.length, stepWords(1, decision, language));
    default:
      return decision satisfies never;
  }
}

function groupLine({ path, min, max, options }: Group, task: Task, subject: Subject): Line {
  const members = options.map((id) => quoted(labelLine(subject, `${task.path}.${id}`)));
  return subject.words.group(quoted(labelLine(subject, path)), min, max, members);
}

/** The levels with their codes and the numbers that stand on them. */
function levelTable({ decision }: Task, subject: Subject): Blocks {
  if (decision.kind !== "levels") return [];
  const { words, consultation } = subject;
  const { scale, levels } = decision;
  const numbers = consultation.attributes.filter(({ values }) =>
    values.some(({ of }) => levels.some(({ id }) => of === `${scale}.${id}`)),
  );
  const sided = levels.some(({ side }) => side !== undefined);
  return table(
    [
      ...[words.code, words.level, words.id],
      ...(sided ? [words.side] : []),
      ...numbers.map(({ id, unit }) => headOf(id, unit, undefined, subject)),
    ],
    levels.map(({ id, code: stored, side }) => [
      ...[`${stored}`, levelLine(subject, scale, id), code(id)],
      ...(sided ? [side === undefined ? "" : words.sides[side]] : []),
      ...numbers.map((attribute) => numberAt(attribute, `${scale}.${id}`, subject)),
    ]),
    words.levelsCaption,
  );
}

type Attribute = Subject["consultation"]["attributes"][number];

/** An attribute with its unit, as the head of a column. */
function headOf(
  id: string,
  unit: string | undefined,
  per: string | undefined,
  subject: Subject,
): Line {
  const of = [unit ?? "", per === undefined ? "" : `/ ${per}`].join(" ").trim();
  return line(labelLine(subject, id), of === "" ? "" : ` (${of})`);
}

function numberAt(
  { values, decimals }: Attribute,
  path: string,
  { versions, language }: Subject,
): string {
  const found = values.find(({ of }) => of === path);
  const value = found === undefined ? undefined : pick(found.value, versions);
  return value === undefined ? "" : numberWords({ int: value, decimals }, undefined, language);
}

/** The numbers that stand on options, and on the levels of each option. */
function optionNumbers(task: Task, subject: Subject): Blocks {
  const { consultation, words } = subject;
  const paths = task.options.map(({ path }) => path);
  const own = consultation.attributes.filter(({ values }) =>
    values.some(({ of }) => paths.includes(of)),
  );
  const levels = task.decision.kind === "levels" ? task.decision.levels : [];
  const { decision } = task;
  const perLevel = consultation.attributes.filter(({ values }) =>
    values.some(({ of }) => levels.some(({ id }) => paths.some((path) => of === `${path}.${id}`))),
  );
  return [
    ...table(
      [words.option, ...own.map(({ id, unit, per }) => headOf(id, unit, per, subject))],
      own.length === 0
        ? []
        : paths.map((path) => [
            labelLine(subject, path),
            ...own.map((attribute) => numberAt(attribute, path, subject)),
          ]),
      words.numbersCaption,
    ),
    ...perLevel.flatMap((attribute) =>
      table(
        [
          words.option,
          ...levels.map(({ id }) =>
            decision.kind === "levels" ? levelLine(subject, decision.scale, id) : id,
          ),
        ],
        paths.map((path) => [
          labelLine(subject, path),
          ...levels.map(({ id }) => numberAt(attribute, `${path}.${id}`, subject)),
        ]),
        headOf(attribute.id, attribute.unit, attribute.per, subject),
      ),
    ),
  ];
}

function optionBlocks(option: Option, task: Task, subject: Subject): Blocks {
  const { texts, words, language } = subject;
  const { path } = option;
  const short = texts.line(`${path}#short`);
  const said = texts.blocks(`${path}#text`);
  const sides = (["more", "same", "less"] as const).filter((side) =>
    texts.has(`${path}#if_${side}`),
  );
  const { decision } = task;
  const facts: Line[] = [
    line(`${words.code} ${option.code}, `, code(path)),
    ...(short === undefined ? [] : [line(`${words.short}: `, quoted(short))]),
    ...(option.pin === undefined ? [] : [text(words.pins[option.pin])]),
    ...(decision.kind === "amount" && option.max !== undefined
      ? [
          text(
            words.amountRange(
              stepWords(option.min ?? 0, decision, language, true),
              stepWords(option.max, decision, language),
            ),
          ),
        ]
      : []),
    ...(decision.kind === "points" && (option.min !== undefined || option.max !== undefined)
      ? [text(words.pointsRange(option.min ?? 0, option.max ?? decision.points))]
      : []),
  ];
  const image: Block[] =
    option.image === undefined
      ? []
      : [paragraph(words.image(code(option.image), texts.line(`${path}#alt`) ?? []))];
  const shown = [...image, ...said];
  return [
    paragraph(
      strong(labelLine(subject, path)),
      " (",
      ...facts.flatMap((fact, at) => (at === 0 ? [fact] : ["; ", fact])),
      ")",
    ),
    ...(shown.length === 0 ? [] : [{ kind: "shown" as const, of: shown }]),
    ...hintBlocks(path, subject),
    ...infoBlocks(path, subject),
    ...table(
      sides.map((side) => words.ifSide[side]),
      sides.length === 0 ? [] : [sides.map((side) => texts.line(`${path}#if_${side}`) ?? [])],
    ),
  ];
}
