import { tasksIn, versionCombinations, type Versions, blockOf } from "@pwe/model";
import { variedNumbers, type VariedNumber } from "../prose/varied-numbers.ts";
import { numbersAt } from "../prose/numbers.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf, type Prose } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { anyOf } from "../words/list.ts";
import { versionWords } from "../words/versions.ts";

type Data = { number: string; attribute: string; of: string; versions: string; shown: string };

/** A text has a number that holds in one version, and is shown in another where it does not. */
export const typedNumber: Rule<Data> = {
  kind: {
    code: "C1206",
    id: "typed-number",
    severity: "warning",
    message: ({ number, attribute, of, versions, shown }) =>
      attribute === ""
        ? `The text says ${number}, and the limit of \`${of}\` is ${shown}${versions}.`
        : `The text says ${number}, and the \`${attribute}\` of \`${of}\` is ${shown}${versions}.`,
    why: "Respondents read one number in the text and another in the form, and decide on either of them.",
    help: () =>
      "Let the number of the text differ with it: put it in a `piece` with a text per version, or leave it to the meter and the table.",
  },
  certainty: "heuristic",
  check: (context) => {
    const { instrument } = context.consultation;
    const byTask = Map.groupBy(textsOf(context.consultation), ({ path }) => blockOf(path));
    return eachOnce(
      tasksIn(instrument.elements).flatMap((task) => {
        const numbers = variedNumbers(task, context.consultation);
        return (byTask.get(task.id) ?? []).flatMap((prose) =>
          numbers.flatMap((number) => wrongIn(prose, number, context)),
        );
      }),
    );
  },
};

/** Where a text says what a number is in another version. */
function wrongIn(prose: Prose, varied: VariedNumber, context: CheckContext): Finding<Data>[] {
  const { consultation, language } = context;
  if (!varied.standsAt(prose.path)) return [];
  const here = versionCombinations(consultation.instrument).filter((versions) =>
    Object.entries(prose.versions).every(([factor, arm]) => versions[factor] === arm),
  );
  return numbersAt(prose.text, prose.language).flatMap((written): Finding<Data>[] => {
    const said = [written.bare, written.value].find((one) => varied.values.includes(one));
    if (said === undefined || varied.alsoFixed.includes(said)) return [];
    const around = prose.text.slice(Math.max(0, written.start - 15), written.end + 30);
    if (!varied.isNear(around)) return [];
    const wrong = here.filter((versions) => !isSaid(versions, varied, prose, said));
    if (wrong.length === 0) return [];
    const right = [...new Set(wrong.map((versions) => String(varied.in(versions))))];
    const number = prose.text.slice(written.start, written.end);
    const { path: of, attribute } = varied;
    const data = {
      ...{ number, attribute, of },
      shown: anyOf(language === "nl" ? right.map((one) => one.replace(".", ",")) : right, language),
      versions: versionWords(wrong, consultation, language),
    };
    return [foundIn(context, prose, data, { key: `${of} ${attribute} ${number}` })];
  });
}

/** Whether the number is right in this version, or the text says the right one as well. */
const isSaid = (
  versions: Versions,
  varied: VariedNumber,
  { text, language }: Prose,
  said: number,
): boolean => {
  const right = varied.in(versions);
  return (
    right === undefined ||
    right === said ||
    numbersAt(text, language).some(({ bare, value }) => bare === right || value === right)
  );
};
