import type { Finding, Rule } from "../rule.ts";

type Data = { factor: string; number: number };

/** Versions are compared, and none is the one that the others are compared with. */
export const noBaseline: Rule<Data> = {
  kind: {
    code: "C0434",
    id: "no-baseline",
    severity: "info",
    message: ({ factor, number }) =>
      `None of the ${number} versions${factor === "version" ? "" : ` of \`${factor}\``} is the \`baseline\`.`,
    why: "With more than two versions it is open which differences are tested, and the one that seems to matter can be chosen afterwards.",
    help: () => "Write `baseline` behind the version that the others are compared with.",
  },
  certainty: "exact",
  check: ({ consultation: { instrument } }) =>
    instrument.factors.flatMap(({ id, arms }): Finding<Data>[] => {
      if (arms.length < 3 || arms.some(({ baseline }) => baseline === true)) return [];
      return [{ about: arms[0]!.id, key: id, data: { factor: id, number: arms.length } }];
    }),
};
