/** How long it takes to prove the routes of long designs. */
import type { Condition, Element, Instrument, Question } from "@pwe/model";
import { routes } from "@pwe/proofs";

function question(path: string): Question {
  const answers = ["a", "b", "c", "d"].map((id, at) => ({ id, code: at + 1 }));
  const id = path.slice(path.lastIndexOf(".") + 1);
  return { kind: "question", type: "one", id, path, required: true, answers, shuffle: false };
}

const is = (path: string, ...any: string[]): Condition => ({ op: "is", path, any });

/**
 * A design of so many questions: in every section of ten a chain of branches, a branch in a branch, and a follow-up on the
 * answer of `far` sections before. The first section asks who somebody is, screens out, and every tenth section asks it again.
 */
export function longDesign(questions: number, far = 3): Instrument {
  const sections = Array.from({ length: Math.ceil(questions / 10) }, (_, at): Element => {
    const q = (name: string): string => `s${at}.${name}`;
    const before = Math.max(0, at - far);
    const elements: Element[] = [
      question(q("q1")),
      ...(at === 0 ? ([{ kind: "screen_out", if: is("s0.q1", "d") }] satisfies Element[]) : []),
      question(q("q2")),
      {
        kind: "when",
        arms: [
          {
            if: is(q("q1"), "a"),
            elements: [
              question(q("q3")),
              {
                kind: "when",
                arms: [{ if: is(q("q3"), "b"), elements: [question(q("q4"))] }],
                else: [],
              },
            ],
          },
          { if: is(q("q2"), "a", "b"), elements: [question(q("q5"))] },
        ],
        else: [question(q("q6"))],
      },
      {
        kind: "when",
        arms: [{ if: is(`s${before}.q2`, "c"), elements: [question(q("q7"))] }],
        else: [],
      },
      {
        kind: "when",
        arms: [
          {
            if: {
              op: "and",
              of: [is("s0.q1", "a"), { op: "arm", factor: "version", any: ["v1"] }],
            },
            elements: [question(q("q8"))],
          },
        ],
        else: [],
      },
      question(q("q9")),
      question(q("q10")),
    ];
    const own = elements.filter((_, index) => at % 10 === 0 || index !== elements.length - 3);
    return { kind: "section", id: `s${at}`, path: `s${at}`, elements: own };
  });
  return {
    ...{ id: "long", release: 1, design: "a".repeat(64), languages: ["en"], streams: [] },
    assign: "random",
    factors: [
      {
        id: "version",
        arms: [
          { id: "v1", share: 1, baseline: true },
          { id: "v2", share: 1 },
        ],
      },
    ],
    elements: sections,
  };
}

/** Milliseconds of the processor, for this thread. */
function timeOf(job: () => unknown): number {
  const now = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const start = now();
  job();
  return now() - start;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** Prints how long proving takes at growing lengths, and how it grows. */
export function benchRoutes(): void {
  let before: { questions: number; time: number } | undefined;
  for (const questions of [125, 250, 500, 1000, 2000]) {
    const times = Array.from({ length: 5 }, () => {
      const instrument = longDesign(questions);
      return timeOf(() => routes(instrument));
    });
    const time = median(times);
    const growth = before && time / before.time;
    const what = `routes of ${questions} questions proved`;
    const remark = growth ? `${growth.toFixed(2)} × that of ${before!.questions}` : "";
    console.log(`${what.padEnd(60)} ${`${time.toFixed(0)} ms`.padStart(20)}   ${remark}`);
    before = { questions, time };
  }
}

if (import.meta.main) benchRoutes();
