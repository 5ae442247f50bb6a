import type { Text } from "@pwe/model";
import { asRead } from "../experiment/manipulations.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { textName } from "../experiment/manipulation-words.ts";

type Data = { what: string };

/** What is written per version is the same in every version. */
export const varyWithoutDifference: Rule<Data> = {
  kind: {
    code: "C0301",
    id: "vary-without-difference",
    severity: "warning",
    message: ({ what }) => `${what} is written per version and is the same in every version.`,
    why: "Somebody meant the versions to differ here. After an edit they no longer do, and the comparison looks for an effect of nothing.",
    help: () => "Write what should differ, or write it once, without versions.",
  },
  certainty: "exact",
  check: (context) => [...textFindings(context), ...numberFindings(context)],
};

/** Texts that vary as one: nothing differs when not one of them does. */
function textFindings({ consultation, resolved }: CheckContext): Finding<Data>[] {
  const { texts, language } = consultation;
  const varied = (Object.entries(texts) as [string, Text][]).flatMap(([key, text]) => {
    const value = text.in[language];
    return typeof value === "object"
      ? [{ key, id: text.manipulation ?? key, cases: value.cases }]
      : [];
  });
  return [...Map.groupBy(varied, ({ id }) => id)].flatMap(([id, ones]): Finding<Data>[] => {
    const alike = ones.every(
      ({ cases }) => cases.length > 1 && new Set(cases.map(({ is }) => asRead(is))).size === 1,
    );
    if (!alike) return [];
    const place = resolved.places.get(id);
    return [{ about: ones[0]!.key, ...(place && { place }), data: { what: textName(id) } }];
  });
}

const numberFindings = ({ resolved }: CheckContext): Finding<Data>[] =>
  [...Map.groupBy(resolved.alike, ({ about }) => about).values()].flatMap((ones) =>
    ones.map(({ about, place, value }, index) => ({
      about,
      key: `${value} ${index}`,
      place,
      data: { what: `\`${value}\`` },
    })),
  );
