import { tasksIn, type Factor, type Text } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { textName } from "../experiment/manipulation-words.ts";

type Data = { what: string; missing: string };

/** Cases per version; a case without versions is the else. */
interface Cases {
  readonly cases: readonly { readonly in?: readonly string[] }[];
}

/** A text or number differs by version, misses a version, and has no else. */
export const varyNotExhaustive: Rule<Data> = {
  kind: {
    code: "C0002",
    id: "vary-not-exhaustive",
    severity: "error",
    message: ({ what, missing }) => `${what} says nothing for ${missing}.`,
    why: "Respondents in that version would see an empty place, or be held to a limit that nobody wrote.",
    help: ({ missing }) =>
      `Add \`in ${missing.split(", ")[0]} …\`, or \`else …\` for all others; \`nothing\` leaves a text out on purpose.`,
  },
  certainty: "exact",
  check: (context) => [...textFindings(context), ...numberFindings(context)],
};

/** The versions of the factor for which no case is written. */
function missingArms({ cases }: Cases, factors: readonly Factor[]): string[] {
  if (cases.some((one) => one.in === undefined)) return [];
  const named = cases.flatMap((one) => one.in ?? []);
  const factor = factors.find(({ arms }) => arms.some(({ id }) => named.includes(id)));
  return (factor?.arms ?? []).map(({ id }) => id).filter((id) => !named.includes(id));
}

/** One finding per manipulation, however many texts it has. */
function textFindings({ consultation, resolved, language: said }: CheckContext): Finding<Data>[] {
  const { texts, language, instrument } = consultation;
  if (instrument.factors.length === 0) return [];
  const found = new Map<string, Finding<Data>>();
  for (const [key, text] of Object.entries(texts) as [string, Text][]) {
    const value = text.in[language];
    const missing = typeof value === "object" ? missingArms(value, instrument.factors) : [];
    const manipulation = text.manipulation ?? key;
    if (missing.length === 0 || found.has(manipulation)) continue;
    const place = resolved.places.get(manipulation) ?? resolved.places.get(key);
    found.set(manipulation, {
      about: key,
      ...(place !== undefined && { place }),
      data: { what: textWords(manipulation)[said], missing: missing.join(", ") },
    });
  }
  return [...found.values()];
}

/** What has no value in some version, as it is called in each language. */
type Words = Readonly<Record<MessageLanguage, string>>;

const textWords = (key: string): Words => ({
  en: `The text ${textName(key)}`,
  nl: `De tekst ${textName(key)}`,
});
const numberOf = (id: string, of: string): Words => ({
  en: `\`${id}\` of \`${of}\``,
  nl: `\`${id}\` van \`${of}\``,
});
const limitOf = (total: string): Words => ({
  en: `A limit of \`${total}\``,
  nl: `Een grens van \`${total}\``,
});

function numberFindings({ consultation, resolved, language }: CheckContext): Finding<Data>[] {
  const { instrument, attributes } = consultation;
  const say = (about: string, what: Words, value: unknown, at = about): Finding<Data>[] => {
    if (typeof value !== "object" || value === null) return [];
    const missing = missingArms(value as Cases, instrument.factors);
    const place = resolved.places.get(at);
    return missing.length === 0
      ? []
      : [
          {
            about,
            ...(place !== undefined && { place }),
            data: { what: what[language], missing: missing.join(", ") },
          },
        ];
  };
  const ofAttributes = attributes.flatMap(({ id, values }) =>
    values.flatMap(({ of, value }) => say(of, numberOf(id, of), value, `${of}@${id}`)),
  );
  const ofLimits = tasksIn(instrument.elements).flatMap(({ totals }) =>
    totals.flatMap(({ path, limits }) =>
      limits.flatMap(({ value }) => say(path, limitOf(path), value.constant)),
    ),
  );
  return [...ofAttributes, ...ofLimits];
}
