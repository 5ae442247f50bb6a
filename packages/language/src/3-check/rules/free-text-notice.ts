import { everyItem, type Consultation } from "@pwe/model";
import { isFreeText } from "../answers/free-text.ts";
import { textsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { fields: number; what: string; notice: string };

/** At the open fields stands no word of the author's about personal data. */
export const freeTextNotice: Rule<Data> = {
  kind: {
    code: "C0803",
    id: "free-text-notice",
    severity: "warning",
    message: ({ fields, what, notice }) =>
      what === "missing"
        ? `${fields === 1 ? "One question has" : `${fields} questions and options have`} an open field, and no \`notice\` says what to leave out.`
        : `The notice at the open fields, “${notice}”, does not ask to leave out personal data.`,
    why: "People write names and illnesses, their own and those of others. Without your notice the form shows a general one, which is no part of this design: nobody reviews it, translates it or keeps it as it is.",
    help: () =>
      'Add `notice "Please leave out names, addresses and phone numbers."` to the consultation.',
  },
  certainty: "heuristic",
  check: ({ consultation }) => {
    const fields = openFields(consultation);
    if (fields === 0) return [];
    const key = `${consultation.id}#notice`;
    const finding = (what: string, notice = ""): Finding<Data>[] => [
      {
        about: what === "missing" ? `${consultation.id}#label` : key,
        key: what,
        data: { fields, what, notice },
      },
    ];
    if (consultation.texts[key] === undefined) return finding("missing");
    const silent = textsOf(consultation).find(
      (one) => one.key === key && !speaksOfPersons[one.language].test(one.text),
    );
    return silent === undefined ? [] : finding("silent", silent.text);
  },
};

const speaksOfPersons: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bna(?:am|men)\b|adres|persoon|persoonlijk|\bprivacy|herken|herleid|\bwie u bent\b|anoniem|telefoon|gegevens/i,
  en: /\bnames?\b|address|person|\bprivacy|private|identif|recogni[sz]|\bwho you are\b|anonym|phone|details/i,
};

/** The questions, options and pairs at which people can write in their own words. */
const openFields = ({ instrument }: Consultation): number =>
  everyItem(instrument).filter((item) => {
    if (item.kind === "consent" || item.kind === "decided") return false;
    if (item.element.motivation !== undefined) return true;
    if (item.kind !== "question") return false;
    const { element } = item;
    if (isFreeText(element)) return true;
    return "answers" in element && element.answers.some(({ kind }) => kind === "other");
  }).length;
