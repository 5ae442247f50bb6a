import type { Consultation, Expect } from "@pwe/model";
import { prove, type Proof } from "@pwe/proofs";
import type { Resolved } from "../2-resolve/resolve.ts";
import type { Place } from "../source.ts";

/** A promise, its place among the promises, and its proof in every version that it speaks of. */
export interface ProvedExpect {
  readonly expect: Expect;
  readonly index: number;
  readonly proofs: readonly Proof[];
}

/** Proves every promise of a design once, when first asked. */
export function proveAll({ instrument, plan }: Consultation): () => readonly ProvedExpect[] {
  let proved: readonly ProvedExpect[] | undefined;
  return () =>
    (proved ??= plan.expects.map((expect, index) => ({
      expect,
      index,
      proofs: prove(instrument, expect),
    })));
}

/** Where a promise is written. */
export function placeOfExpect(index: number, { places }: Resolved): Place {
  return places.get(`expect ${index}`) ?? { file: "", span: { start: 0, end: 0 } };
}
