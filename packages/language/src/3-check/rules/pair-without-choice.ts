import { own } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { set: string; one: string; other: string; what: string; attribute: string };

/** Two packages beside each other are the same, or one of them only costs more. */
export const pairWithoutChoice: Rule<Data> = {
  kind: {
    code: "C0215",
    id: "pair-without-choice",
    severity: "warning",
    message: ({ set, one, other, what, attribute }) =>
      what === "same"
        ? `In \`${set}\` the packages \`${one}\` and \`${other}\` are the same.`
        : `In \`${set}\` the packages \`${one}\` and \`${other}\` differ in nothing but \`${attribute}\`.`,
    why: "Whoever chooses between them gives up nothing, so the answer says nothing about what people find important.",
    help: () => "Change the set in the design table, or take it out.",
  },
  certainty: "heuristic",
  check: ({ consultation: { instrument } }) =>
    instrument.elements.flatMap((element): Finding<Data>[] => {
      if (element.kind !== "pairs") return [];
      const { path: about, attributes, sets, alternatives } = element;
      return sets.flatMap(({ path: set, cards }) =>
        alternatives.flatMap((one, at) =>
          alternatives.slice(at + 1).flatMap((other): Finding<Data>[] => {
            const apart = attributes.filter(
              (id) => own(own(cards, one) ?? {}, id) !== own(own(cards, other) ?? {}, id),
            );
            const [attribute = ""] = apart;
            // More of something is mostly better; what one pays is certainly worse.
            const isDearer = apart.length === 1 && attributes.length > 1 && price.test(attribute);
            if (apart.length > 0 && !isDearer) return [];
            const what = apart.length === 0 ? "same" : "dearer";
            const data = { set, one, other, what, attribute };
            return [{ about, key: `${set} ${one} ${other}`, data }];
          }),
        ),
      );
    }),
};

/** Attributes of which everybody wants less. */
const price =
  /^(?:price|costs?|fee|fare|rent|tax(?:es)?|prijs|kosten|tarief|huur|belasting|(?:waiting|travel)_time|wachttijd|reistijd)$/;
