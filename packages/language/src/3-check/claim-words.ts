import type { Claim, CountClaim } from "@pwe/model";

/** A promise as its author would write it. */
export function claimWords(claim: Claim): string {
  switch (claim.kind) {
    case "count":
      return countWords(claim);
    case "every_level_reachable":
      return "every level can be set";
    case "every_option_reachable":
      return "every option can be chosen";
    case "binds":
      return `\`${claim.total}\` excludes some answers`;
  }
}

function countWords({ compare, number, at, unless }: CountClaim): string {
  const options = number === 1 ? "option is" : "options are";
  const except = unless === undefined ? "" : `, unless some option is ${settingWords(unless)}`;
  return `${compare.replace("_", " ")} ${number} ${options} ${settingWords(at)}${except}`;
}

/** What an option is set to: a level among these, or chosen. */
const settingWords = (ids: readonly string[]): string =>
  ids.length === 1 && ids[0] === "chosen" ? "chosen" : `at ${anyOf(ids)}`;

const anyOf = (ids: readonly string[]): string =>
  ids.length === 1 ? ids[0]! : `${ids.slice(0, -1).join(", ")} or ${ids.at(-1)}`;
