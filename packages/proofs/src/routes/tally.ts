/** What was shown on each page, the page that came last first; ways that begin alike share what they have in common. */
export type Tally =
  | {
      readonly page: string;
      readonly number: number;
      readonly before: Tally;
      readonly length: number;
    }
  | undefined;

const on = (before: Tally, page: string, number: number): Tally => ({
  ...{ page, number, before },
  length: (before?.length ?? 0) + 1,
});

/** A tally with so much more on a page. */
export function withMore(tally: Tally, page: string, more: number): Tally {
  const later: { page: string; number: number }[] = [];
  let at = tally;
  for (; at !== undefined && at.page !== page; at = at.before) later.push(at);
  const found = at === undefined ? on(tally, page, more) : on(at.before, page, at.number + more);
  if (at === undefined) return found;
  return later.reduceRight((sofar: Tally, one) => on(sofar, one.page, one.number), found);
}

/** The most on each page of two tallies. */
export function mostOfBoth(one: Tally, other: Tally): Tally {
  let [a, b] = [one, other];
  const apart = new Map<string, number>();
  const note = ({ page, number }: NonNullable<Tally>): void => {
    apart.set(page, Math.max(number, apart.get(page) ?? 0));
  };
  while (a !== b) {
    const [long, short] = [a?.length ?? 0, b?.length ?? 0];
    if (long >= short) {
      note(a!);
      a = a!.before;
    }
    if (short >= long) {
      note(b!);
      b = b!.before;
    }
  }
  return [...apart].reduceRight((sofar, [page, number]) => on(sofar, page, number), a);
}

/** What a tally says, by page. */
export function byPage(tally: Tally): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = tally; at !== undefined; at = at.before) found.set(at.page, at.number);
  return found;
}
