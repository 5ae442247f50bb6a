import { canonicalJson } from "./canonical-json.ts";
import type { Consultation, Element, Instrument } from "../generated/consultation.ts";

type OfKind<Kind extends Element["kind"]> = Extract<Element, { readonly kind: Kind }>;

/**
 * Of each kind of element what of it can be answered and how that is judged: null where it is only shown. A member that
 * is named here is only shown; every other one counts, also one that is still to come.
 */
const answeredIn: {
  readonly [Kind in Element["kind"]]: (element: OfKind<Kind>) => object | null;
} = {
  consent: (element) => element,
  task: ({ options, totals, elements, ...task }) => ({
    ...task,
    options: options.map(({ image: _, ...option }) => option),
    totals: totals.map(({ meter: _, formula: __, ...total }) => total),
    elements: answered(elements),
  }),
  dilemma: ({ elements, ...dilemma }) => ({ ...dilemma, elements: answered(elements) }),
  section: ({ elements, ...section }) => ({ ...section, elements: answered(elements) }),
  pairs: (element) => element,
  question: (element) => element,
  when: ({ arms, else: otherwise, ...when }) => ({
    ...when,
    arms: arms.map(({ elements, ...arm }) => ({ ...arm, elements: answered(elements) })),
    else: answered(otherwise),
  }),
  // What is drawn lots for counts, also where it is only shown: the order of the rest follows from it.
  shuffle: ({ elements, ...shuffle }) => ({
    ...shuffle,
    elements: elements.map((element) => answeredOf(element) ?? { kind: element.kind }),
  }),
  passage: () => null,
  recall: () => null,
  // Where a page ends decides what was answered by who is turned away; that it is fixed is shown.
  page: ({ kind }) => ({ kind }),
  screen_out: (element) => element,
};

const answeredOf = (element: Element): object | null =>
  (answeredIn[element.kind] as (element: Element) => object | null)(element);

const answered = (elements: readonly Element[]): object[] =>
  elements.flatMap((element) => answeredOf(element) ?? []);

/**
 * The text whose SHA-256 is the answering fingerprint: what can be answered and how it is judged. Editions of a form
 * with the same one differ in their words alone, and their responses are one table.
 */
export function answeringText({ id, factors, elements }: Instrument): string {
  const arms = factors.map((factor) => [factor.id, factor.arms.map((arm) => arm.id)]);
  return canonicalJson({ id, factors: arms, elements: answered(elements) });
}

/** A consultation with its answering fingerprint, which an earlier compiler left out. */
export function withAnswering(
  consultation: Consultation,
  hash: (text: string) => string,
): Consultation {
  const { fingerprints, instrument } = consultation;
  if (instrument.answering !== undefined) return consultation;
  const answering = hash(answeringText(instrument));
  return {
    ...consultation,
    fingerprints: { ...fingerprints, answering },
    instrument: { ...instrument, answering },
  };
}
