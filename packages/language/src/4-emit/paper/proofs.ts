import {
  budgetProofs,
  once,
  prove,
  shareOf,
  tasksIn,
  type BudgetProof,
  type Consultation,
  type Expect,
  type LimitProof,
  type Most,
  type OptionSetting,
  type Proof,
  type Task,
  type TaskAnswer,
  type Versions,
  type Witness,
} from "@pwe/model";
import { proofSize } from "../../3-check/proofs.ts";
import {
  type Blocks,
  bullets,
  code,
  heading,
  joined,
  type Line,
  line,
  paragraph,
  table,
  text,
} from "./document.ts";
import { limitLine } from "./limits.ts";
import { fractionWords, percentWords } from "./numbers.ts";
import { labelLine, levelLine, nameLine, quoted, type Subject } from "./subject.ts";

/** What is proved of every task in this version. */
export function proofsSection(subject: Subject): Blocks {
  const { consultation, words, versions } = subject;
  const { instrument } = consultation;
  const tasks = tasksIn(subject.elements);
  if (tasks.length === 0) return [paragraph(words.noTasks)];
  const proofs = budgetProofs(instrument);
  return [
    paragraph(words.proofsIntro),
    ...tasks.flatMap((task) => [
      heading(3, labelLine(subject, task.path)),
      ...proofs
        .filter(
          (one) => one.task === task.path && one.versions.some((all) => isSame(all, versions)),
        )
        .flatMap((proof) => proofBlocks(proof, task, subject)),
      ...promiseBlocks(task, subject),
    ]),
  ];
}

const isSame = (one: Versions, other: Versions): boolean =>
  Object.entries(other).every(([factor, arm]) => one[factor] === arm);

function proofBlocks(proof: BudgetProof, task: Task, subject: Subject): Blocks {
  const { words, language } = subject;
  const { count, of, outcome, carried } = proof;
  const number = (big: bigint): string => new Intl.NumberFormat(language).format(big);
  if (outcome === "infeasible") return [paragraph(words.infeasible)];
  const facts: (Line | string)[] = [
    outcome === "undecided" ? words.undecided : words.feasible,
    ...(count === undefined || of === undefined
      ? []
      : [
          words.admissible(
            number(count),
            number(of),
            percentWords(shareOf(count, of) / 100_000, language, 2),
          ),
        ]),
    ...(outcome === "undecided" ? [] : [reachLine(proof, task, subject)]),
    ...proof.totals.flatMap(({ path, limits, without }) =>
      limits.map((limit, at) => bindsLine(limit, at, path, without, proof, task, subject)),
    ),
    ...mostLines(proof, task, subject),
    ...(carried === undefined
      ? []
      : [
          words.carriedProof[carried.outcome](
            number(BigInt(carried.states)),
            number(BigInt(carried.stuckStates)),
          ),
        ]),
  ];
  return [
    ...bullets(facts),
    ...(proof.witness === undefined
      ? []
      : [paragraph(`${words.anAnswer}: `, witnessLine(proof.witness, task, subject), ".")]),
  ];
}

/** Which levels or options no admissible answer has. */
function reachLine({ unreachable, unknown }: BudgetProof, task: Task, subject: Subject): Line {
  const { words } = subject;
  const name = (all: readonly OptionSetting[]): Line =>
    joined(
      all.map(({ option, setting }) =>
        line(
          quoted(labelLine(subject, `${task.path}.${option}`)),
          " ",
          settingLine(setting, task, subject),
        ),
      ),
      ", ",
    );
  if (unreachable.length > 0) return line(`${words.unreachable}: `, name(unreachable), ".");
  if (unknown.length > 0) return line(`${words.reachUnknown}: `, name(unknown), ".");
  return text(words.allReachable);
}

function bindsLine(
  { outcome, witness }: LimitProof,
  at: number,
  path: string,
  without: bigint | undefined,
  { count, versions: _ }: BudgetProof,
  task: Task,
  subject: Subject,
): Line {
  const { words, language } = subject;
  const total = task.totals.find((one) => one.path === path)!;
  const limit = line(
    quoted(labelLine(subject, path)),
    " (",
    limitLine(total.limits[at]!, total, subject),
    ")",
  );
  const excluded =
    without === undefined || count === undefined || total.limits.length > 1
      ? undefined
      : percentWords(shareOf(without - count, without) / 100_000, language, 2);
  return line(
    words.binds[outcome](limit, excluded),
    witness === undefined
      ? ""
      : line(` ${words.refusedByThis}: `, witnessLine(witness, task, subject), "."),
  );
}

function mostLines({ most }: BudgetProof, task: Task, subject: Subject): Line[] {
  if (most === undefined) return [];
  const { words } = subject;
  const { decision } = task;
  const at =
    decision.kind === "levels"
      ? line(`${words.at} `, quoted(levelLine(subject, decision.scale, most.at)))
      : text(words.chosen);
  const say = ({ number, witness }: Most, alone: boolean): Line =>
    line(
      words.most(number, at, alone),
      ` ${words.forExample}: `,
      witnessLine(witness, task, subject),
      ".",
    );
  return [
    say(most.any, false),
    ...(most.uncompensated === undefined ? [] : [say(most.uncompensated, true)]),
  ];
}

