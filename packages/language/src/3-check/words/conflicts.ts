import type { Task } from "@pwe/model";
import type { Conflict, Conflicting } from "@pwe/proofs";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "./list.ts";

const english = { at_most: "at most", at_least: "at least", exactly: "exactly" } as const;
const inDutch = { at_most: "hoogstens", at_least: "minstens", exactly: "precies" } as const;

/** Why nothing is admissible, as a sentence: the requirements that exclude each other, or the one that asks too much. */
export function conflictWords(
  { members, minimal }: Conflict,
  task: Task,
  language: MessageLanguage = "en",
): string {
  const dutch = language === "nl";
  const said = members.map((one) => requirementWords(one, task, language));
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    const [least, most] = [only.least, only.most].map((one) => one / denominatorOf(only, task));
    const reads =
      only.limit < only.least
        ? `${dutch ? "minstens" : "at least"} ${least}`
        : only.limit > only.most
          ? `${dutch ? "hoogstens" : "at most"} ${most}`
          : undefined;
    if (reads === undefined) {
      return dutch
        ? `${said[0]} kan niet: de getallen tellen daar nooit toe op.`
        : `${said[0]} cannot be met: the numbers never add up to it.`;
    }
    return dutch
      ? `${said[0]} kan niet: het is altijd ${reads}.`
      : `${said[0]} cannot be met: it is always ${reads}.`;
  }
  if (!minimal) {
    return dutch
      ? `Dit gaat niet samen, al is er misschien minder voor nodig: ${list(said, language)}.`
      : `These cannot be met together, though fewer of them may do: ${list(said, language)}.`;
  }
  return dutch
    ? `Dit sluit elkaar uit: ${list(said, language)}.`
    : `These exclude each other: ${list(said, language)}.`;
}

function requirementWords(one: Conflicting, task: Task, language: MessageLanguage): string {
  const dutch = language === "nl";
  const limit = `${(dutch ? inDutch : english)[one.kind]} ${one.limit / denominatorOf(one, task)}`;
  switch (one.of) {
    case "choose":
      return dutch ? `${limit} gekozen` : `${limit} chosen`;
    case "points":
      return dutch ? `${limit} punten` : `${limit} points`;
    case "group":
    case "total":
      return `\`${one.path}\` ${limit}`;
  }
}

const denominatorOf = ({ of, path }: Conflicting, { totals }: Task): number =>
  (of === "total" ? totals.find((total) => total.path === path)?.denominator : undefined) ?? 1;
