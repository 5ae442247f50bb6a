import { type Element, type When, listsIn } from "@pwe/model";
import { conditionLine } from "../conditions.ts";
import { lettersOf } from "../document.ts";
import { wayLetter, wayTitles } from "../ways.ts";
import { labelLine, type Subject } from "../subject.ts";

/** A step on the way of a respondent. */
export type Step =
  | { readonly kind: "box"; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: "end"; readonly title: string }
  /** everyone goes one of these ways */
  | { readonly kind: "split"; readonly ways: readonly Way[] }
  /** in another order for each respondent */
  | { readonly kind: "any"; readonly title: string; readonly steps: readonly Step[] };

export interface Way {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** A box lists so many questions; more of them are counted. */
const listed = 6;

/** The ways through the form of one version, from its start to its ends. */
export function flowOf(subject: Subject, splits: ReadonlyMap<Element, number>): Step[] {
  const { words } = subject;
  return [
    { kind: "end", title: words.start },
    ...stepsOf(subject.elements, "", { subject, splits }),
    { kind: "end", title: words.finish },
  ];
}

interface Context {
  readonly subject: Subject;
  readonly splits: ReadonlyMap<Element, number>;
}

/** Elements as steps: what stands together becomes a box, the first of a block with the block's title. */
function stepsOf(elements: readonly Element[], title: string, context: Context): Step[] {
  const steps: Step[] = [];
  let open: string[] = [];
  let read = false;
  let head = title;
  const close = (): void => {
    if (open.length > 0 || head !== "" || read) steps.push(boxOf(head, open, read, context));
    [open, read, head] = [[], false, ""];
  };
  for (const element of elements) {
    const line = lineFor(element, context);
    if (line !== undefined) {
      open.push(line);
      continue;
    }
    if (element.kind === "page") continue;
    if (element.kind === "passage" || element.kind === "recall") {
      read = true;
      continue;
    }
    if (open.length > 0 || head !== "" || read) close();
    steps.push(...partsOf(element, context));
  }
  if (open.length > 0 || head !== "" || read) close();
  return steps;
}

function boxOf(title: string, lines: readonly string[], read: boolean, { subject }: Context): Step {
  const { words } = subject;
  const more = lines.length - listed;
  const shown = more > 1 ? [...lines.slice(0, listed), words.moreQuestions(more)] : lines;
  return {
    kind: "box",
    title,
    lines: shown.length === 0 && read && title === "" ? [words.toRead] : shown,
  };
}

/** What is answered, in one line of a box. */
function lineFor(element: Element, { subject }: Context): string | undefined {
  if (element.kind !== "question") return undefined;
  const thing = subject.things.get(element.path);
  const number = thing?.kind === "question" ? thing.number : 0;
  return `${number}. ${lettersOf(labelLine(subject, element.path))}`;
}

/** The steps of what is no part of a box. */
function partsOf(element: Element, context: Context): Step[] {
  const { subject, splits } = context;
  const { words } = subject;
  const label = (path: string): string => lettersOf(labelLine(subject, path));
  switch (element.kind) {
    case "consent":
      return [
        { kind: "box", title: label(element.path), lines: [] },
        exit(words.refusesConsent, words.endRefused, words.allOthers),
      ];
    case "task":
      return [
        {
          kind: "box",
          title: label(element.path),
          lines: [
            words.optionsIn(element.options.length),
            ...element.instead.map((way) => words.ways[way]),
          ],
        },
        ...stepsOf(element.elements, "", context),
      ];
    case "pairs":
      return [
        { kind: "box", title: label(element.path), lines: [words.setsIn(element.sets.length)] },
      ];
    case "dilemma":
    case "section":
      return stepsOf(element.elements, label(element.path), context);
    case "shuffle":
      return [
        { kind: "any", title: words.anyOrder, steps: stepsOf(element.elements, "", context) },
      ];
    case "screen_out": {
      const who = lettersOf(words.onlyWho(conditionLine(element.if, subject)));
      return [
        exit(`${splits.get(element) ?? ""} ${who}`.trim(), words.endScreened, words.allOthers),
      ];
    }
    case "when":
      return [splitOf(element, context)];
    case "question":
    case "passage":
    case "recall":
    case "page":
      return [];
    default:
      return element satisfies never;
  }
}

/** Some end here, the others go on. */
const exit = (who: string, end: string, others: string): Step => ({
  kind: "split",
  ways: [
    { title: others, steps: [] },
    { title: who, steps: [{ kind: "end", title: end }] },
  ],
});

function splitOf(element: When, context: Context): Step {
  const number = context.splits.get(element) ?? 0;
  const titles = wayTitles(element, context.subject);
  return {
    kind: "split",
    ways: listsIn(element).map((elements, at) => ({
      title: `${number}${wayLetter(at)} ${lettersOf(titles[at]!)}`,
      steps: stepsOf(elements, "", context),
    })),
  };
}

/** Whether a flow stops at the end of these steps. */
export const stops = (steps: readonly Step[]): boolean => steps.at(-1)?.kind === "end";
