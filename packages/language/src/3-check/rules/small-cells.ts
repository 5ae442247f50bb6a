import { once, type Consultation, type OneQuestion, type Question } from "@pwe/model";
import { labelsIn } from "../answers/sets.ts";
import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = {
  region: string;
  others: string;
  what: string;
  cells: number;
  target: number;
  expected: string;
};

/** Together, a place and what else is asked of someone leave few respondents alike. */
export const smallCells: Rule<Data> = {
  kind: {
    code: "C0804",
    id: "small-cells",
    severity: "warning",
    message: ({ region, others, what, cells, target, expected }) =>
      what === "postcode"
        ? `\`${region}\` is a full postcode, about twenty addresses, and ${others} ${others.includes(" ") ? "stand" : "stands"} beside it.`
        : `\`${region}\` with ${others} makes ${cells} groups: at ${target} responses, spread evenly, about ${expected} in each.`,
    why: "Someone who is alone in a group can be recognised by a neighbour, and then everything that this person answered is known.",
    help: () =>
      "Ask for larger areas (the four digits of a postcode) or fewer classes, or agree that these answers are never given out together, and `allow` this with that agreement.",
  },
  certainty: "assumed",
  check: ({ consultation, language }) => {
    const target = targetOf(consultation);
    const others = backgroundOf(consultation);
    return questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      const beside = others.filter(({ path }) => path !== question.path);
      const about = question.path;
      if (beside.length === 0) return [];
      const names = list(
        beside.map(({ path }) => `\`${path}\``),
        language,
      );
      const data = { region: about, others: names, cells: 0, target: 0, expected: "" };
      if (question.type === "text" && question.format === "postcode_nl")
        return [{ about, data: { ...data, what: "postcode" } }];
      if (target === null || !isRegion(question, consultation)) return [];
      const cells = [question, ...beside].reduce((product, one) => product * classesOf(one), 1);
      if (target / cells >= fewest) return [];
      const digits = String(Number((target / cells).toPrecision(1)));
      const expected = language === "nl" ? digits.replace(".", ",") : digits;
      return [{ about, data: { ...data, what: "cells", cells, target, expected } }];
    });
  },
};

/** Fewer than this in a group is taken for recognisable. */
const fewest = 5;
/** From so many answers on, a question about a place is taken for a region. */
const manyAreas = 10;

/** All complete responses that are wanted; null when a stream has no target. */
function targetOf({ plan: { samples } }: Consultation): number | null {
  const targets = samples.map(
    ({ target, targets: perArm }) =>
      target ?? (perArm && Object.values(perArm).reduce((sum, one) => sum + one, 0)),
  );
  const known = targets.filter((one) => one !== undefined);
  return known.length === 0 || known.length < targets.length
    ? null
    : known.reduce((sum, one) => sum + one, 0);
}

const place =
  /\b(?:gemeente|provincie|wijk|buurt|dorp|kern|stad|stadsdeel|regio|plaats|postcode|municipality|province|district|neighbou?rhood|village|town|city|region|county|postal code|area)\b/i;
const background =
  /\b(?:leeftijd|hoe oud|geslacht|opleiding|huishouden|inkomen|beroep|age|how old|gender|sex|education|household|income|occupation)\b/i;

const isRegion = (question: Question, consultation: Consultation): question is OneQuestion =>
  question.type === "one" &&
  classesOf(question) >= manyAreas &&
  asks(question, place, consultation);

const classesOf = ({ answers }: OneQuestion): number =>
  answers.filter(({ kind }) => kind === undefined).length;

const asks = ({ path }: OneQuestion, about: RegExp, consultation: Consultation): boolean =>
  labelsIn(consultation, [`${path}#label`]).some(({ labels: [label = ""] }) => about.test(label));

/** What is asked to describe people: the questions that are weighted by, and those about age, schooling and the like. */
const backgroundOf = once((consultation: Consultation): readonly OneQuestion[] => {
  const margins = consultation.plan.weights.flatMap(({ margins: all }) =>
    all.map(({ path }) => path),
  );
  return questionsOf(consultation.instrument).flatMap((question) =>
    question.type === "one" &&
    (margins.includes(question.path) || asks(question, background, consultation))
      ? [question]
      : [],
  );
});
