import { streamsOf, type Arm, type Factor, type Instrument } from "@pwe/model";
import type { Sides } from "./sides.ts";

type Compare = (sides: Sides, old: Instrument, now: Instrument) => void;
const noop: Compare = () => {};

/** What says of each member of an instrument how it differs; a new one is a type error here until something does. */
const members: Record<keyof Instrument, Compare> = {
  // The id, the release and the fingerprints are compared as a whole, the elements one by one.
  id: noop,
  release: noop,
  design: noop,
  answering: noop,
  elements: noop,
  languages: ({ before, now: to, note }, old, now) => {
    for (const language of now.languages)
      if (!old.languages.includes(language))
        note({ rule: "translation-added", path: to.id, language, before: null, after: language });
    for (const language of old.languages)
      if (!now.languages.includes(language))
        note({ rule: "language-removed", path: to.id, before: language, after: null });
    // That the source is written in another language changes what is the original.
    if (before.language !== to.language && now.languages.includes(before.language))
      note({ rule: "text-changed", path: to.id, before: before.language, after: to.language });
  },
  factors: (sides, old, now) => {
    for (const factor of now.factors) {
      const was = old.factors.find(({ id }) => id === factor.id);
      const arms = factor.arms.map(({ id }) => id).join(", ");
      if (was) compareArms(sides, was, factor);
      else sides.note({ rule: "factor-added", path: factor.id, before: null, after: arms });
    }
  },
  assign: ({ note }, old, now) => {
    if (old.assign !== now.assign)
      note({ rule: "share-changed", path: now.id, before: old.assign, after: now.assign });
  },
  streams: ({ note }, old, now) => {
    for (const stream of streamsOf(old))
      if (!streamsOf(now).includes(stream))
        note({ rule: "stream-removed", path: stream, before: stream, after: null });
  },
  review: ({ note }, old, now) => {
    const shown = ({ review }: Instrument): string | null => (review ? "`review`" : null);
    if (shown(old) !== shown(now))
      note({ rule: "layout-changed", path: now.id, before: shown(old), after: shown(now) });
  },
};

/** Notes what differs in the design as a whole: versions, languages, ways in, and how it ends. */
export function compareVersions(sides: Sides): void {
  const [old, now] = [sides.before.instrument, sides.now.instrument];
  for (const compare of Object.values(members)) compare(sides, old, now);
}

function compareArms({ note }: Sides, was: Factor, now: Factor): void {
  for (const arm of now.arms)
    if (!was.arms.some(({ id }) => id === arm.id))
      note({ rule: "version-added", path: arm.id, before: null, after: arm.id });
  for (const arm of was.arms)
    if (!now.arms.some(({ id }) => id === arm.id))
      note({ rule: "version-removed", path: arm.id, before: arm.id, after: null });
  const [old, own] = [shares(was.arms), shares(now.arms)];
  if (old !== own) note({ rule: "share-changed", path: now.id, before: old, after: own });
  const baseline = ({ arms }: Factor): string | null =>
    arms.find((arm) => arm.baseline)?.id ?? null;
  if (baseline(was) !== baseline(now))
    note({ rule: "baseline-changed", path: now.id, before: baseline(was), after: baseline(now) });
}

/** Shares in lowest terms: 2 to 4 is 1 to 2. */
function shares(arms: readonly Arm[]): string {
  const common = arms.reduce((divisor, { share }) => gcd(divisor, share), 0) || 1;
  return arms.map(({ id, share }) => `${id} ${share / common}`).join(" : ");
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
