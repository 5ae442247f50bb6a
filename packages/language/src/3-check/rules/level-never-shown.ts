import { own } from "@pwe/model";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { level: string; of: string };

/** A version that nobody gets, or an attribute of packages that never changes. */
export const levelNeverShown: Rule<Data> = {
  kind: {
    code: "C0303",
    id: "level-never-shown",
    severity: "warning",
    message: ({ level, of }) =>
      of === ""
        ? `\`${level}\` has a share of 0, so nobody gets it.`
        : `\`${level}\` is the same in every package of \`${of}\`.`,
    why: "What never varies, or is never shown, has no effect that anybody could estimate.",
    help: ({ of }) =>
      of === ""
        ? "Give it a share above 0, or leave the version out."
        : "Look the design table up again: give the attribute at least two values, or leave it out of the packages.",
  },
  certainty: "exact",
  check: (context) => [...emptyArms(context), ...constantAttributes(context)],
};

const emptyArms = ({ consultation }: CheckContext): Finding<Data>[] =>
  consultation.instrument.factors.flatMap(({ arms }) =>
    arms
      .filter(({ share }) => share === 0)
      .map(({ id }) => ({ about: id, data: { level: id, of: "" } })),
  );

const constantAttributes = ({ consultation }: CheckContext): Finding<Data>[] =>
  consultation.instrument.elements.flatMap((element) =>
    element.kind !== "pairs"
      ? []
      : element.attributes
          .filter((id) => {
            const shown = element.sets.flatMap(({ cards }) =>
              Object.values(cards).map((card) => own(card, id)),
            );
            return shown.length > 1 && new Set(shown).size === 1;
          })
          .map((id) => ({ about: element.path, key: id, data: { level: id, of: element.path } })),
  );
