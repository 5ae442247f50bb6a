import { eachOnce, foundIn } from "../prose/found.ts";
import { sentencesOf, withoutQuotes, wordsOf } from "../prose/sentences.ts";
import { textsOf, type ProseLanguage, type Purpose } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; one: string; other: string };

interface Negation {
  /** words that deny */
  readonly denies: RegExp;
  /** words that deny by how they begin; they count only right behind another denial */
  readonly opposite: RegExp;
  /** phrases in which such a word denies nothing, or in which both belong to one thought */
  readonly harmless: RegExp;
  /** words behind which another clause begins */
  readonly apart: RegExp;
  /** words that begin a clause of its own inside another: what is denied there is denied of someone */
  readonly within: RegExp;
}

const negations: Readonly<Record<ProseLanguage, Negation>> = {
  nl: {
    denies: /^(?:niet|geen|nooit|niemand|nergens|niets|niks)$/,
    opposite:
      /^on(?:belangrijk|eens|eerlijk|veilig|duidelijk|tevreden|nodig|mogelijk|redelijk|verstandig|terecht|gunstig|gelukkig|aanvaardbaar|acceptabel|wenselijk|juist|zin|betrouwbaar|bekend|begrijpelijk|aangenaam|gezond|rechtvaardig|logisch|denkbaar|voldoende)e?$/,
    harmless:
      /\b(?:wel of niet|al dan niet|niet alleen|niet meer dan|niet minder dan|niet langer dan|niet later dan|nog niet|of niet)\b/g,
    apart:
      /^(?:en|of|maar|noch|want|als|dan|omdat|doordat|zodat|terwijl|wanneer|tenzij|indien|hoewel|ook)$/,
    within: /^(?:die|wie)$/,
  },
  en: {
    denies: /^(?:not|no|never|nobody|nothing|nowhere|none|cannot|\w+n['’]t)$/,
    opposite:
      /^(?:un(?:important|fair|safe|clear|necessary|reasonable|wise|acceptable|desirable|happy|likely|justified|reliable|true|aware|pleasant|suitable|common|healthy|just)|incorrect|inappropriate|disagree|dissatisfied|impossible)$/,
    harmless:
      /\b(?:whether or not|or not|not only|no more than|no less than|no later than|no longer than|neither agree nor disagree|not yet)\b/g,
    apart:
      /^(?:and|or|but|nor|because|if|when|while|unless|so|although|though|than|as|until|since)$/,
    within: /^(?:who|whose|which)$/,
  },
};

/** A word that denies, in either language: most texts have none, and need no closer look. */
const denial =
  /\b(?:niet|geen|nooit|niemand|nergens|niets|niks|not|no|never|nobody|nothing|nowhere|none|cannot)\b|n['’]t\b/i;

const asked: readonly Purpose[] = ["question", "statement", "answer", "option"];

/** Two denials in one clause. */
export const doubleNegation: Rule<Data> = {
  kind: {
    code: "C0503",
    id: "double-negation",
    severity: "warning",
    message: ({ text, one, other }) => `\`${text}\` denies twice: “${one} … ${other}”.`,
    why: "To say yes to something that is twice denied takes a turn in the head that many people miss, and they answer the opposite of what they mean.",
    help: () =>
      "Say what is the case instead of what is not the case, so that one denial is left or none.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      textsOf(context.consultation)
        .filter(
          ({ purpose, role, text }) =>
            asked.includes(purpose) && /^(?:label|short)$/.test(role) && denial.test(text),
        )
        .flatMap((prose) =>
          clausesOf(prose.text).flatMap((clause) => {
            const found = twice(clause, negations[prose.language]);
            if (!found) return [];
            const [one, other] = found;
            const key = `${one} ${other}`;
            return [foundIn(context, prose, { text: prose.key, one, other }, { key })];
          }),
        ),
    ),
};

/** The middle of a scale: “not satisfied, not dissatisfied”. */
const middle =
  /\b(?:niet|not) (?:\w+ )?(\w+)\W+(?:en |and |maar |noch )?(?:ook )?(?:niet|not) (?:\w+ )?(?:on|un|dis|in|im)\1\b/g;

/** The word that an answer begins with, when it is about the whole question. */
const refusal =
  /^(?:no|nee) (?=(?:i|we|it|they|not|there|this|that|the|ik|wij|het|dat|er|niet|de)\b)/;

const clausesOf = (text: string): string[] =>
  sentencesOf(withoutQuotes(text))
    .map((sentence) => sentence.toLowerCase().replace(middle, " ").replace(refusal, ""))
    .flatMap((sentence) => sentence.split(/[,()–—/]/));

/** The two words that deny, when nothing that begins another clause stands between them. */
function twice(clause: string, kinds: Negation): [string, string] | null {
  let first: string | null = null;
  let distance = 0;
  let inside = false;
  for (const word of wordsOf(clause.replace(kinds.harmless, " "))) {
    distance++;
    if (kinds.apart.test(word)) [first, inside] = [null, false];
    else if (first === null && kinds.within.test(word)) inside = true;
    else if (first !== null && kinds.opposite.test(word) && distance <= 3) return [first, word];
    else if (kinds.denies.test(word)) {
      if (first !== null && !inside && distance <= 10) return [first, word];
      first ??= word;
      distance = 0;
    }
  }
  return null;
}
