/** Two releases of one small consultation: what is drawn, the edits that make the second of the first, and their text. */
import fc from "fast-check";

type Kind = "one" | "many" | "rank" | "grid" | "number" | "scale" | "text";

interface Named {
  id: string;
  was?: string;
}

interface Question extends Named {
  kind: Kind;
  answers: Named[];
  other: boolean;
  optional: boolean;
  why: "optional" | "required" | null;
  range: [number, number];
  count: number | null;
  max: number;
  /** asked only of who gave this answer to the first question of the block */
  only: number | null;
  recode: string[] | null;
}

interface Task extends Named {
  decision: "levels" | "choose" | "points" | "amount";
  levels: Named[];
  effort: number[];
  options: Named[];
  limit: number;
  least: number | null;
  start: number | null;
  why: boolean;
  optOut: boolean;
  shuffle: boolean;
}

export interface Release {
  number: number;
  versions: string[];
  task: Task;
  taskLast: boolean;
  blocks: (Named & { questions: Question[] })[];
  screenOut: boolean;
}

const kinds: readonly Kind[] = ["one", "many", "rank", "grid", "number", "scale", "text"];
const small = fc.nat({ max: 6 });

const question = (id: string, kind: fc.Arbitrary<Kind>): fc.Arbitrary<Question> =>
  fc.record({
    id: fc.constant(id),
    kind,
    answers: fc
      .integer({ min: 3, max: 5 })
      .map((number) => Array.from({ length: number }, (_, at) => ({ id: `a${at}` }))),
    other: fc.boolean(),
    optional: fc.boolean(),
    why: fc.constantFrom("optional", "required", null),
    range: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 5, max: 9 })),
    count: fc.constantFrom(2, null),
    max: fc.constantFrom(40, 200),
    only: fc.constantFrom(null, null, 0, 1),
    recode: fc.constant(null),
  });

export const firstRelease: fc.Arbitrary<Release> = fc.record({
  number: fc.constant(1),
  versions: fc.constantFrom(["v1"], ["v1", "v2"], ["v1", "v2", "v3"]),
  task: fc.record({
    id: fc.constant("money"),
    decision: fc.constantFrom("levels", "choose", "points", "amount"),
    levels: fc.constant([{ id: "less" }, { id: "same" }, { id: "more" }]),
    effort: fc.constantFrom([-1, 0, 1], [-2, 0, 1]),
    options: fc
      .integer({ min: 2, max: 3 })
      .map((number) => Array.from({ length: number }, (_, at) => ({ id: `o${at}` }))),
    limit: fc.integer({ min: 1, max: 3 }),
    least: fc.constantFrom(null, -2),
    start: fc.constantFrom(1, null),
    why: fc.boolean(),
    optOut: fc.boolean(),
    shuffle: fc.boolean(),
  }),
  taskLast: fc.boolean(),
  blocks: fc.tuple(
    ...["b0", "b1"].map((id) =>
      fc
        .tuple(
          question("q0", fc.constant<Kind>("one")),
          question("q1", fc.constantFrom(...kinds)),
          question("q2", fc.constantFrom(...kinds)),
        )
        .map(([first, ...rest]) => ({
          id,
          questions: [{ ...first, only: null }, ...rest] as Question[],
        })),
    ),
  ),
  screenOut: fc.boolean(),
});

type Edit = (release: Release, at: number, other: number) => void;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const ask = (release: Release, at: number): Question =>
  pick(pick(release.blocks, at).questions, Math.floor(at / 2));
const gone = <T>(list: T[], at: number): void => {
  if (list.length > 2) list.splice(at % list.length, 1);
};
const rename = (named: Named, declared: boolean): void => {
  if (declared) named.was = named.id;
  named.id = `${named.id}n`;
};

