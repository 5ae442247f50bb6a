import type { Finding, Rule } from "../rule.ts";

type Data = { weights: string; source: string };

/** Nothing says where the population's shares come from, or of which year they are. */
export const marginSource: Rule<Data> = {
  kind: {
    code: "C1001",
    id: "margin-source",
    severity: "warning",
    message: ({ weights, source }) =>
      source === ""
        ? `The margins of \`${weights}\` have no \`source\`.`
        : `The source of \`${weights}\`, “${source}”, names no year.`,
    why: "Who wants to check the weights, or make them again, cannot find the figures. Populations change from year to year.",
    help: ({ source }) =>
      source === ""
        ? 'Write where the shares come from and of which year they are: `source "Statistics office, 1 January 2024"`.'
        : "Add the year of the figures. If nobody knows it, say so: “year not stated”.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    consultation.plan.weights.flatMap(({ id, source = "" }): Finding<Data>[] =>
      saysYear.test(source)
        ? []
        : [{ about: `weights.${id}`, data: { weights: id, source: source.trim() } }],
    ),
};

/** A year, or that it is not known, in Dutch or English. */
const saysYear =
  /(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:jaar|jaartal)\s+(?:is\s+)?(?:niet|on)\s?(?:vermeld|bekend|genoemd)|\byear\s+(?:is\s+)?(?:not|un)\s?(?:stated|given|known|mentioned)|\b(?:undated|ongedateerd|zonder jaar)\b/i;
