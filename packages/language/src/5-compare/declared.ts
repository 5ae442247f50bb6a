import { once, ownersOf, tasksIn, type AskedItem, type Consultation } from "@pwe/model";
import { ofKind, standings } from "./standing.ts";

/** What stands at a path. */
export type DeclaredKind =
  | "consultation"
  | "version"
  | "attribute"
  | "block"
  | "question"
  | "row"
  | "answer"
  | "level"
  | "option"
  | "total"
  | "group"
  | "piece";

/** Everything of a design that has a path, with what it is. */
export const declared: (consultation: Consultation) => ReadonlyMap<string, DeclaredKind> = once(
  (consultation) => {
    const { instrument, texts, attributes } = consultation;
    const kinds = new Map<string, DeclaredKind>();
    const put = (kind: DeclaredKind, paths: readonly string[]): void => {
      for (const path of paths) kinds.set(path, kind);
    };
    put(
      "attribute",
      attributes.map(({ id }) => id),
    );
    for (const { id, arms } of instrument.factors)
      put("version", [id, ...arms.map((arm) => arm.id)]);
    const keys = Object.keys(texts).filter((key) => key.endsWith("#piece"));
    put(
      "piece",
      keys.map((key) => key.slice(0, -"#piece".length)),
    );
    for (const task of tasksIn(instrument.elements)) {
      put(
        "option",
        task.options.map(({ path }) => path),
      );
      put(
        "total",
        task.totals.map(({ path }) => path),
      );
      put(
        "group",
        task.groups.map(({ path }) => path),
      );
      const { decision } = task;
      if (decision.kind === "levels")
        put(
          "level",
          decision.levels.map(({ id }) => `${decision.scale}.${id}`),
        );
    }
    for (const { element } of standings(consultation)) {
      if (element.kind === "question") {
        put("question", [element.path]);
        if (element.type === "grid")
          put(
            "row",
            element.rows.map(({ path }) => path),
          );
        if ("answers" in element) put("answer", answerPaths(element));
      } else if ("path" in element) put("block", [element.path]);
    }
    for (const { element } of ofKind(consultation, "pairs"))
      put(
        "answer",
        element.alternatives.map((id) => `${element.path}.${id}`),
      );
    put("consultation", [consultation.id]);
    return kinds;
  },
);

function answerPaths(question: AskedItem["element"] & { kind: "question" }): string[] {
  if (!("answers" in question)) return [];
  const owners = ownersOf({ kind: "question", element: question, path: question.path, page: "" });
  return question.answers.flatMap(({ id }) => owners.map((owner) => `${owner}.${id}`));
}

/** The keys of the texts that stand between the questions. */
export const passageKeys: (consultation: Consultation) => ReadonlySet<string> = once(
  (consultation) => new Set(ofKind(consultation, "passage").map(({ element }) => element.text)),
);
