import { manipulations } from "../experiment/manipulations.ts";
import type { Finding, Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = { arms: string };

/** Versions of a factor that give respondents exactly the same. */
export const equalArms: Rule<Data> = {
  kind: {
    code: "C0302",
    id: "equal-arms",
    severity: "warning",
    message: ({ arms }) => `No text, number or question differs between ${arms}.`,
    why: "A version that is a copy of another tells nothing: its respondents are asked twice as much as needed, and a level that was meant is never shown.",
    help: () => "Write what should differ between them, or leave one of them out.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    consultation.instrument.factors.flatMap(({ id, arms }) => {
      const differing = manipulations(consultation).filter(({ factor }) => factor === id);
      const alike = Map.groupBy(arms, (arm) =>
        differing.map(({ inArm }) => inArm(arm.id)).join("\n\n"),
      );
      return [...alike.values()]
        .filter((ones) => ones.length > 1)
        .map((ones): Finding<Data> => {
          const ids = ones.map((arm) => `\`${arm.id}\``);
          return { about: ones[1]!.id, key: ids.join(" "), data: { arms: list(ids, language) } };
        });
    }),
};
