import { formatExact, fromSteps, type Answer, type Motivation, type Question } from "@pwe/model";
import {
  type Blocks,
  bullets,
  code,
  heading,
  type Line,
  line,
  paragraph,
  table,
  text,
} from "./document.ts";
import { writtenWords, dateWords } from "./numbers.ts";
import { answerLine, labelLine, quoted, type Subject } from "./subject.ts";

/** A question with everything that is asked and every answer that can be stored. */
export function questionBlocks(question: Question, subject: Subject): Blocks {
  const { words, texts, things } = subject;
  const { path } = question;
  const thing = things.get(path);
  const number = thing?.kind === "question" ? thing.number : 0;
  return [
    heading(5, line(`${words.questionTitle(number)} `, labelLine(subject, path))),
    paragraph(facts(question, subject)),
    ...hintBlocks(path, subject),
    ...infoBlocks(path, subject),
    ...sensitiveBlocks(question, subject),
    ...domainBlocks(question, subject),
    ...motivationBlocks(question.motivation, path, path, subject),
  ];
}

/** What kind of answer is asked, whether it must be given, in which order the answers stand, and its column. */
function facts(question: Question, { words }: Subject): Line {
  const said = [
    kindWords(question, words),
    question.required ? words.required : words.optional,
    ...("shuffle" in question && question.shuffle
      ? [question.type === "grid" ? words.rowsShuffled : words.answersShuffled]
      : []),
  ];
  return line(`${said.join("; ")}. ${words.storedAs} `, code(question.path), ".");
}

function kindWords(question: Question, words: Subject["words"]): string {
  switch (question.type) {
    case "one":
      return words.kinds.one;
    case "many":
      return words.kinds.many(
        question.min,
        question.max < choosable(question.answers) ? question.max : null,
      );
    case "grid":
      return words.kinds.grid;
    case "number":
      return words.kinds.number;
    case "scale":
      return words.kinds.scale(question.min, question.max);
    case "text":
      return words.kinds.text(question.max);
    case "rank":
      return words.kinds.rank(question.top);
    case "date":
      return words.kinds.date;
    default:
      return question satisfies never;
  }
}

const choosable = (answers: readonly Answer[]): number =>
  answers.filter(({ kind }) => kind !== "none" && kind !== "refused").length;

/** What is good to know beside it. */
export const hintBlocks = (path: string, subject: Subject): Blocks =>
  saidBeside("hint", path, subject);

/** What can be unfolded there. */
export const infoBlocks = (path: string, subject: Subject): Blocks =>
  saidBeside("info", path, subject);

function saidBeside(role: "hint" | "info", path: string, { texts, words }: Subject): Blocks {
  const said = texts.line(`${path}#${role}`);
  return said === undefined ? [] : [paragraph(`${words[role]}: `, quoted(said))];
}

function sensitiveBlocks(question: Question, { texts, words }: Subject): Blocks {
  if (question.sensitive === undefined && question.consent === undefined) return [];
  const asked = texts.line(`${question.path}#consent`);
  return [
    paragraph(
      question.sensitive === undefined
        ? ""
        : `${words.sensitive(words.sensitiveKinds[question.sensitive])} `,
      question.consent === undefined
        ? ""
        : words.consentFirst(asked === undefined ? text(words.ownConsent) : quoted(asked)),
    ),
  ];
}

/** Every answer that can be stored. */
function domainBlocks(question: Question, subject: Subject): Blocks {
  const { words, texts, language } = subject;
  switch (question.type) {
    case "one":
    case "many":
    case "rank":
      return answerTable(question, subject);
    case "grid":
      return [
        ...table(
          [words.row, words.storedAs],
          question.rows.map(({ path, pin }) => [
            line(labelLine(subject, path), pin === undefined ? "" : ` (${words.pins[pin]})`),
            code(path),
          ]),
        ),
        ...answerTable(question, subject),
      ];
    case "number": {
      const { min, max, step, unit } = question;
      const print = (steps: number, withUnit = true): string =>
        writtenWords(formatExact(fromSteps(steps, step)), withUnit ? unit : undefined, language);
      return bullets([
        words.numberFrom(
          print(min, false),
          print(max),
          step.int === 1 && step.decimals === 0 ? null : print(1, false),
        ),
      ]);
    }
    case "scale":
      return table(
        [words.point, words.meaning],
        (["min", "max"] as const).flatMap((end) => {
          const label = texts.line(`${question.path}#${end}`);
          return label === undefined ? [] : [[`${question[end]}`, label]];
        }),
      );
    case "text":
      return question.format === undefined ? [] : bullets([words.formats[question.format]]);
    case "date":
      return bullets([
        words.datesFrom(dateWords(question.min, language), dateWords(question.max, language)),
      ]);
    default:
      return question satisfies never;
  }
}

type WithAnswers = Extract<Question, { answers: unknown }>;

function answerTable(question: WithAnswers, subject: Subject): Blocks {
  const { words } = subject;
  const rows = question.answers.map((answer) => ({
    cells: [`${answer.code}`, answerLine(subject, question, answer.id), code(answer.id)],
    remarks: answerRemarks(answer, question, subject).join("; "),
  }));
  const remarked = rows.some(({ remarks }) => remarks !== "");
  return table(
    [words.code, words.answer, words.id, ...(remarked ? [words.remark] : [])],
    rows.map(({ cells, remarks }) => [...cells, ...(remarked ? [remarks] : [])]),
  );
}

function answerRemarks(answer: Answer, question: WithAnswers, { words }: Subject): string[] {
  const { kind, pin, same } = answer;
  const shuffled = question.type !== "grid" && question.shuffle;
  return [
    ...(kind === "other" ? [words.openAnswer(answer.max ?? 500)] : []),
    ...(kind === "none" && question.type === "many" ? [words.excludes] : []),
    ...(kind === "refused" ? [words.refusal] : []),
    ...(shuffled && (pin ?? kind) !== undefined ? [words.pins[pin ?? "last"]] : []),
    ...(same === undefined ? [] : [same === "stays" ? words.staysSame : words.sameAs(same)]),
  ];
}

/** An open text beside an answer: what it asks, how long it may be, whether it may stay empty. */
export function motivationBlocks(
  motivation: Motivation | undefined,
  path: string,
  prompted: string,
  { texts, words }: Subject,
  /** of a task each option has one */
  perOption = false,
): Blocks {
  if (motivation === undefined) return [];
  const ask = texts.line(`${prompted}#why`);
  const how = words.motivation(motivation.required, motivation.max);
  const sides = (["more", "same", "less"] as const).flatMap((side) => {
    const own = texts.line(`${prompted}#why_${side}`);
    return own === undefined ? [] : [line(`${words.motivationAt[side]}: `, quoted(own))];
  });
  return [
    paragraph(
      `${how}: `,
      ask === undefined ? words.ownPrompt : quoted(ask),
      `. ${words.storedAs} `,
      code(`${path}.why`),
      perOption ? ` ${words.andSoOn}` : "",
      ".",
    ),
    ...bullets(sides),
  ];
}
