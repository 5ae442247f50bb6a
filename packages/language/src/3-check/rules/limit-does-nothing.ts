import { tasksIn } from "@pwe/model";
import { questionsOf } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { of: string; limit: string; number: number };

/** As many may be taken as there are: of the answers to a question, or of the options of a group. */
export const limitDoesNothing: Rule<Data> = {
  kind: {
    code: "C0214",
    id: "limit-does-nothing",
    severity: "warning",
    message: ({ of, limit, number }) =>
      `\`at most ${limit}\` limits nothing at \`${of}\`: there are ${number} to choose from.`,
    why: "People are told that they may choose so many, and weigh nothing. Mostly an answer or option was taken away after the limit was written.",
    help: () => "Make the number smaller, or leave the limit out.",
  },
  certainty: "exact",
  check: (context) => [...ofQuestions(context), ...ofGroups(context)],
};

function ofQuestions(context: CheckContext): Finding<Data>[] {
  return questionsOf(context.consultation.instrument).flatMap((question): Finding<Data>[] => {
    if (question.type !== "many") return [];
    const number = question.answers.filter(
      ({ kind }) => kind === undefined || kind === "other",
    ).length;
    const limit = writtenLimit(question.path, context);
    if (limit === null || limit < number) return [];
    return [{ about: question.path, data: { of: question.path, limit: `${limit}`, number } }];
  });
}

/** The `at most` of a question as it is written; none where the number is only that of its answers. */
function writtenLimit(path: string, { resolved: { places, files } }: CheckContext): number | null {
  const place = places.get(path);
  const text = place && files.get(place.file)?.slice(place.span.start);
  const own = text?.split(/\n\s*(?:ask\b|section\b|\})/)[0];
  const found = own === undefined ? null : /\n\s*at most (\d+)\b/.exec(own);
  return found === null ? null : Number(found[1]);
}

const ofGroups = ({ consultation }: CheckContext): Finding<Data>[] =>
  tasksIn(consultation.instrument.elements).flatMap(({ groups }) =>
    groups.flatMap(({ path, min, max, options }): Finding<Data>[] =>
      min > 0 || max < options.length
        ? []
        : [{ about: path, data: { of: path, limit: `${max}`, number: options.length } }],
    ),
  );
