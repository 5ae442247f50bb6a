import { elementsIn } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { stream: string; misses: "screened_out" | "quota_full"; how: "none" | "same" };

/** A panel gets back who finishes, and not who is sent away. */
export const noWayBack: Rule<Data> = {
  kind: {
    code: "C1013",
    id: "no-way-back",
    severity: "warning",
    message: ({ stream, misses, how }) =>
      how === "same"
        ? `The \`${misses}\` address of \`${stream}\` is that of \`complete\`.`
        : misses === "screened_out"
          ? `People are screened out, and \`${stream}\` has no \`screened_out\` address to hand them back to.`
          : `A quota turns people away, and \`${stream}\` has no \`quota_full\` address to hand them back to.`,
    why: "They end on a page that leads nowhere. The panel does not learn what became of its members, and does not pay them or send others.",
    help: ({ misses, how }) =>
      how === "same"
        ? `Ask the panel for its \`${misses}\` address: as it stands, it counts and pays them as if they had finished.`
        : `Ask the panel for that address and write \`${misses} "https://…"\` in the stream.`,
  },
  certainty: "exact",
  check: ({ consultation: { instrument, streams, plan } }) =>
    streams.flatMap((stream): Finding<Data>[] => {
      if (stream.complete === undefined) return [];
      const screens = elementsIn(instrument.elements).some(({ kind }) => kind === "screen_out");
      const counts = plan.quotas.some((quota) => (quota.stream ?? stream.id) === stream.id);
      const needed = [
        ...(screens ? (["screened_out"] as const) : []),
        ...(counts ? (["quota_full"] as const) : []),
      ];
      const bare = (address: string | undefined): string | undefined => address?.trim();
      return needed.flatMap((misses): Finding<Data>[] => {
        const given = bare(stream[misses]);
        if (given !== undefined && given !== bare(stream.complete)) return [];
        const how = given === undefined ? "none" : "same";
        return [
          { about: `stream.${stream.id}`, key: how, data: { stream: stream.id, misses, how } },
        ];
      });
    }),
};
