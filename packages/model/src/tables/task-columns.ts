import type { Task } from "../generated/consultation.ts";
import { codesOf, type Column } from "./column.ts";

/**
 * What a task gives beside the answers to its options: per total what it read, what its limit left and how often that
 * was crossed; per option whether it was touched, and what it was set to first.
 */
export function taskColumns(task: Task): Column[] {
  return [
    ...task.totals.flatMap((total): Column[] => {
      const { id, path, limits } = total;
      const name = path.replaceAll(".", "__");
      const decimal = { path, at: [], kind: "decimal" } as const;
      const capped = limits.some(({ kind }) => kind === "at_most");
      const at = ["paradata", task.path, "over", id];
      return [
        { name, ...decimal, derived: "total" },
        ...(capped ? [{ name: `${name}__left`, ...decimal, derived: "left" as const }] : []),
        ...(limits.length > 0 ? [{ name: `${name}__over`, path, at, kind: "whole" as const }] : []),
      ];
    }),
    ...task.options.flatMap(({ id, path }): Column[] => {
      const name = path.replaceAll(".", "__");
      const at = ["paradata", task.path];
      return [
        { name: `${name}__touched`, path, at: [...at, "touched"], kind: "flag", answer: id },
        { name: `${name}__first`, path, at: [...at, "first", id], ...settingKind(task) },
      ];
    }),
  ];
}

/** What the setting of an option is as a column. */
export function settingKind({ decision }: Task): Pick<Column, "kind" | "codes"> {
  if (decision.kind === "levels") return { kind: "id", codes: codesOf(decision.levels) };
  return { kind: decision.kind === "choose" ? "flag" : "whole" };
}
