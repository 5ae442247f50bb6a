import { tasksIn, type Task } from "@pwe/model";
import {
  budgetProofs,
  shareOf,
  type BudgetProof,
  type LimitProof,
  type Most,
  type OptionSetting,
} from "@pwe/proofs";
import {
  type Blocks,
  bullets,
  heading,
  joined,
  type Line,
  line,
  paragraph,
  text,
} from "./document.ts";
import { limitLine } from "./limits.ts";
import { percentWords } from "./numbers.ts";
import { promiseBlocks } from "./promises.ts";
import { isSame } from "./in-version.ts";
import { settingLine, witnessLine } from "./witness.ts";
import { labelLine, levelLine, quoted, type Subject } from "./subject.ts";

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
            carried.states === undefined ? undefined : number(BigInt(carried.states)),
            carried.stuckStates === undefined ? undefined : number(BigInt(carried.stuckStates)),
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
