import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf, type Prose, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; end: string };

/** A question without its mark, where the others have theirs. */
export const questionMark: Rule<Data> = {
  kind: {
    code: "C1218",
    id: "question-mark",
    severity: "info",
    message: ({ text, end }) => `\`${text}\` asks, and ends without a question mark: “${end}”.`,
    why: "Read aloud by a screen reader it is no question, and people wonder whether the rest of it is missing.",
    help: () => "End it with a question mark, or finish the sentence.",
  },
  certainty: "heuristic",
  check: (context) => {
    const asked = textsOf(context.consultation).filter(
      ({ purpose, role, text, language }) =>
        purpose === "question" && role === "label" && asks[language].test(text.trim()),
    );
    const isOpen = ({ text }: Prose): boolean =>
      !/[?？][\s*_)”"’]*(?:\([^)]*\)\s*)?$|[.!:…)][\s*_]*$/.test(text) && !text.includes("?");
    const open = asked.filter(isOpen);
    // Who leaves all of them out does so on purpose.
    if (open.length * 2 >= asked.length) return [];
    return eachOnce(
      open.map((prose) =>
        foundIn(context, prose, {
          text: prose.key,
          end: prose.text.trim().split(/\s+/).slice(-3).join(" "),
        }),
      ),
    );
  },
};

const asks: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:wat|wie|waar|wanneer|waarom|hoe|hoeveel|welke?|hebt|heeft|heb|bent|ben|is|zijn|gaat|komt|vindt|wilt|zou|kunt|kent|woont|werkt|gebruikt|doet|denkt|in hoeverre|in welke mate|op hoeveel)\b/i,
  en: /^(?:what|who|where|when|why|how|which|do|does|did|have|has|are|is|was|were|would|should|can|could|will|to what extent|in which|on how many)\b/i,
};
