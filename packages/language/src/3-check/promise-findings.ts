import { tasksIn, type Expect } from "@pwe/model";
import { isImpossible, isWritten } from "./budget-findings.ts";
import type { Proof } from "@pwe/proofs";
import { claimWords } from "./words/claims.ts";
import { placeOfExpect } from "./proofs.ts";
import type { CheckContext, Finding } from "./rule.ts";
import { versionWords } from "./words/versions.ts";

/** What every finding about a promise says. */
export type PromiseData = { task: string; claim: string; versions: string };

type Outcome = Proof["outcome"];
export type ProofOf<O extends Outcome> = Extract<Proof, { outcome: O }>;

/** One finding per promise with this outcome in some version, with what is to be said of the proofs. */
export function promiseFindings<O extends Outcome, More extends Record<string, string>>(
  context: CheckContext,
  outcome: O,
  more: (proofs: readonly ProofOf<O>[], expect: Expect) => More,
): Finding<PromiseData & More>[] {
  const { consultation, resolved, proofs, language } = context;
  return proofs().flatMap(({ expect, index, proofs: all }): Finding<PromiseData & More>[] => {
    const task = tasksIn(consultation.instrument.elements).find(({ path }) => path === expect.task);
    const found = all.filter(
      (proof): proof is ProofOf<O> =>
        proof.outcome === outcome &&
        task !== undefined &&
        isWritten(task, proof.versions) &&
        !isImpossible(context, task, proof.versions),
    );
    if (found.length === 0) return [];
    return [
      {
        about: expect.task,
        key: JSON.stringify([expect.arms, expect.claim]),
        place: placeOfExpect(index, resolved),
        data: {
          task: expect.task,
          claim: claimWords(expect.claim, language),
          versions: versionWords(
            found.map(({ versions }) => versions),
            consultation,
            language,
          ),
          ...more(found, expect),
        },
      },
    ];
  });
}
