import { versionCombinations } from "@pwe/model";
import { routeLengths } from "@pwe/proofs";
import { openFields } from "../duration.ts";
import type { Finding, Rule } from "../rule.ts";
import { aboutWhole } from "../branches.ts";

type Data = { number: number; required: number };

const most = 20;
const mostRequired = 8;

/** A route on which one may, or must, write a great many texts. */
export const motivationFanout: Rule<Data> = {
  kind: {
    code: "C0706",
    id: "motivation-fanout",
    severity: "info",
    message: ({ number, required }) =>
      `One respondent can get ${number} open fields${required > 0 ? `, of which ${required} must be filled in` : ""}.`,
    why: "With every further text people write less, and each of them has to be read and coded.",
    help: () =>
      "Ask for a motivation where the analysis reads it, for example of the options that were changed most.",
  },
  certainty: "exact",
  check: ({ consultation, resolved }) => {
    const { instrument } = consultation;
    const [versions = {}] = versionCombinations(instrument);
    const number = routeLengths(instrument, versions, (one) => openFields(one).all).longest;
    const required = routeLengths(instrument, versions, (one) => openFields(one).required).longest;
    if (number <= most && required <= mostRequired) return [];
    const finding: Finding<Data> = { ...aboutWhole(resolved), data: { number, required } };
    return [finding];
  },
};