/** An answer, and what was answered before it where that matters. */
function witnessLine({ answer, earlier }: Witness, task: Task, subject: Subject): Line {
  const { words, language, things } = subject;
  const before = Object.entries(earlier?.totals ?? {}).map(([path, numerator]) => {
    const thing = things.get(path);
    const [by, unit] =
      thing?.kind === "total" ? [thing.total.denominator, thing.total.unit] : [1, undefined];
    return line(nameLine(subject, path), ` ${fractionWords(numerator, by, unit, language)}`);
  });
  return line(
    answerWords(answer, task, subject),
    before.length === 0 ? "" : line(` (${words.after} `, joined(before, ", "), ")"),
  );
}

type Setting = OptionSetting["setting"];

/** What an option is set to, in words. */
function settingLine(setting: Setting, { decision }: Task, subject: Subject): Line {
  const { words, language } = subject;
  if (typeof setting === "boolean") return text(setting ? words.chosen : words.notChosen);
  if (typeof setting === "string")
    return decision.kind === "levels"
      ? line(`${words.at} `, quoted(levelLine(subject, decision.scale, setting)))
      : text(setting);
  if (decision.kind === "amount") {
    const { step, unit } = decision;
    return text(
      `${words.at} ${fractionWords(setting * step.int, 10 ** step.decimals, unit, language)}`,
    );
  }
  return text(`${words.at} ${words.pointsNumber(setting)}`);
}

/** An answer to a task: every option with what it is set to, those with the same setting together. */
function answerWords(answer: TaskAnswer, task: Task, subject: Subject): Line {
  const groups = new Map<string, { setting: Line; options: Line[] }>();
  for (const { id, path } of task.options) {
    const given = answer[id];
    const [setting] = (typeof given === "object" ? Object.values(given) : [given]) as Setting[];
    const short = subject.texts.line(`${path}#short`) ?? labelLine(subject, path);
    const group = groups.get(`${setting}`) ?? {
      setting: settingLine(setting ?? false, task, subject),
      options: [],
    };
    groups.set(`${setting}`, { ...group, options: [...group.options, quoted(short)] });
  }
  return joined(
    [...groups.values()].map(({ setting, options }) => line(joined(options, ", "), " ", setting)),
    "; ",
  );
}

/** What the author promises of a task, with the verdict in this version. */
function promiseBlocks(task: Task, subject: Subject): Blocks {
  const { consultation, words, versions } = subject;
  const rows = provedPromises(consultation).flatMap(({ expect, proofs }) => {
    if (expect.task !== task.path) return [];
    const proof = proofs.find((one) => isSame(one.versions, versions));
    if (proof === undefined) return [];
    const shown = shownBy(proof, task, subject);
    return [[claimLine(expect, task, subject), words.verdicts[proof.outcome], shown]];
  });
  return table([words.promise, words.verdict, words.shownBy], rows, words.promiseCaption);
}

/** What shows that a promise holds or does not. */
function shownBy(proof: Proof, task: Task, subject: Subject): Line {
  const { words } = subject;
  if (proof.outcome === "undecided") return text(words.undecidedWhy[proof.why]);
  const { witness, earlier } = proof;
  if (witness !== undefined)
    return witnessLine({ answer: witness, ...(earlier && { earlier }) }, task, subject);
  if (proof.outcome === "refuted" && proof.missing !== undefined)
    return joined(
      proof.missing.map((one) => code(one)),
      ", ",
    );
  return text(proof.outcome === "proved" ? words.holdsForAll : words.infeasible);
}

/** A promise in words, with labels for ids. */
function claimLine({ claim }: Expect, task: Task, subject: Subject): Line {
  const { words } = subject;
  switch (claim.kind) {
    case "binds":
      return words.claimBinds(quoted(labelLine(subject, claim.total)));
    case "every_level_reachable":
      return text(words.claimLevels);
    case "every_option_reachable":
      return text(words.claimOptions);
    case "count": {
      const { decision } = task;
      const at = (ids: readonly string[]): Line =>
        decision.kind === "levels"
          ? line(
              `${words.at} `,
              joined(
                ids.map((id) => quoted(levelLine(subject, decision.scale, id))),
                ` ${words.or} `,
              ),
            )
          : text(words.chosen);
      return words.claimCount(
        words.limits[claim.compare],
        claim.number,
        at(claim.at),
        claim.unless === undefined ? undefined : at(claim.unless),
      );
    }
  }
}

/** Every promise with its proof in every version that it speaks of; worked out when first asked for. */
const provedPromises = once(({ instrument, plan }: Consultation) =>
  plan.expects.map((expect) => ({ expect, proofs: prove(instrument, expect, proofSize) })),
);

/** How many of the promises that speak of this version are proved. */
export function promiseCount({ consultation, versions }: Subject): { proved: number; all: number } {
  const verdicts = provedPromises(consultation).flatMap(({ proofs }) =>
    proofs.filter((one) => isSame(one.versions, versions)).map(({ outcome }) => outcome),
  );
  return { proved: verdicts.filter((one) => one === "proved").length, all: verdicts.length };
}
