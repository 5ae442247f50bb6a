import { eachOnce, foundIn } from "../prose/found.ts";
import { sentencesOf, withoutQuotes } from "../prose/sentences.ts";
import { textsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; words: string };

/** What can follow the adverb: before a noun the same word says that something comes from nature. */
const afterOfCourse =
  "ook|niet|wel|graag|dat|geen|alle|veel|meer|minder|belangrijk|nodig|moet|moeten|willen|wilt|wil|kunnen";

/** A question about storing or sharing what someone answers asks for permission, and not for an opinion. */
const permission =
  /\b(?:uw|jouw|your)\b.*\b(?:antwoord|gegevens|adres|answer|data|details|address)|\bcontact\b|\bbenader/i;

/** Words that lean towards one answer, and what makes the same words harmless. */
const leaning: Readonly<
  Record<ProseLanguage, readonly { readonly words: RegExp; readonly unless?: RegExp }[]>
> = {
  nl: [
    {
      words:
        /^(?:bent u|ben je) het (?:er (?:ook )?mee |ermee |ook |met (?:ons|mij|de \p{L}+) )*eens\b(?=.*\bdat\b)/iu,
      unless: /\boneens\b|\bniet eens\b|\beens of\b/i,
    },
    {
      words:
        /^(?:vindt u|vind je|denkt u|denk je|gelooft u) (?:ook|niet)(?: ook| niet)?\b(?=.* dat\b)/i,
    },
    { words: /^(?:vindt u|vind je) het ook\b/i },
    { words: /\beindelijk\b|\b(?:zogenaamde|onverantwoorde|onnodige) \p{L}+/iu },
    { words: /\b(?:u|je|we|wij) (?:vindt|vind|vinden|weet|weten) toch\b/i },
    { words: /^(?:u|je|we|wij) \p{L}+ (?:het )?(?:er )?toch\b(?=.*\?$)/iu },
    { words: /,\s(?:toch|nietwaar|hè)\?$/i },
    { words: /^(?:dit|dat|het|de|een|er|we|wij|u) .*\s(?:toch|nietwaar|hè)\?$/i },
    {
      words: new RegExp(
        `(?<!(?:hoe|zo|te|heel|echt))(?:^|\\s)natuurlijk(?=,| (?:${afterOfCourse})\\b)`,
        "i",
      ),
    },
    { words: /^(?:zou|is|was) het niet (?:beter|fijn|fijner|goed|eerlijker|logisch|tijd)\b/i },
    {
      words:
        /^(?:de meeste|veel) (?:mensen|nederlanders|deskundigen|bewoners|inwoners) (?:vinden|willen|zijn het)\b|^deskundigen (?:vinden|zijn het)\b/i,
    },
    { words: /\buiteraard\b|(?:^|, )vanzelfsprekend\b/i },
    { words: /(?:^|, )iedereen weet\b|\bzoals (?:u|iedereen) weet\b/i },
    {
      words:
        /\b(?:onze?|de|het|dit|deze) (?:nieuwe )?(?:geweldige?|fantastische?|uitstekende?|prachtige?|succesvolle?|veelgeprezen|vreselijke?|rampzalige?|schandalige?|belachelijke?|onzinnige?)\b/i,
    },
    {
      words: /^(?:bent u (?:voor|voorstander van)|steunt u)\b(?=.*\?$)/i,
      unless: /\btegen\b|\bof\b|\bvoor (?:het eerst|\d)/i,
    },
    {
      words:
        /^(?:volgens (?:alle |veel |de meeste )?)?(?:deskundigen|experts?|wetenschappers|artsen|onderzoekers) (?:zeggen|waarschuwen|is het|adviseren|bevelen)\b/i,
    },
    { words: /\b(?:zoals|net als) (?:de meeste|veel) (?:mensen|bewoners|inwoners)\b/i },
  ],
  en: [
    {
      words: /^(?:do|would|don't|wouldn't) you (?:also |not )?agree\b(?=.*\bthat\b)/i,
      unless: /\bdisagree\b|\bor not\b/i,
    },
    {
      words: /\b(?:don't|wouldn't|isn't|aren't|shouldn't) (?:you|we|it|they)\b(?=.*\?$)/i,
      unless: /^(?:why|what|how|when|where|who|which|if)\b/i,
    },
    { words: /^(?:shouldn't|doesn't|wouldn't) (?:the|this|that)\b(?=.*\?$)/i },
    {
      words:
        /^(?:most|many) (?:people|residents|experts) (?:think|agree|believe|want)\b|^experts agree\b/i,
    },
    { words: /^do you (?:not|also) (?:think|feel|find|believe)\b/i },
    { words: /\b(?:surely|obviously|needless to say)\b/i },
    {
      words: /\bof course\b/i,
      unless: /\b(?:kind|type|sort|part|choice|length|cost|start|end|number|quality) of course\b/i,
    },
    { words: /(?:^|, )(?:everyone|everybody) (?:knows|agrees)\b|\bas (?:you|we all) know\b/i },
    {
      words:
        /\b(?:our|the|this|these) (?:new )?(?:excellent|great|wonderful|fantastic|amazing|award-winning|outstanding|successful|terrible|awful|disastrous|outrageous|ridiculous|disgraceful)\b(?! (?:war|deal|britain|outdoors|lakes?))/i,
    },
    { words: /\b(?:so-called|irresponsible|careless|needless) \w+/i },
    {
      words: /^(?:do you (?:favou?r|support|approve of)|are you in favou?r of)\b(?=.*\?$)/i,
      unless: /\b(?:or|oppose|against|disapprove)\b/i,
    },
    {
      words:
        /^(?:all |many |most )?(?:experts?|scientists|doctors|researchers|specialists) (?:say|warn|advise|recommend|tell us|have shown|believe)\b/i,
    },
    { words: /\blike most (?:people|residents|others)\b|\bany reasonable person\b/i },
    { words: /,\s(?:right|isn't it|aren't they|don't you)\?$/i },
  ],
};

/** A question that says which answer is hoped for. */
export const leading: Rule<Data> = {
  kind: {
    code: "C0502",
    id: "leading",
    severity: "warning",
    message: ({ text, words }) => `\`${text}\` leans towards one answer: “${words}”.`,
    why: "Many people say what seems to be hoped for, and most of all those without a firm opinion. The share that agrees comes out too high.",
    help: () =>
      "Ask openly, and name both ends: “Do you agree or disagree …?”, “What do you think of …?”, “How … or …?”.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      textsOf(context.consultation)
        .filter(({ purpose }) => purpose === "question" || purpose === "prompt")
        .flatMap((prose) =>
          sentencesOf(withoutQuotes(prose.text)).flatMap((sentence) => {
            const found = leaning[prose.language].find(
              ({ words, unless }) => words.test(sentence) && unless?.test(sentence) !== true,
            );
            if (!found || permission.test(sentence)) return [];
            const words = found.words
              .exec(sentence)![0]
              .replace(/^[\s,]+/, "")
              .trim();
            return [foundIn(context, prose, { text: prose.key, words }, { key: words })];
          }),
        ),
    ),
};
