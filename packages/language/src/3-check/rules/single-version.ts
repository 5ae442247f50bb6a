import type { Finding, Rule } from "../rule.ts";

type Data = { version: string };

/** There is one version only, so that everybody has it and nothing is compared. */
export const singleVersion: Rule<Data> = {
  kind: {
    code: "C0123",
    id: "single-version",
    severity: "warning",
    message: ({ version }) => `\`${version}\` is the only version of its factor.`,
    why: "Everybody gets it. What is written for it looks like an experiment, and there is nothing to compare it with.",
    help: () =>
      "Write the version that it is to be compared with, or take the `version` away and write its texts without `in`.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    consultation.instrument.factors.flatMap(({ arms }): Finding<Data>[] => {
      const [only] = arms;
      return only === undefined || arms.length > 1
        ? []
        : [{ about: only.id, data: { version: only.id } }];
    }),
};
