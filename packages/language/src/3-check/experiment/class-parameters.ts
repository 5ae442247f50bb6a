import { latentClassParameters, type Task } from "@pwe/model";

type Measure = "nominal" | "ordinal" | "continuous";

/** Respondents per parameter: with fewer classes describe chance. */
export const enoughPerParameter = 10;

/** How many parameters so many classes of the options of a task have. */
export const classParameters = (task: Task, as: Measure, classes: number): number =>
  latentClassParameters(categoriesOf(task), classes, as);

/** The largest number of classes, of so many, that there are enough respondents for; 0 where there are for none. */
export function mostClasses(task: Task, as: Measure, n: number, classes: number): number {
  let most = classes;
  while (most > 0 && n / classParameters(task, as, most) < enoughPerParameter) most -= 1;
  return most;
}

/** How many settings each option of a task has, where they count as categories. */
function categoriesOf({ decision, options }: Task): number[] {
  const settings = decision.kind === "levels" ? decision.levels.length : 2;
  return options.map(() => settings);
}
