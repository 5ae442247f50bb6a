import { everyItem, type Condition, type Consultation, pathsIn, parentOf, idOf } from "@pwe/model";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { unaskedUses, type UnaskedUse } from "../uses.ts";
import { placeOfCondition, spots, written } from "../branches.ts";

type Data = { path: string; how: string; condition: string; example: string };

/** An answer that is shown again or denied where somebody comes who was never asked. */
export const maybeUnasked: Rule<Data> = {
  kind: {
    code: "C0106",
    id: "maybe-unasked",
    severity: "warning",
    message: ({ path, how, condition, example }) => {
      if (how === "recall")
        return `Not everyone who reads \`recall ${path}\` was asked it${example}.`;
      if (how === "text")
        return `Not everyone who reads \`{{${path}}}\` here was asked it${example}.`;
      if (how === "not")
        return `\`${condition}\` also holds for who was never asked \`${path}\`${example}.`;
      return `The \`else\` after \`${condition}\` is also shown to who was never asked \`${path}\`${example}.`;
    },
    why: "Respondents read an empty place or a question about an answer they never gave, and their answers to it mean something else.",
    help: ({ path }) =>
      `Put it where everyone was asked, or add \`${path} is answered\` to the condition around it.`,
  },
  certainty: "exact",
  check: (context) =>
    unaskedUses(context.consultation).map((use): Finding<Data> => {
      const { consultation, resolved, language } = context;
      const { path, how, condition, at, text } = use;
      const about = text ?? spots(consultation).get(at)?.block ?? consultation.id;
      const shown = condition === undefined ? "" : written(resolved, condition);
      return {
        about,
        key: `${how} ${path} ${shown}`.trim(),
        ...placeOfCondition(resolved, condition),
        data: { path, how, condition: shown, example: exampleWords(use, context, language) },
      };
    }),
};

/** What somebody answered who was not asked, at the conditions around the question. */
function exampleWords(
  { path, witness }: UnaskedUse,
  { consultation }: CheckContext,
  language: CheckContext["language"],
): string {
  // Of a total or option, also how its task was decided.
  const own = [parentOf(path)].filter((one) => one !== "");
  const paths = new Set([...around(path, consultation).flatMap(pathsIn), ...own]);
  const told = [...paths].flatMap((one) => {
    const answer = answerAt(witness.response.answers, one);
    return answer === undefined ? [] : [`\`${one}\` = ${answer}`];
  });
  if (told.length === 0) return "";
  return language === "nl"
    ? `, bijvoorbeeld met ${told.join(" en ")}`
    : `, for example with ${told.join(" and ")}`;
}

/** The conditions of the branches around what asks for a path. */
function around(path: string, consultation: Consultation): Condition[] {
  const item = everyItem(consultation.instrument).find(
    (one) => one.path === path || one.element.path === path || path.startsWith(`${one.path}.`),
  );
  for (const [element, spot] of spots(consultation)) {
    if (element !== item?.element) continue;
    return spot.around.flatMap(({ when, arm }) => when.arms.slice(0, arm + 1).map((one) => one.if));
  }
  return [];
}

/** A stored answer in a few characters; undefined for what is not one. */
function answerAt(answers: object, path: string): string | undefined {
  const above = parentOf(path);
  const block = (answers as Record<string, unknown>)[above === "" ? path : above];
  if (typeof block !== "object" || block === null) return undefined;
  if (above === "") return (block as { decided?: string }).decided;
  const item = (block as Record<string, unknown>)[idOf(path)];
  if (typeof item !== "object" || item === null) return undefined;
  const value = Object.values(item)[0] as unknown;
  return Array.isArray(value) ? value.join(" + ") : value === null ? undefined : `${String(value)}`;
}
