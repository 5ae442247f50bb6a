import type { Claim, CountClaim } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { anyOf } from "./list.ts";

/** A promise as its author would say it. */
export function claimWords(claim: Claim, language: MessageLanguage = "en"): string {
  const dutch = language === "nl";
  switch (claim.kind) {
    case "count":
      return dutch ? countInDutch(claim) : countInEnglish(claim);
    case "every_level_reachable":
      return dutch ? "elke stand is te kiezen" : "every level can be set";
    case "every_option_reachable":
      return dutch ? "elke optie is te kiezen" : "every option can be chosen";
    case "binds":
      return dutch
        ? `\`${claim.total}\` sluit antwoorden uit`
        : `\`${claim.total}\` excludes some answers`;
  }
}

const isChosen = (ids: readonly string[]): boolean => ids.length === 1 && ids[0] === "chosen";

function countInEnglish({ compare, number, at, unless }: CountClaim): string {
  const setting = (ids: readonly string[]): string =>
    isChosen(ids) ? "chosen" : `at ${anyOf(ids)}`;
  const options = number === 1 ? "option is" : "options are";
  const except = unless === undefined ? "" : `, unless some option is ${setting(unless)}`;
  return `${compare.replace("_", " ")} ${number} ${options} ${setting(at)}${except}`;
}

const compareInDutch = { at_most: "hoogstens", at_least: "minstens", exactly: "precies" } as const;

function countInDutch({ compare, number, at, unless }: CountClaim): string {
  const setting = (ids: readonly string[]): string =>
    isChosen(ids) ? "gekozen" : `op ${anyOf(ids, "nl")}`;
  const stands = (ids: readonly string[], one: boolean): string =>
    isChosen(ids) ? (one ? "is" : "zijn") : one ? "staat" : "staan";
  const options = `${number === 1 ? "optie" : "opties"} ${stands(at, number === 1)}`;
  const except =
    unless === undefined ? "" : `, tenzij er een optie ${setting(unless)} ${stands(unless, true)}`;
  return `${compareInDutch[compare]} ${number} ${options} ${setting(at)}${except}`;
}
