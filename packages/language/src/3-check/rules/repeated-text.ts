import { tasksIn, type Task } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { option: string; other: string };

/** Two options of a task are explained with the same words. */
export const repeatedText: Rule<Data> = {
  kind: {
    code: "C0514",
    id: "repeated-text",
    severity: "warning",
    message: ({ option, other }) =>
      `\`${option}\` is explained with the same words as \`${other}\`.`,
    why: "A text was copied and not changed. Participants read of the one option what holds of the other.",
    help: () => "Write what this option is, or put what holds of all of them into the intro.",
  },
  certainty: "heuristic",
  check: (context) => {
    const { consultation } = context;
    const owners = new Map(
      tasksIn(consultation.instrument.elements).flatMap((task) =>
        task.options.map(({ path }): [string, Task] => [path, task]),
      ),
    );
    const seen = new Map<string, string>();
    return eachOnce(
      textsOf(consultation).flatMap((prose) => {
        const { path, role, tag, text, versions } = prose;
        const task = owners.get(path);
        const said = text.trim().toLowerCase();
        if (
          task === undefined ||
          role === "label" ||
          role === "alt" ||
          said.split(/\s+/).length < 4
        )
          return [];
        const key = JSON.stringify([task.path, tag, said, versions]);
        const other = seen.get(key) ?? path;
        seen.set(key, other);
        return other === path ? [] : [foundIn(context, prose, { option: path, other })];
      }),
    );
  },
};
