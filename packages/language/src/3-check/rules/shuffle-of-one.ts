import { answerPin, listsIn, type Element, type Pin } from "@pwe/model";
import { firstPath, spots } from "../branches.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { what: string; number: number };

/** Something is shuffled of which there is one, or none that is not pinned: its order is always the same. */
export const shuffleOfOne: Rule<Data> = {
  kind: {
    code: "C0122",
    id: "shuffle-of-one",
    severity: "warning",
    message: ({ what, number }) =>
      number === 0
        ? `There is nothing here whose order \`${what}\` could change.`
        : `There is one thing here that \`${what}\` could move, so the order is always the same.`,
    why: "The report says that the order differed between participants, and it was the same for all of them.",
    help: ({ what }) =>
      what === "shuffle { … }"
        ? "Put at least two blocks or questions in it, or take the `shuffle` away."
        : "Take a `pin` or the `shuffle` away.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    [...spots(consultation)].flatMap(([element, { block }]): Finding<Data>[] => {
      const found = shuffled(element);
      if (found === null || found.number > 1) return [];
      const about =
        element.kind === "shuffle"
          ? (firstPath(element.elements) ?? block)
          : "path" in element
            ? element.path
            : block;
      return [{ about, key: found.what, data: found }];
    }),
};

const unpinned = (pins: readonly Pin[]): number => pins.filter((pin) => pin === undefined).length;

/** What an element shuffles, and of how many things the order can change. */
function shuffled(element: Element): Data | null {
  if (element.kind === "shuffle") return { what: "shuffle { … }", number: moved(element.elements) };
  if (element.kind === "task" && element.shuffle)
    return { what: "shuffle options", number: unpinned(element.options.map(({ pin }) => pin)) };
  if (element.kind !== "question" || !("shuffle" in element) || !element.shuffle) return null;
  return element.type === "grid"
    ? { what: "shuffle rows", number: unpinned(element.rows.map(({ pin }) => pin)) }
    : { what: "shuffle answers", number: unpinned(element.answers.map(answerPin)) };
}

/** How many things a shuffle moves; of a branch, as many as are in it at most. */
const moved = (elements: readonly Element[]): number =>
  elements.filter((one) => one.kind !== "when" || listsIn(one).flat().length > 0).length;
