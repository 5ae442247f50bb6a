import {
  type Line,
  subjects,
  subject,
  clause,
  list,
  weights,
  percentage,
  correction,
  ci,
  count,
  numberOf,
} from "./clauses.ts";
import { type Made, isSummedUp, perEach } from "./descriptions.ts";
import { sayUnlessKnown } from "../choices.ts";
import { type Entity, type FactorInfo, filled, say } from "../context.ts";
import { clauseMissing, weightedAndAdjusted } from "../errors/plan.ts";
import { findVersions, sayOtherFactor } from "../scope.ts";
import { isMissing } from "../../syntax.ts";

export function compare(line: Line): Made[] {
  const versions = comparedArms(line);
  const on = clause(line, "OnClause");
  if (!on) {
    say(line.context, clauseMissing, line.node, {
      clause: "`on` with what is compared",
      verb: line.verb,
    });
    return [];
  }
  const compared = on.of.flatMap((one) => {
    const entity = subject(
      line,
      one,
      (entity) => comparable.has(entity.kind) || isSummedUp(entity),
      "tasks and their totals, and questions whose answers are counted or averaged",
    );
    return entity === null ? [] : [entity.path];
  });
  if (versions === null || compared.length === 0) return [];
  const adjust = list(line, clause(line, "AdjustClause")?.of ?? []);
  const weighted = weights(line);
  if (weighted.weights !== undefined && adjust.length > 0) {
    const named = adjust.map((path) => `\`${path}\``).join(", ");
    say(line.context, weightedAndAdjusted, clause(line, "AdjustClause")!, {
      weights: weighted.weights,
      adjust: named,
    });
    return [];
  }
  const detect = percentage(line, "detect", "A difference to detect, in points,");
  const power = percentage(line, "power", "The power");
  const around = percentage(line, "around", "The share near which a difference is to be detected");
  const within = percentage(line, "within", "The margin of a test of equivalence, in points,");
  const as = clause(line, "AsClause");
  const sides = as && sayUnlessKnown(line.context, as.as, "way to compare", ["sides"]);
  return [
    {
      kind: "compare",
      about: versions.arms.join("_"),
      arms: filled(versions.arms) as never,
      on: compared,
      adjust,
      correct: correction(line) ?? "none",
      ...(detect && { detect }),
      ...(power && { power }),
      ...(around && { around }),
      ...(versions.sides && { sides: versions.sides }),
      ...(sides && { as: "sides" as const }),
      ...(perEach(line, "answer") && { perAnswer: true as const }),
      ...weighted,
      ...(within && { within }),
      ...(numberOf(line, "ci") && { ci: ci(line) }),
    },
  ];
}

/** What versions can be compared on, beside questions. */
const comparable: ReadonlySet<Entity["kind"]> = new Set([
  "task",
  "option",
  "row",
  "total",
  "decided",
]);

interface Compared {
  readonly arms: string[];
  /** where some are taken together */
  readonly sides?: string[][];
}

/** `v1 with v2`, `v1 and v2 with v3`, or all versions of the factor that is named; without any those of the only factor. */
function comparedArms(line: Line): Compared | null {
  const { context, node } = line;
  const { factors: all, arms } = context.design;
  const subjects = line.verb === "compare" ? node.subjects : [];
  const factor = subjects.length === 1 ? all.get(subjects[0]!.names[0]?.text ?? "") : undefined;
  if (factor && factor.arms.length > 1) return { arms: factor.arms.map(({ id }) => id) };
  const sides = clause(line, "WithClause")?.sides ?? [];
  const written = [...subjects.map((one) => one.names[0]!), ...sides.flat()].filter(
    (name) => name && !isMissing(name),
  );
  // A subject that is no version was meant as one: `compare v1 with v2`.
  const known = findVersions(
    context,
    written.filter((name, i) => written.findIndex((other) => other.text === name.text) === i),
  );
  const factorOf = (id: string): FactorInfo | undefined => arms.get(id)?.factor;
  const factors = new Set(known.map(factorOf));
  const [spoken] = factors;
  const other = written.find(({ text }) => ![undefined, spoken].includes(factorOf(text)));
  if (spoken && other) sayOtherFactor(context, other, spoken);
  if (known.length >= 2 && factors.size === 1)
    return {
      arms: known,
      ...(sides.some((side) => side.length > 1) && {
        sides: sides.map((side) => side.map(({ text }) => text)),
      }),
    };
  const [only, ...others] = [...all.values()];
  if (written.length === 0 && only && others.length === 0 && only.arms.length > 1)
    return { arms: only.arms.map((arm) => arm.id) };
  const different = new Set(written.map(({ text }) => text)).size;
  if (known.length === different && factors.size <= 1)
    say(context, clauseMissing, node, {
      clause: "two different versions (`v1 with v2`)",
      verb: line.verb,
    });
  return null;
}

export function rank(line: Line): Made[] {
  const tasks = subjects(
    line,
    (entity) => entity.kind === "task",
    "a task",
    (reference) => line.context.design.arms.has(reference.names[0]?.text ?? ""),
  );
  const versions = comparedArms({ ...line, node: { ...line.node, subjects: [] } });
  const seed = count(line, "seed", 0);
  return versions === null
    ? []
    : tasks.map(
        (entity) =>
          ({
            kind: "rank",
            about: entity.path,
            of: entity.path,
            arms: versions.arms,
            ...weights(line),
            ...(seed !== undefined && { seed }),
          }) as Made,
      );
}