/** One small change each; some leave the text with errors, and then the pair is drawn again. */
export const edits: Readonly<Record<string, Edit>> = {
  addAnswer: (release, at, other) => {
    const { answers } = ask(release, at);
    answers.splice(other % (answers.length + 1), 0, { id: "fresh" });
  },
  removeAnswer: (release, at, other) => gone(ask(release, at).answers, other),
  renameAnswer: (release, at, other) => rename(pick(ask(release, at).answers, other), other > 2),
  recodeAnswers: (release, at) => {
    const own = ask(release, at);
    if (own.kind === "grid" || own.answers.length < 4) return;
    own.recode = own.answers.splice(0, 2).map(({ id }) => id);
  },
  turnAnswers: (release, at) => void ask(release, at).answers.reverse(),
  other: (release, at) => {
    ask(release, at).other = !ask(release, at).other;
  },
  optional: (release, at) => {
    ask(release, at).optional = !ask(release, at).optional;
  },
  why: (release, at, other) => {
    ask(release, at).why = pick(["optional", "required", null] as const, other);
  },
  range: (release, at, other) => {
    const { range } = ask(release, at);
    range[other % 2]! += other > 2 ? 1 : -1;
  },
  count: (release, at, other) => {
    ask(release, at).count = pick([1, 2, 3, null], other);
  },
  max: (release, at, other) => {
    ask(release, at).max = pick([10, 40, 500], other);
  },
  kind: (release, at, other) => {
    const own = ask(release, at);
    if (own.id !== "q0") own.kind = pick(kinds, other);
  },
  only: (release, at, other) => {
    const own = ask(release, at);
    if (own.id !== "q0") own.only = pick([null, 0, 1], other);
  },
  addQuestion: (release, at) => {
    const { questions } = pick(release.blocks, at);
    questions.push({ ...structuredClone(questions[0]!), id: "qx", optional: at > 2 });
  },
  removeQuestion: (release, at, other) => gone(pick(release.blocks, at).questions, other),
  renameQuestion: (release, at, other) => rename(ask(release, at), other > 1),
  turnQuestions: (release, at) => {
    const { questions } = pick(release.blocks, at);
    questions.push(...questions.splice(1, 1));
  },
  moveQuestion: (release, at, other) => {
    const [from, to] = at > 3 ? release.blocks : release.blocks.toReversed();
    if (from!.questions.length < 2) return;
    const [moved] = from!.questions.splice(1, 1) as [Question];
    const was = { was: `${from!.id}.${moved.id}` };
    to!.questions.push({ ...moved, id: "moved", only: null, ...(other > 1 && was) });
  },
  turnBlocks: (release) => void release.blocks.reverse(),
  renameBlock: (release, at, other) => rename(pick(release.blocks, at), other > 1),
  taskLast: (release) => {
    release.taskLast = !release.taskLast;
  },
  addOption: ({ task }, at) => void task.options.splice(at % task.options.length, 0, { id: "ox" }),
  removeOption: ({ task }, at) => gone(task.options, at),
  renameOption: ({ task }, at, other) => rename(pick(task.options, at), other > 1),
  turnOptions: ({ task }) => void task.options.reverse(),
  addLevel: ({ task }) => {
    task.levels.push({ id: "most" });
    task.effort = [...task.effort, 2];
  },
  removeLevel: ({ task }, at) => {
    if (task.levels.length < 3) return;
    task.effort = task.effort.filter((_, own) => own !== at % task.levels.length);
    gone(task.levels, at);
  },
  renameLevel: ({ task }, at, other) => rename(pick(task.levels, at), other > 1),
  effort: ({ task }, at) => {
    task.effort = task.effort.map((one, own) => (own === at % 3 ? one + 1 : one));
  },
  decision: ({ task }, at) => {
    task.decision = pick(["levels", "choose", "points", "amount"] as const, at);
  },
  limit: ({ task }, at) => {
    task.limit = at % 4;
  },
  least: ({ task }, at) => {
    task.least = at > 3 ? -1 : null;
  },
  start: ({ task }, at) => {
    task.start = at > 3 ? 1 : null;
  },
  taskWhy: ({ task }) => {
    task.why = !task.why;
  },
  optOut: ({ task }) => {
    task.optOut = !task.optOut;
  },
  shuffle: ({ task }) => {
    task.shuffle = !task.shuffle;
  },
  renameTask: ({ task }, at) => rename(task, at > 2),
  versions: (release, at) => {
    release.versions = pick([["v1"], ["v1", "v2"], ["v1", "v2", "v3"]], at);
  },
  screenOut: (release) => {
    release.screenOut = !release.screenOut;
  },
};

/** The first release, one to three edits, and the release they make of it. */
export const releases = fc
  .tuple(
    firstRelease,
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), small, small), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([first, steps]) => {
    const second = structuredClone(first);
    second.number = 2;
    for (const [name, at, other] of steps) edits[name]!(second, at, other);
    return { first, second, steps };
  });

// ── as text ──

const entry = ({ id, was }: Named): string =>
  `- ${id}${was === undefined ? "" : ` was ${was}`} "Answer ${id}"`;

