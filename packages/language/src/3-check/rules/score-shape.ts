import { pick, tasksIn, versionCombinations, type Attribute, type Level } from "@pwe/model";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { wayOf } from "../answers/ladders.ts";
import { versionWords } from "../words/versions.ts";

type Data = { scale: string; attribute: string; what: string; scores: string; versions: string };

/** A score does not go up or down with its scale, or is not as far from the middle on both sides. */
export const scoreShape: Rule<Data> = {
  kind: {
    code: "C0404",
    id: "score-shape",
    severity: "warning",
    message: ({ scale, attribute, what, scores, versions }) =>
      what === "order"
        ? `\`${attribute}\` on \`${scale}\` goes up and down again${versions}: ${scores}.`
        : `\`${attribute}\` on \`${scale}\` is not as far from the middle on both sides${versions}: ${scores}.`,
    why: "A mean of these scores says something else than the answers did: it can rise while people choose lower levels.",
    help: ({ what }) =>
      what === "order"
        ? "Let the score rise, or fall, with every level."
        : "Give two levels that lie equally far from the middle opposite scores, or `allow` it and say why they differ.",
  },
  certainty: "exact",
  check: (context) => {
    const { consultation } = context;
    const scales = new Map(
      tasksIn(consultation.instrument.elements).flatMap((task) =>
        task.decision.kind === "levels" ? [[task.decision.scale, task.decision.levels]] : [],
      ),
    );
    return [...scales].flatMap(([scale, levels]) =>
      consultation.attributes
        .filter(({ id }) => id === "score" || averaged(context).has(id))
        .flatMap((attribute) => wrongShapes(scale, levels, attribute, context)),
    );
  },
};

/** The attributes of which an analysis takes the mean. */
const averaged = ({ consultation }: CheckContext): ReadonlySet<string> =>
  new Set(
    consultation.plan.analyses.flatMap((one) =>
      one.kind === "score" && one.attribute !== undefined ? [one.attribute] : [],
    ),
  );

function wrongShapes(
  scale: string,
  levels: readonly Level[],
  attribute: Attribute,
  { consultation, language }: CheckContext,
): Finding<Data>[] {
  const wrong = versionCombinations(consultation.instrument).flatMap((versions) => {
    const scores = levels.flatMap(({ id }) => {
      const found = attribute.values.find(({ of }) => of === `${scale}.${id}`);
      return (found === undefined ? undefined : pick(found.value, versions)) ?? [];
    });
    const what = scores.length === levels.length ? shapeOf(scores, levels) : null;
    if (what === null) return [];
    const written = scores.map((one) => String(one / 10 ** attribute.decimals)).join(", ");
    return [{ versions, what, written }];
  });
  const alike = Map.groupBy(wrong, ({ what, written }) => `${what} ${written}`);
  return [...alike.values()].map((ones): Finding<Data> => {
    const { what, written } = ones[0]!;
    const where = ones.map(({ versions }) => versions);
    const versions = versionWords(where, consultation, language);
    return {
      about: scale,
      key: `${attribute.id} ${what} ${written}`,
      data: { scale, attribute: attribute.id, what, scores: written, versions },
    };
  });
}

function shapeOf(scores: readonly number[], levels: readonly Level[]): "order" | "sides" | null {
  if (wayOf(scores) === 0) return "order";
  const count = (side: Level["side"]): number => levels.filter((one) => one.side === side).length;
  if (count("less") === 0 || count("less") !== count("more")) return null;
  const ends = scores[0]! + scores.at(-1)!;
  return scores.every((one, i) => one + scores[scores.length - 1 - i]! === ends) ? null : "sides";
}
