import { tasksIn } from "@pwe/model";
import { heard } from "../answers/heard.ts";
import { answerSets, labelsIn } from "../answers/sets.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { questionsOf } from "../prose/texts.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { first: string; second: string; label: string };

/** Two things to choose in one group are called the same. */
export const nameNotUnique: Rule<Data> = {
  kind: {
    code: "C0902",
    id: "name-not-unique",
    severity: "warning",
    message: ({ first, second, label }) =>
      `\`${first}\` and \`${second}\` are both called “${label}”.`,
    why: "Who hears the form instead of seeing it cannot tell the two apart (WCAG 2.4.6), and who sees it can only guess.",
    help: () => "Give each a label of its own. Case, marks and emphasis are not heard.",
  },
  certainty: "exact",
  check: (context) =>
    eachOnce(
      groupsOf(context).flatMap((members) => {
        const keys = members.map(({ key }) => key);
        return labelsIn(context.consultation, keys).flatMap(({ tag, labels }) => {
          const seen = new Map<string, string>();
          return labels.flatMap((label, i) => {
            const { path } = members[i]!;
            const name = heard(label);
            const first = seen.get(name);
            if (name === "" || first === undefined) {
              seen.set(name, path);
              return [];
            }
            return [
              foundIn(
                context,
                { key: keys[i]!, tag },
                { first, second: path, label },
                { key: first },
              ),
            ];
          });
        });
      }),
    ),
};

interface Member {
  readonly path: string;
  readonly key: string;
}

/** What stands beside each other to choose from: options, levels, answers, and the rows of a grid. */
function groupsOf({ consultation }: CheckContext): (readonly Member[])[] {
  const labelled = ({ path }: { readonly path: string }): Member => ({
    path,
    key: `${path}#label`,
  });
  return [
    ...tasksIn(consultation.instrument.elements).map(({ options }) => options.map(labelled)),
    ...answerSets(consultation).map((set) =>
      set.answers.map((one) => ({ path: `${set.path}.${one.id}`, key: set.keyOf(one) })),
    ),
    ...questionsOf(consultation.instrument).flatMap((question) =>
      question.type === "grid" ? [question.rows.map(labelled)] : [],
    ),
  ];
}