function questionText(own: Question): string {
  const { id, was, kind, answers, other, optional, why, range, count, max, recode } = own;
  const types: Record<Kind, string> = {
    one: "one",
    many: "many",
    rank: "rank",
    grid: "grid faith",
    number: `number ${range[0]}..${range[1]}`,
    scale: `scale ${range[0]}..${range[1]}`,
    text: "text",
  };
  const listed = ["one", "many", "rank", "grid"].includes(kind);
  const into = recode === null ? [] : ['- joined "Joined"'];
  const items = [
    ...(was === undefined ? [] : [`was ${was}`]),
    ...(listed ? [...answers.map(entry), ...(kind === "grid" ? [] : into)] : []),
    ...(listed && other && kind !== "grid" ? ['other "Other"'] : []),
    ...(kind === "many" && count !== null ? [`at most ${count}`] : []),
    ...(kind === "rank" && count !== null ? [`top ${count}`] : []),
    ...(kind === "text" ? [`max ${max}`] : []),
    ...(optional ? ["optional"] : []),
    ...(recode !== null && listed && kind !== "grid"
      ? [`recode ${id} { ${recode.map((one) => `${one} to joined`).join(" ")} }`]
      : []),
  ];
  const asked = `ask ${id} ${types[kind]} "What of ${id} in this town?" { ${items.join("\n")} }`;
  return why === null ? asked : `${asked}\nmotivate ${why} max ${max} "Why is that?"`;
}

function blockText({ id, was, questions }: Release["blocks"][number]): string {
  const first = questions[0]!;
  const parts = questions.map((own) => {
    const answer = own.only === null ? undefined : first.answers[own.only];
    const text = questionText(own);
    return answer === undefined || own === first || first.kind !== "one"
      ? text
      : `when ${first.id} is ${answer.id} {\n${text}\n}`;
  });
  return `section ${id} "Block ${id}" {\n${was === undefined ? "" : `was ${was}\n`}${parts.join("\n")}\n}`;
}

function taskText({ task, versions }: Release): string {
  const { id, was, decision, options, limit, least, start, why, optOut, shuffle } = task;
  const limits = [
    `at most ${versions.length > 1 ? `${limit} in v1, ${limit + 1} else` : limit}`,
    ...(least === null ? [] : [`at least ${least}`]),
  ];
  const budget = (sum: string): string => `budget effort "Effort" { ${limits.join("\n")}\n${sum} }`;
  const ways: Record<Task["decision"], string> = {
    levels: `levels money3 ${start === null ? "start unanswered" : `start at ${task.levels[1]?.id ?? "same"}`}\n${budget("")}`,
    choose: `choose\n${budget("sum count")}`,
    points: "points 10",
    amount: `amount -2..4 step 1 unit "euro" start at 0\n${budget("sum amount")}`,
  };
  return [
    `task ${id} "Money" {`,
    ...(was === undefined ? [] : [`was ${was}`]),
    ways[decision],
    ...options.map(
      (option) =>
        `option ${option.id} "Option ${option.id}"${option.was === undefined ? "" : ` { was ${option.was} }`}`,
    ),
    ...(shuffle ? ["shuffle options"] : []),
    ...(optOut ? ['opt out "No choice"'] : []),
    ...(why ? ['motivate optional max 100 "Why?"'] : []),
    "}",
  ].join("\n");
}

/** A release as its author would have written it. */
export function releaseText(release: Release): string {
  const { number, versions, task, taskLast, blocks, screenOut } = release;
  const share = `share 1/${versions.length}`;
  const levels = task.levels.map((level, at) => `${entry(level)} effort ${task.effort[at] ?? 0}`);
  const first = blocks[0]!.questions[0]!;
  const end =
    screenOut && first.kind === "one"
      ? [`screen out when ${blocks[0]!.id}.${first.id} is ${first.answers[0]!.id}`]
      : [];
  const parts = blocks.map(blockText);
  return [
    "pwe 1",
    `consultation town "A town" { release ${number} language en }`,
    ...(versions.length > 1 ? versions.map((id) => `version ${id} "Version ${id}" ${share}`) : []),
    `levels money3 { ${levels.join("\n")} }`,
    'levels faith { - little "Little" - much "Much" }',
    ...(taskLast ? [] : [taskText(release)]),
    parts[0]!,
    ...end,
    ...parts.slice(1),
    ...(taskLast ? [taskText(release)] : []),
  ].join("\n");
}
