import { outline, tasksIn } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf, type ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { text: string; words: string };

/** A text speaks of a picture on its page, and there is none. */
export const nothingPointedAt: Rule<Data> = {
  kind: {
    code: "C1214",
    id: "nothing-pointed-at",
    severity: "warning",
    message: ({ text, words }) => `\`${text}\` speaks of “${words}”, and its page has no picture.`,
    why: "Participants look for what is not there, and answer without what they were meant to know.",
    help: () => 'Add it with `image "…" alt "…"`, or say it in words.',
  },
  certainty: "heuristic",
  check: (context) => {
    const isIllustrated = illustrated(context);
    return eachOnce(
      textsOf(context.consultation).flatMap((prose) => {
        const words = picture[prose.language].exec(prose.text)?.[0];
        if (words === undefined || isIllustrated(prose.key, prose.path)) return [];
        return [foundIn(context, prose, { text: prose.key, words }, { key: words })];
      }),
    );
  },
};

/** Whether a picture, or a link to one, stands where a text stands. */
function illustrated({ consultation }: CheckContext) {
  const { instrument } = consultation;
  const pages = outline(instrument).map(({ block, elements }) => {
    const keys = elements.map(({ key }) => key);
    const isIllustrated = elements.some(
      (one) =>
        (one.kind === "passage" && one.element.image !== undefined) ||
        (one.kind === "task" && one.element.options.some(({ image }) => image !== undefined)),
    );
    const texts = keys.map((key) => textAt(consultation.texts, key));
    return { block, keys, hasPicture: isIllustrated || texts.some((text) => linked.test(text)) };
  });
  const options = new Map(
    tasksIn(instrument.elements).flatMap((task) =>
      task.options.map(({ path }) => [path, task.path] as const),
    ),
  );
  return (key: string, path: string): boolean => {
    const block = options.get(path) ?? path;
    const here = pages.filter(({ keys }) => keys.includes(key) || keys.includes(block));
    const around = here.length > 0 ? here : pages.filter((page) => page.block === block);
    return around.length === 0 || around.some(({ hasPicture }) => hasPicture);
  };
}

const textAt = (texts: CheckContext["consultation"]["texts"], key: string): string =>
  JSON.stringify([texts[key]?.in, texts[`${key}#intro`]?.in, texts[`${key}#label`]?.in]);

const linked = /\]\(|https?:/;

const picture: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:(?:de|het|een|dit|deze|die) )?(?:kaart(?:je)?|plaatje|afbeelding|foto|plattegrond|grafiek|figuur|tekening|filmpje|video)(?:'?s)? (?:hieronder|hierboven|hiernaast)\b|\b(?:onderstaande|bovenstaande|bijgaande) (?:kaart(?:je)?|plaatje|afbeelding|foto|plattegrond|grafiek|figuur|tekening|filmpje|video)\b|\bop (?:deze|dit) (?:kaart(?:je)?|plaatje|afbeelding|foto|plattegrond|grafiek|tekening) (?:ziet|staat|staan)\b/i,
  en: /\b(?:the|this|that|a) (?:map|picture|image|photo(?:graph)?|chart|graph|figure|drawing|diagram|video|illustration) (?:below|above|beside|on this page)\b|\b(?:this|the) (?:map|picture|photo(?:graph)?|chart|graph|diagram|drawing) shows\b/i,
};
