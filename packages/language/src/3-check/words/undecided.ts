import type { Crowd } from "@pwe/proofs";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";

/** Where a proof stopped, and so what it would take. */
export function undecidedWords(
  { why, crowd }: { readonly why: "crowded" | "nobody_found"; readonly crowd?: Crowd },
  language: MessageLanguage = "en",
): string {
  const dutch = language === "nl";
  if (why === "nobody_found") {
    return dutch
      ? "er is niemand gevonden die met zulke eerdere antwoorden bij de taak komt"
      : "nobody was found who comes to the task with such earlier answers";
  }
  if (crowd === undefined || crowd.set === 0) {
    return dutch
      ? "er zijn te veel bedragen of punten om langs te gaan"
      : "there are too many amounts or points to go through";
  }
  const { set, of, states, sums } = crowd;
  const most = sums[0];
  const number = (one: number): string =>
    one.toLocaleString(dutch ? "nl-NL" : "en-GB", { maximumFractionDigits: 0 });
  const so = dutch
    ? `na ${set} van de ${of} opties waren er al ${number(states)} verschillende standen`
    : `after ${set} of ${of} options there were ${number(states)} different sums`;
  if (most === undefined) return so;
  return dutch
    ? `${so}, vooral door de getallen van \`${most.path}\` (${number(most.values)} standen)`
    : `${so}, most of all because of the numbers of \`${most.path}\` (${number(most.values)} sums)`;
}
