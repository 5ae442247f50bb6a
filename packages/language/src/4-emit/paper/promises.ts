import { once, type Consultation, type Expect, type Task } from "@pwe/model";
import { prove, type Proof } from "@pwe/proofs";
import { type Blocks, code, joined, type Line, line, table, text } from "./document.ts";
import { isSame } from "./in-version.ts";
import { witnessLine } from "./witness.ts";
import { labelLine, levelLine, quoted, type Subject } from "./subject.ts";

/** What the author promises of a task, with the verdict in this version. */
export function promiseBlocks(task: Task, subject: Subject): Blocks {
  const { consultation, words, versions } = subject;
  const rows = provedPromises(consultation).flatMap(({ expect, proofs }) => {
    if (expect.task !== task.path) return [];
    const proof = proofs.find((one) => isSame(one.versions, versions));
    if (proof === undefined) return [];
    const shown = shownBy(proof, task, subject);
    return [[claimLine(expect, task, subject), words.verdicts[proof.outcome], shown]];
  });
  return table([words.promise, words.verdict, words.shownBy], rows, words.promiseCaption);
}

/** What shows that a promise holds or does not. */
function shownBy(proof: Proof, task: Task, subject: Subject): Line {
  const { words } = subject;
  if (proof.outcome === "undecided") return text(words.undecidedWhy[proof.why]);
  const { witness, earlier } = proof;
  if (witness !== undefined)
    return witnessLine({ answer: witness, ...(earlier && { earlier }) }, task, subject);
  if (proof.outcome === "refuted" && proof.missing !== undefined)
    return joined(
      proof.missing.map((one) => code(one)),
      ", ",
    );
  return text(proof.outcome === "proved" ? words.holdsForAll : words.infeasible);
}

/** A promise in words, with labels for ids. */
function claimLine({ claim }: Expect, task: Task, subject: Subject): Line {
  const { words } = subject;
  switch (claim.kind) {
    case "binds":
      return words.claimBinds(quoted(labelLine(subject, claim.total)));
    case "every_level_reachable":
      return text(words.claimLevels);
    case "every_option_reachable":
      return text(words.claimOptions);
    case "count": {
      const { decision } = task;
      const at = (ids: readonly string[]): Line =>
        decision.kind === "levels"
          ? line(
              `${words.at} `,
              joined(
                ids.map((id) => quoted(levelLine(subject, decision.scale, id))),
                ` ${words.or} `,
              ),
            )
          : text(words.chosen);
      return words.claimCount(
        words.limits[claim.compare],
        claim.number,
        at(claim.at),
        claim.unless === undefined ? undefined : at(claim.unless),
      );
    }
  }
}

/** Every promise with its proof in every version that it speaks of; worked out when first asked for. */
const provedPromises = once(({ instrument, plan }: Consultation) =>
  plan.expects.map((expect) => ({ expect, proofs: prove(instrument, expect) })),
);

/** How many of the promises that speak of this version are proved. */
export function promiseCount({ consultation, versions }: Subject): { proved: number; all: number } {
  const verdicts = provedPromises(consultation).flatMap(({ proofs }) =>
    proofs.filter((one) => isSame(one.versions, versions)).map(({ outcome }) => outcome),
  );
  return { proved: verdicts.filter((one) => one === "proved").length, all: verdicts.length };
}
