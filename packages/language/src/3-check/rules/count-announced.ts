import { layout, notLast, otherCounts, type Announced } from "../prose/announced.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string } & Announced;

/** A text announces how many statements, questions or parts follow, or that none does, and there are others. */
export const countAnnounced: Rule<Data> = {
  kind: {
    code: "C1215",
    id: "count-announced",
    severity: "warning",
    message: ({ text, said, what, shown }) =>
      what === "last"
        ? `\`${text}\` says “${said}”, and \`${shown}\` comes after it.`
        : `\`${text}\` says “${said}”, and there are ${shown}.`,
    why: "People count along. They look for what they missed, or stop where they were told that it ends.",
    help: ({ what }) =>
      what === "last"
        ? "Take it away, or put it where it is true."
        : "Mend the number, or leave it out.",
  },
  certainty: "heuristic",
  check: (context) => {
    const seen = layout(context.consultation);
    return eachOnce(
      textsOf(context.consultation).flatMap((prose) =>
        [...otherCounts(prose, seen), ...notLast(prose, seen)].map((one) =>
          foundIn(context, prose, { text: prose.key, ...one }, { key: one.said }),
        ),
      ),
    );
  },
};
