import { once, type Consultation } from "@pwe/model";
import { answersIn, completedTexts } from "../prose/completed.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { linksIn } from "../prose/links.ts";
import { questionsOf } from "../prose/texts.ts";
import type { Written } from "../prose/written.ts";
import type { Finding, Rule } from "../rule.ts";

type Where = "link" | "alt" | "short" | "notice" | "rank" | "unit";
type Data = { answer: string; where: string };

/** An earlier answer stands where the form cannot fill it in. */
export const answerNotFilled: Rule<Data> = {
  kind: {
    code: "C1208",
    id: "answer-not-filled",
    severity: "error",
    message: ({ answer, where }) =>
      `\`{{${answer}}}\` is not filled in: it stands ${english[where as Where]}.`,
    why: "Participants get a gap in the middle of a sentence, or a link that leads nowhere. In the address of a link, what they answered would go to another site.",
    help: ({ where }) =>
      where === "link"
        ? "Write the answer in the words around the link, and one address for everybody; a `piece` may give each version its own."
        : "Write it without the answer, or repeat the answer in a text beside it.",
  },
  certainty: "exact",
  check: (context) =>
    eachOnce([
      ...completedTexts(context.consultation).flatMap((written) =>
        gapsIn(written, context.consultation).map(({ answer, where }): Finding<Data> =>
          foundIn(context, written, { answer, where }, { key: `${where} ${answer}` }),
        ),
      ),
      ...unitGaps(context.consultation.instrument, context.consultation.id),
    ]),
};

/** Placeholders in units, which are shown as they stand, by what they are the unit of. */
function unitGaps(part: unknown, path: string): Finding<Data>[] {
  if (typeof part !== "object" || part === null) return [];
  const own = (part as { path?: unknown }).path;
  const about = typeof own === "string" ? own : path;
  return Object.entries(part).flatMap(([member, value]: [string, unknown]): Finding<Data>[] =>
    member === "unit" && typeof value === "string"
      ? [...value.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, answer = ""]) => ({
          about,
          key: `unit ${answer}`,
          data: { answer, where: "unit" },
        }))
      : unitGaps(value, about),
  );
}

const english: Record<Where, string> = {
  link: "in the address of a link",
  alt: "in the text that stands for an image",
  short: "in a short name, which also stands in tables and charts",
  notice: "in the notice, which stands at every open field",
  rank: "in an answer that is ranked",
  unit: "in a unit",
};

/** The answers in a text that are not filled in, and why. */
function gapsIn(written: Written, consultation: Consultation): { answer: string; where: Where }[] {
  const { key, text, format } = written;
  if (!text.includes("{{")) return [];
  const where = whereIs(key, consultation);
  if (where) return answersIn(text).map((answer) => ({ answer, where }));
  if (format === "plain") return [];
  return linksIn(text).flatMap(({ address }) =>
    answersIn(address).map((answer) => ({ answer, where: "link" as const })),
  );
}

function whereIs(key: string, consultation: Consultation): Where | undefined {
  const [path = "", role = ""] = key.split("#");
  if (role.startsWith("alt")) return "alt";
  if (role === "short" || role === "notice") return role;
  return role === "label" && rankedIn(consultation).has(path) ? "rank" : undefined;
}

const rankedIn = once(
  ({ instrument }: Consultation): ReadonlySet<string> =>
    new Set(
      questionsOf(instrument).flatMap((one) =>
        one.type === "rank" ? one.answers.map(({ id }) => `${one.list ?? one.path}.${id}`) : [],
      ),
    ),
);
