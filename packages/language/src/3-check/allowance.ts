import type { Resolved } from "../2-resolve/resolve.ts";
import type { Place } from "../source.ts";

/** An `allow` of the author, and whether there was something to allow. */
export interface Allowance {
  readonly path: string;
  readonly rule: string;
  readonly reason: string;
  /** its place among the allows */
  readonly index: number;
  used: boolean;
}

/** Whether an allowance stands at what a finding is about, or around it; at the top of the file it covers everything. */
export function covers(
  { path }: Pick<Allowance, "path">,
  about: string,
  consultation: string,
): boolean {
  return (
    path === consultation ||
    about === path ||
    about.startsWith(`${path}.`) ||
    about.startsWith(`${path}#`)
  );
}

/** Where an allowance is written. */
export function placeOfAllow({ index }: Pick<Allowance, "index">, { places }: Resolved): Place {
  return places.get(`allow ${index}`) ?? { file: "", span: { start: 0, end: 0 } };
}
