import { elementsIn, pathsIn, type Element } from "@pwe/model";
import { aboutCondition, spots, written } from "../branches.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { condition: string; before: number; all: number };

/** Only so many questions make it worth to ask who takes part before the others. */
const fewest = 8;

/** People are screened out after they answered most of the questions, by an answer that could have been asked first. */
export const lateScreenOut: Rule<Data> = {
  kind: {
    code: "C0709",
    id: "late-screen-out",
    severity: "warning",
    message: ({ condition, before, all }) =>
      `\`${condition}\` screens out after ${before} of ${all} questions.`,
    why: "Who is sent away worked for nothing and is not paid for it, and what they answered is thrown away.",
    help: () => "Ask what decides this first, and put the `screen out` right behind it.",
  },
  certainty: "exact",
  check: ({ consultation, resolved }) => {
    const all = elementsIn(consultation.instrument.elements);
    const asked = all.filter(isAsked);
    return all.flatMap((one, at): Finding<Data>[] => {
      if (one.kind !== "screen_out") return [];
      // What only some are asked cannot be asked of everybody first.
      if ((spots(consultation).get(one)?.around ?? []).length > 0) return [];
      const before = all.slice(0, at).filter(isAsked);
      const paths = new Set(pathsIn(one.if));
      const own = before.filter((each) => "path" in each && paths.has(each.path));
      const others = before.length - own.length;
      if (own.length === 0 || others < fewest || others < asked.length / 2) return [];
      const condition = written(resolved, one.if);
      const data = { condition, before: before.length, all: asked.length };
      return [{ ...aboutCondition(resolved, one), data }];
    });
  },
};

const isAsked = (one: Element): boolean =>
  one.kind === "question" || one.kind === "task" || one.kind === "pairs";
