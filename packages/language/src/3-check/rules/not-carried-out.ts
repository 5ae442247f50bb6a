import { notCarriedOut } from "../../2-resolve/errors/structure.ts";
import type { Rule } from "../rule.ts";

/** What is written in the plan and kept by neither the form nor the collector yet. */
export const planNotCarriedOut: Rule<{ what: string }> = {
  kind: notCarriedOut,
  certainty: "exact",
  check: ({ consultation: { instrument, plan }, resolved: { places } }) => [
    ...(instrument.assign === "random" || !places.has("assign")
      ? []
      : [{ about: "assign", data: { what: `\`assign ${instrument.assign}\`` } }]),
    ...(plan.partial === undefined
      ? []
      : [{ about: "partial", data: { what: `\`partial keep until ${plan.partial.until}\`` } }]),
  ],
};
