import { everyItem } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; points: number };

/** A scale has more points than anybody tells apart, each with a button of its own. */
export const scalePoints: Rule<Data> = {
  kind: {
    code: "C0417",
    id: "scale-points",
    severity: "warning",
    message: ({ question, points }) =>
      `The scale \`${question}\` has ${points} points, and every point is a button.`,
    why: "People do not tell so many points apart, and on a telephone the buttons run over several lines.",
    help: () => "Use at most 11 points (`scale 0..10`), or ask a `number` that people type.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    everyItem(consultation.instrument).flatMap(({ element }): Finding<Data>[] => {
      if (element.kind !== "question" || element.type !== "scale") return [];
      const points = element.max - element.min + 1;
      return points <= most
        ? []
        : [{ about: element.path, data: { question: element.path, points } }];
    }),
};

/** From 0 to 10. */
const most = 11;
