import { elementsIn } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { stream: string; misses: "screened_out" | "quota_full" };

/** A panel gets back who finishes, and not who is sent away. */
export const noWayBack: Rule<Data> = {
  kind: {
    code: "C1013",
    id: "no-way-back",
    severity: "warning",
    message: ({ stream, misses }) =>
      misses === "screened_out"
        ? `People are screened out, and \`${stream}\` has no \`screened_out\` address to hand them back to.`
        : `A quota turns people away, and \`${stream}\` has no \`quota_full\` address to hand them back to.`,
    why: "They end on a page that leads nowhere. The panel does not learn what became of its members, and does not pay them or send others.",
    help: ({ misses }) =>
      `Ask the panel for that address and write \`${misses} "https://…"\` in the stream.`,
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
      return needed
        .filter((address) => stream[address] === undefined)
        .map((misses) => ({ about: `stream.${stream.id}`, data: { stream: stream.id, misses } }));
    }),
};
