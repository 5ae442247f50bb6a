import {
  type AskedItem,
  type Facts,
  type Instrument,
  type Random,
  type Response,
  type Task,
  type Versions,
  assignVersions,
  intoAnswers,
  isObject,
  member,
  randomStream,
  streamsOf,
  walk,
} from "@pwe/model";
import { carriedTotals, type TaskAnswer } from "../budgets/admissible-answers.ts";
import { drawsAdmissible, type DrawAnswer } from "./draw-admissible.ts";
import { drawParadata } from "./paradata.ts";
import { chance, drawOne, drawQuestion, drawText } from "../drawing/draw-answer.ts";

/** A random admissible respondent: the same for the same seed, and always judged admissible. */
export function simulate(instrument: Instrument, seed: string): Response {
  return simulator(instrument)(seed);
}

/**
 * Simulates many respondents of one instrument, and works out what can be answered to each task only once. Throws
 * `NothingToDraw` where a task leaves no admissible answer, or none is found.
 */
export function simulator(instrument: Instrument): (seed: string) => Response {
  const known = new Map<string, DrawAnswer>();
  const draws = (task: Task, versions: Versions, facts: Facts): DrawAnswer => {
    const carried = carriedTotals(task).map((path) => facts.get(path)?.number ?? 0);
    const key = JSON.stringify([task.path, versions, carried]);
    const found = known.get(key) ?? drawsAdmissible(task, versions, facts);
    known.set(key, found);
    return found;
  };
  return (seed) => simulateOne(instrument, seed, draws);
}

function simulateOne(
  instrument: Instrument,
  seed: string,
  draws: (task: Task, versions: Versions, facts: Facts) => DrawAnswer,
): Response {
  const stream = (path: string): Random => randomStream(seed, `simulate:${path}`);
  const versions = assignVersions(instrument, seed);
  const tasks = new Map<string, TaskAnswer>();
  const answered: [AskedItem, unknown][] = [];
  const { screenedOut } = walk(instrument, { seed, versions }, (item, facts) => {
    const value = answer(item, facts);
    answered.push([item, value]);
    return value;
  });

  function answer(item: AskedItem, facts: Facts): unknown {
    const random = stream(item.path);
    const { kind, element } = item;
    switch (kind) {
      case "consent":
        return { answer: "yes" };
      case "decided":
        return chance(random, 4) ? drawOne(random, element.instead) : "self";
      case "pair": {
        const ids = [...element.alternatives, ...(element.optOut ? ["none"] : [])];
        return { answer: drawOne(random, ids), ...motivate(random, element) };
      }
      case "option": {
        const drawn =
          tasks.get(element.path) ??
          draws(element, versions, facts)(stream(`${element.path}:options`));
        tasks.set(element.path, drawn);
        const setting = member(drawn, item.option.id);
        return { ...(isObject(setting) ? setting : {}), ...motivate(random, element) };
      }
      case "question":
        return { ...drawQuestion(random, element), ...motivate(random, element) };
    }
  }

  // Now and then somebody without script, of whom nobody knows how the answers came about.
  const recorded = !chance(stream("script"), 8);
  const { id, design, answering, release, languages } = instrument;
  return {
    consultation: id,
    release,
    design,
    ...(answering !== undefined && { answering }),
    id: drawUuid(stream("id")),
    status: screenedOut ? "screened_out" : "complete",
    seed,
    versions: { ...versions },
    language: drawOne(stream("language"), languages),
    stream: drawOne(stream("stream"), streamsOf(instrument)),
    ...(recorded && { seconds: 60 + stream("seconds").below(3600) }),
    answers: intoAnswers(answered),
    ...(recorded && { paradata: drawParadata(answered, stream) }),
  };
}

function motivate(
  random: Random,
  { motivation }: { motivation?: { required: boolean; max: number } },
): { why?: string | null } {
  if (motivation === undefined) return {};
  const skipped = !motivation.required && chance(random, 2);
  return { why: skipped ? null : drawText(random, motivation.max) };
}

/** A UUID (version 4) from a stream. */
function drawUuid(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random.below(16));
  digits[12] = 4;
  digits[16] = 8 + random.below(4);
  const text = digits.map((digit) => digit.toString(16)).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
