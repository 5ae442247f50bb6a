import type { ProseLanguage } from "./texts.ts";

/** What can follow the adverb: before a noun the same word says that something comes from nature. */
const afterOfCourse =
  "ook|niet|wel|graag|dat|geen|alle|veel|meer|minder|belangrijk|nodig|moet|moeten|willen|wilt|wil|kunnen";

/** Words that lean towards one answer, and what makes the same words harmless. */
export const leaning: Readonly<
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
