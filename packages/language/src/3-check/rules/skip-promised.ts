import { canBeLeft } from "../answers/way-out.ts";
import { foundIn, eachOnce } from "../prose/found.ts";
import { questionsOf, textsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { said: string; question: string; others: number };

/** A text says that any question can be skipped, and there are some that cannot. */
export const skipPromised: Rule<Data> = {
  kind: {
    code: "C1219",
    id: "skip-promised",
    severity: "warning",
    message: ({ said, question, others }) =>
      `The text says “${said}”, and \`${question}\` has to be answered${others === 0 ? "" : `, and ${others} more`}.`,
    why: "People agreed to take part on that promise. Who wants to skip a question finds the form in the way, and stops or writes anything.",
    help: () => "Make the questions `optional` or give them a `refused`, or take the promise back.",
  },
  certainty: "heuristic",
  check: (context) => {
    const bound = questionsOf(context.consultation.instrument).filter((one) => !canBeLeft(one));
    const [first, ...others] = bound;
    if (first === undefined) return [];
    return eachOnce(
      textsOf(context.consultation).flatMap((prose) => {
        const said = promise[prose.language].exec(prose.text)?.[0];
        if (said === undefined || prose.purpose === "answer" || prose.purpose === "option")
          return [];
        const data = { said: said.trim(), question: first.path, others: others.length };
        return [foundIn(context, prose, data)];
      }),
    );
  },
};

const promise: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:u|je) (?:mag|kunt|kan) (?:elke|iedere|alle) vra(?:ag|gen) overslaan\b|\b(?:u|je) (?:hoeft|hoef) (?:niet (?:alle|elke|iedere) vra(?:ag|gen)|geen enkele vraag) te beantwoorden\b|\balle vragen zijn (?:vrijwillig|niet verplicht)\b|\bgeen enkele vraag is verplicht\b/i,
  en: /\byou (?:can|may) (?:skip|leave out|leave) (?:all|any|every)(?: of the)? questions?\b|\byou (?:do not|don['’]t) have to answer (?:every|any|all)(?: of the)? questions?\b|\ball (?:of the )?questions are (?:optional|voluntary)\b|\bno question (?:is|has to be) (?:compulsory|answered|mandatory)\b/i,
};
