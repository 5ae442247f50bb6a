import { comparisons } from "../experiment/comparisons.ts";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import type { Finding, Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = { arms: string; how: string };

/** Versions are compared that respondents do not get by lot. */
export const notRandomised: Rule<Data> = {
  kind: {
    code: "C0304",
    id: "not-randomised",
    severity: "warning",
    message: ({ arms, how }) => `${arms} are compared, and ${how}.`,
    why: "Whoever got one version can differ from whoever got another in age, moment or panel. A difference in answers then says nothing certain about the versions.",
    help: () =>
      "Write `assign random`. Where that cannot be, `adjust` for what is known of respondents, say in the report that the comparison shows no cause, and `allow` this with the reason.",
  },
  certainty: "exact",
  check: ({ consultation, language }) => {
    const { assign } = consultation.instrument;
    if (assign === "random") return [];
    const compared = Map.groupBy(comparisons(consultation), ({ arms }) =>
      [...arms].sort().join(" "),
    );
    return [...compared.values()].map((ones): Finding<Data> => {
      const { analysis, factor, arms } = ones[0]!;
      const ids = arms.map((arm) => `\`${arm}\``);
      return {
        about: analysis === undefined ? factor.id : `analysis.${analysis}`,
        data: { arms: list(ids, language), how: ways[assign][language] },
      };
    });
  },
};

const ways: Record<"quota" | "waves" | "panel", Record<MessageLanguage, string>> = {
  quota: {
    en: "a version is given out by quota (`assign quota`)",
    nl: "een versie wordt gegeven volgens quota (`assign quota`)",
  },
  waves: {
    en: "the versions are fielded one after another (`assign waves`)",
    nl: "de versies gaan na elkaar het veld in (`assign waves`)",
  },
  panel: {
    en: "the panel decides who gets which (`assign panel`)",
    nl: "het panel bepaalt wie welke krijgt (`assign panel`)",
  },
};
