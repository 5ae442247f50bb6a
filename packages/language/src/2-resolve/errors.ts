import { namesProblems } from "./errors/names.ts";
import { numbersProblems } from "./errors/numbers.ts";
import { planProblems } from "./errors/plan.ts";
import { structureProblems } from "./errors/structure.ts";
import { textsProblems } from "./errors/texts.ts";

/** Every problem that resolution reports, in the order of their codes. */
export const resolveKinds = [
  ...namesProblems,
  ...structureProblems,
  ...numbersProblems,
  ...planProblems,
  ...textsProblems,
];
