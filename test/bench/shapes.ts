/** Long consultations of questions that hang together in one way: what each row of `long.ts` measures. */

const header = ["pwe 1", 'consultation long "A long consultation" {', "  language en", "}", ""];

const answers = (indent: string): string[] =>
  ["Paid work", "Studying", "Retired"].map((label, at) => `${indent}- ${"abc"[at]} "${label}"`);

const ask = (n: number, indent = "  "): string[] => [
  `${indent}ask q${n} one "Which of these do you do in week ${n}?" {`,
  ...answers(`${indent}  `),
  `${indent}}`,
];

const usual = 20;
const crowd = 25;
const nameOf = (n: number, perSection = usual): string =>
  `section_${Math.floor(n / perSection)}.q${n}`;
const whenOf = (condition: string, body: readonly string[]): string[] => [
  `  when ${condition} {`,
  ...body.map((line) => `  ${line}`),
  "  }",
];

/** Sections with what `linesOf` gives for every question. */
function inSections(
  questions: number,
  linesOf: (n: number) => readonly string[],
  perSection = usual,
): string {
  const lines = [...header];
  for (let n = 0; n < questions; n++) {
    if (n % perSection === 0) lines.push(`section section_${n / perSection} "Part ${n}" {`);
    lines.push(...linesOf(n));
    if (n % perSection === perSection - 1 || n === questions - 1) lines.push("}", "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

const conditional =
  (earlier: (n: number) => number) =>
  (questions: number): string =>
    inSections(questions, (n) => (n === 0 ? ask(n) : whenOf(`${nameOf(earlier(n))} is a`, ask(n))));

/** A choice between four works within a budget. */
const task = (n: number): string[] => [
  `task work_${n} "Choose what to do in week ${n}" {`,
  "  choose",
  '  budget hours "Hours" { at most 9 }',
  ...[3, 4, 5, 6].flatMap((hours, at) => [
    `  option work_${n}_${at} "Work ${at} of week ${n}" {`,
    `    hours ${hours}`,
    "  }",
  ]),
  "}",
  "",
];

/** By name: a text of so many questions. */
export const shapes: Readonly<Record<string, (questions: number) => string>> = {
  flat: (questions) => inSections(questions, (n) => ask(n)),
  /** every second question is asked after an answer to the one before it */
  branches: (questions) =>
    inSections(questions, (n) => (n % 2 === 0 ? ask(n) : whenOf(`${nameOf(n - 1)} is a`, ask(n)))),
  /** every question after the first is asked after an answer to one of the first twenty */
  branchy: conditional((n) => n % Math.min(n, usual)),
  /** every question is asked after an answer to the one before it */
  chained: conditional((n) => n - 1),
  /** a condition over every two neighbours, and one over the last and the first */
  ring: (questions) =>
    inSections(questions, (n) => [
      ...ask(n),
      ...(n === 0
        ? []
        : whenOf(`${nameOf(n - 1)} is a and ${nameOf(n)} is b`, ['  text "For those of both."'])),
      ...(n === questions - 1
        ? whenOf(`${nameOf(n)} is a and ${nameOf(0)} is b`, ['  text "For those of both ends."'])
        : []),
    ]),
  /** above every question stands half a page to read */
  wordy: (questions) =>
    inSections(questions, (n) => [
      `  text "${"In that week the work was shared by more people than before. ".repeat(6)}${n}."`,
      ...ask(n),
    ]),
  /** every question takes its answers from one list */
  listed: (questions) =>
    [
      inSections(questions, (n) => [
        `  ask q${n} one "Which of these do you do in week ${n}?" answers of works`,
      ]),
      "answers works {",
      ...answers("  "),
      "}",
      "",
    ].join("\n"),
  /** every tenth question ends the consultation for some */
  screened: (questions) =>
    inSections(questions, (n) => [
      ...ask(n),
      ...(n % 10 === 0 ? [`  screen out when ${nameOf(n)} is c`] : []),
    ]),
  /** as chained, with more questions on a page than people like to see at once */
  crowded: (questions) =>
    inSections(
      questions,
      (n) => (n === 0 ? ask(n) : whenOf(`${nameOf(n - 1, crowd)} is a`, ask(n))),
      crowd,
    ),
  /** in every section everything is in a random order, and every question has a follow-up beside it */
  shuffled: (questions) =>
    inSections(questions, (n) => [
      ...(n % usual === 0 ? ["  shuffle {"] : []),
      ...ask(n),
      ...whenOf(`${nameOf(n)} is answered`, [`  ask f${n} number 0..10 "How many of those ${n}?"`]),
      ...(n % usual === usual - 1 || n === questions - 1 ? ["  }"] : []),
    ]),
  /** before every section stands a task, and in it two questions end the consultation for some */
  tasked: (questions) =>
    [
      header.join("\n"),
      ...Array.from({ length: Math.ceil(questions / usual) }, (_, at) =>
        [
          ...task(at),
          `section section_${at} "Part ${at}" {`,
          ...Array.from({ length: usual }, (_, inside) => at * usual + inside).flatMap((n) => [
            ...ask(n),
            ...(n % 10 === 0 ? [`  screen out when ${nameOf(n)} is c`] : []),
          ]),
          "}",
          "",
        ].join("\n"),
      ),
    ].join("\n"),
  /** every tenth question ends the consultation for some, out of a random order in which one has a follow-up */
  mixed: (questions) =>
    inSections(questions, (n) => [
      ...(n % 10 === 0 ? ["  shuffle {"] : []),
      ...ask(n),
      ...(n % 10 === 5
        ? whenOf(`${nameOf(n)} is answered`, [`  ask f${n} number 0..10 "How many of those ${n}?"`])
        : []),
      ...(n % 10 === 9 || n === questions - 1
        ? ["  }", `  screen out when ${nameOf(n - (n % 10) + 5)} is c`]
        : []),
    ]),
  /** as chained, with a tenth of the questions behind conditions that nobody meets */
  dead: (questions) =>
    inSections(questions, (n) =>
      n === 0
        ? ask(n)
        : n % 10 === 9
          ? whenOf(`${nameOf(n - 1)} is a and ${nameOf(n - 2)} is b`, ask(n))
          : whenOf(`${nameOf(n - (n % 10 === 0 ? 2 : 1))} is a`, ask(n)),
    ),
};
