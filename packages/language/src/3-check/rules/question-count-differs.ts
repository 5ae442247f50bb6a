import { everyItem, versionCombinations } from "@pwe/model";
import { routeLengths, type Shown } from "@pwe/proofs";
import { countsOf } from "../prose/counts.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; said: number; least: number; most: number };

/** A text says how many questions there are, and there are more or fewer. */
export const questionCountDiffers: Rule<Data> = {
  kind: {
    code: "C0708",
    id: "question-count-differs",
    severity: "warning",
    message: ({ text, said, least, most }) =>
      `\`${text}\` speaks of ${said} questions, and there ${
        least === most ? `are ${most}` : `are ${least} to ${most}, depending on the answers`
      }.`,
    why: "People agree to what they read, and count along. After the last one that was promised they stop.",
    help: () => "Mend the number, or leave it out and say how long it takes.",
  },
  certainty: "exact",
  check: (context) => {
    const { instrument } = context.consultation;
    // Of tasks and pairs people do not agree whether they are questions.
    if (everyItem(instrument).some(({ kind }) => kind !== "question" && kind !== "consent"))
      return [];
    const texts = textsOf(context.consultation).filter(({ path }) => path === "consent");
    return eachOnce(
      texts.flatMap((prose) =>
        countsOf(prose.text, prose.language, questions).flatMap(({ number, isAbout }) => {
          const lengths = versionCombinations(instrument).map((versions) =>
            routeLengths(instrument, versions, isAsked),
          );
          const least = Math.min(...lengths.map(({ shortest }) => shortest));
          const most = Math.max(...lengths.map(({ longest }) => longest));
          const room = isAbout ? Math.ceil(number / 5) : 0;
          if (least - room <= number && number <= most + room) return [];
          const data = { text: prose.key, said: number, least, most };
          return [foundIn(context, prose, data, { key: String(number) })];
        }),
      ),
    );
  },
};

const questions = { nl: "vragen", en: "questions" };
const isAsked = ({ kind }: Shown): number => Number(kind === "question");
