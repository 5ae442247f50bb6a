import type { OnTheWay } from "@pwe/proofs";
import type { Resolved } from "../../2-resolve/resolve.ts";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { written } from "../branches.ts";
import { quoted } from "./conditions.ts";

/** Why nobody comes to a place, from the conditions that leave no way there. */
export function reasonWords(
  because: readonly OnTheWay[],
  resolved: Resolved,
  language: MessageLanguage,
): string {
  const dutch = language === "nl";
  const oneOf = (all: readonly string[]): string =>
    `${all.length === 1 ? "" : dutch ? "een van " : "one of "}${quoted(all, language)}`;
  const texts = (kind: OnTheWay["kind"]): string[] =>
    because.filter((one) => one.kind === kind).map(({ condition }) => written(resolved, condition));
  const [needed, earlier, screens] = [texts("arm"), texts("earlier"), texts("screen_out")];
  if (earlier.length + screens.length === 0) {
    const one = needed.length === 1;
    if (dutch)
      return `${quoted(needed, language)} ${one ? "geldt hier nooit" : "sluiten elkaar uit"}`;
    return `${quoted(needed, language)} ${one ? "never holds here" : "exclude each other"}`;
  }
  const own = needed.filter((one) => !earlier.includes(one));
  const who =
    own.length === 0
      ? dutch
        ? `iedereen${needed.length === 0 ? "" : " die hier komt"}`
        : `everyone${needed.length === 0 ? "" : " who comes here"}`
      : dutch
        ? `wie voldoet aan ${quoted(own, language)},`
        : `whoever meets ${quoted(own, language)}`;
  const taken = [
    ...(earlier.length > 0
      ? [
          dutch
            ? `valt al onder ${oneOf(earlier)}`
            : `${own.length === 0 ? "meets" : "already meets"} ${oneOf(earlier)}`,
        ]
      : []),
    ...(screens.length > 0
      ? [dutch ? `is al afgewezen door ${oneOf(screens)}` : `is screened out by ${oneOf(screens)}`]
      : []),
  ];
  return `${who} ${taken.join(dutch ? " of " : " or ")}`;
}
