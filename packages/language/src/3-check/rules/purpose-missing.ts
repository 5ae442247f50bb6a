import { asksSomething } from "../answers/sets.ts";
import type { Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = { missing: string };

/** The consent does not say what the answers are for, who answers for them, or how long the answers are kept. */
export const purposeMissing: Rule<Data> = {
  kind: {
    code: "C0805",
    id: "purpose-missing",
    severity: "warning",
    message: ({ missing }) => `The consent does not say ${missing}.`,
    why: "The privacy law (GDPR, article 13) asks that people know this before they answer. Without it their yes is no consent.",
    help: () => 'Add `purpose "…"`, `controller "…"` and `retention 2 years` to the `consent`.',
  },
  certainty: "exact",
  check: ({ consultation: { instrument, plan }, language }) => {
    const said = plan.consent;
    if (!instrument.elements.some(({ kind }) => kind === "consent")) return [];
    if (!asksSomething(instrument)) return [];
    const parts = ["purpose", "controller", "retention"] as const;
    const missing = parts.filter((part) => said?.[part] === undefined);
    if (missing.length === 0) return [];
    const words = missing.map((part) => (language === "nl" ? dutch : english)[part]);
    return [{ about: "consent", key: missing.join(" "), data: { missing: list(words, language) } }];
  },
};

const english = {
  purpose: "what the answers are for (`purpose`)",
  controller: "who is responsible for the answers (`controller`)",
  retention: "how long the answers are kept (`retention`)",
};
const dutch = {
  purpose: "waar de antwoorden voor zijn (`purpose`)",
  controller: "wie verantwoordelijk is voor de antwoorden (`controller`)",
  retention: "hoe lang de antwoorden bewaard worden (`retention`)",
};
