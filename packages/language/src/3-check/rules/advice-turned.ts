import { tasksIn } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; words: string; role: string };

/** The message at a limit says to do what takes people further from it. */
export const adviceTurned: Rule<Data> = {
  kind: {
    code: "C0216",
    id: "advice-turned",
    severity: "warning",
    message: ({ text, words, role }) =>
      role === "over"
        ? `\`${text}\` is read by who is above the limit, and says “${words}”.`
        : `\`${text}\` is read by who is below the limit, and says “${words}”.`,
    why: "Who does as the message says gets further from the limit, and cannot see why the form does not go on.",
    help: ({ role }) =>
      role === "over" ? "Say what to take away or to lower." : "Say what to add or to raise.",
  },
  certainty: "heuristic",
  check: (context) => {
    const totals = new Map(
      tasksIn(context.consultation.instrument.elements).flatMap(({ totals }) =>
        totals.map((total) => [total.path, total] as const),
      ),
    );
    return eachOnce(
      textsOf(context.consultation).flatMap((prose) => {
        const { role, path, text, language } = prose;
        if ((role !== "over" && role !== "under") || !totals.has(path)) return [];
        const { more, less } = says[language];
        const [wrong, right] = role === "over" ? [more, less] : [less, more];
        const words = wrong.exec(text)?.[0];
        if (words === undefined || right.test(text)) return [];
        return [foundIn(context, prose, { text: prose.key, words, role }, { key: words })];
      }),
    );
  },
};

/** What people are told to do. */
const says: Readonly<Record<ProseLanguage, Readonly<Record<"more" | "less", RegExp>>>> = {
  nl: {
    more: /\b(?:voeg\b[^.!]*\btoe|doe\b[^.!]*\bbij|tel\b[^.!]*\bbij|kies (?:er |nog )*(?:meer|extra|(?:een|één) onderdeel bij)|verhoog|geef meer)\b/i,
    less: /\b(?:haal\b[^.!]*\b(?:weg|af)|kies (?:er )?minder|verlaag|minder|schrap|lever\b[^.!]*\bin|trek\b[^.!]*\baf|maak\b[^.!]*\bruimte|zet\b[^.!]*\blager|laat\b[^.!]*\b(?:weg|vallen))\b/i,
  },
  en: {
    more: /\b(?:add (?:more|some|something|an?\b|another|to)|choose (?:more|another|one more)|raise|increase|spend more|take more)\b/i,
    less: /\b(?:take\b[^.!]*\b(?:away|off|out)|remove|lower|reduce|less|fewer|drop|give up|cut|choose less|make room)\b/i,
  },
};
