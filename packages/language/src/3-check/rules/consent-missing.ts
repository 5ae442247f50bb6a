import { asksSomething } from "../answers/sets.ts";
import type { Rule } from "../rule.ts";

/** Questions are asked, and nobody is asked whether they take part. */
export const consentMissing: Rule<Record<never, never>> = {
  kind: {
    code: "C0807",
    id: "consent-missing",
    severity: "warning",
    message: () => "Answers are asked and kept, and nothing asks for consent first.",
    why: "Without a yes of the participant there is often no ground in the privacy law to keep the answers, and an ethics board will ask for it.",
    help: () =>
      "Begin with a `consent` block. If consent is asked elsewhere, or the law gives another ground, `allow` this and say which.",
  },
  certainty: "exact",
  check: ({ consultation: { id, instrument } }) =>
    asksSomething(instrument) && !instrument.elements.some(({ kind }) => kind === "consent")
      ? [{ about: `${id}#label`, data: {} }]
      : [],
};
