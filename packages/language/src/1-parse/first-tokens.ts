import {
  Alternation,
  NonTerminal,
  Option,
  Repetition,
  RepetitionWithSeparator,
  Terminal,
  type IProduction,
} from "chevrotain";

/** The token types that a production of the grammar can begin with. */
export function firstTokens(production: IProduction): ReadonlySet<number> {
  const found = new Set<number>();
  collect(production, found);
  return found;
}

/** Returns whether the production may be empty. */
function collect(production: IProduction, found: Set<number>): boolean {
  if (production instanceof Terminal) {
    found.add(production.terminalType.tokenTypeIdx!);
    return false;
  }
  if (production instanceof NonTerminal) return collect(production.referencedRule, found);
  const parts = (production as unknown as { definition: IProduction[] }).definition;
  if (production instanceof Alternation) {
    return parts.map((part) => collect(part, found)).some((empty) => empty);
  }
  const empty = parts.every((part) => collect(part, found));
  const optional =
    production instanceof Option ||
    production instanceof Repetition ||
    production instanceof RepetitionWithSeparator;
  return empty || optional;
}
