import { once, type Condition, type Element, type Instrument } from "@pwe/model";

/** When something is met. Numbers that are equal stand for an order that is another for everyone. */
export interface Moment {
  /** the path of the block; empty between blocks */
  readonly block: string;
  /** among the blocks */
  readonly turn: number;
  /** within the block */
  readonly order: number;
}

/** What is met when, and what decides whether it is met. */
interface Timeline {
  /** by path, and by the key of a passage: everywhere that it is met */
  readonly moments: ReadonlyMap<string, readonly Moment[]>;
  /** by path of a task or question: the conditions that decide whether it is asked; none where it always is */
  readonly conditions: ReadonlyMap<string, readonly Condition[]>;
  /** every `when`, with the conditions of its arms */
  readonly branches: readonly {
    readonly moment: Moment;
    readonly conditions: readonly Condition[];
  }[];
}

/** What stands under the path of a list of answers or levels, which is met wherever the list is used. */
export const within = (list: string): string => `${list}.*`;

/** Whether the one is met before the other, or can be. */
export const isBefore = (one: Moment, other: Moment): boolean =>
  one.turn < other.turn ||
  (one.turn === other.turn && (one.block !== other.block || one.order <= other.order));

/** When a respondent meets each element of an instrument. */
export const timeline: (instrument: Instrument) => Timeline = once((instrument) => {
  const moments = new Map<string, Moment[]>();
  const branches: { moment: Moment; conditions: Condition[] }[] = [];
  const conditions = new Map<string, readonly Condition[]>();
  let around: readonly Condition[] = [];
  let turn = 0;
  let order = 0;
  let block = "";
  /** how many shuffles are around: of blocks between the blocks, of elements inside one */
  let mixed = 0;

  /** Goes on, but where the order is mixed: there everything is at once. */
  const step = (): void => {
    if (mixed > 0) return;
    if (block === "") turn += 1;
    else order += 1;
  };
  const next = (): Moment => {
    step();
    return { block, turn, order };
  };
  const at = (path: string, moment: Moment): void => {
    moments.set(path, [...(moments.get(path) ?? []), moment]);
  };
  const enter = (path: string, elements: readonly Element[]): void => {
    step();
    const outside = { block, mixed, order };
    [block, mixed, order] = [path, 0, 0];
    at(path, { block, turn, order });
    visitAll(elements);
    ({ block, mixed, order } = outside);
    step();
  };
  const visitAll = (elements: readonly Element[]): void => {
    for (const element of elements) visit(element);
  };

  const visit = (element: Element): void => {
    switch (element.kind) {
      case "consent":
        enter(element.path, []);
        break;
      case "task":
        conditions.set(element.path, around);
        enter(element.path, element.elements);
        if (element.decision.kind === "levels")
          at(within(element.decision.scale), moments.get(element.path)!.at(-1)!);
        break;
      case "dilemma":
      case "section":
        enter(element.path, element.elements);
        break;
      case "pairs":
        enter(element.path, []);
        break;
      case "question": {
        const moment = next();
        at(element.path, moment);
        conditions.set(element.path, around);
        if ("list" in element && element.list !== undefined) at(within(element.list), moment);
        break;
      }
      case "passage":
        at(element.text, next());
        break;
      case "when": {
        const ifs = element.arms.map((arm) => arm.if);
        branches.push({ moment: next(), conditions: ifs });
        const outside = around;
        for (const [index, arm] of element.arms.entries()) {
          around = [...outside, ...ifs.slice(0, index + 1)];
          visitAll(arm.elements);
        }
        around = [...outside, ...ifs];
        visitAll(element.else);
        around = outside;
        break;
      }
      case "shuffle": {
        if (mixed === 0) step();
        mixed += 1;
        visitAll(element.elements);
        mixed -= 1;
        if (mixed === 0) step();
        break;
      }
      case "recall":
      case "page":
      case "screen_out":
        break;
      default:
        element satisfies never;
    }
  };
  visitAll(instrument.elements);
  return { moments, conditions, branches };
});
