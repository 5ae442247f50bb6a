import type { SpecialWords } from "./special-words.ts";

const illness =
  "illness(?:es)?|disease|disorders?|disabilit(?:y|ies)|impairments?|health (?:conditions?|problems?|complaints?)|medical conditions?|infections?|covid|coronavirus|the flu|fever|high blood pressure|diabetes|cancer|asthma|migraines?|depression|burn-?out|a stroke|heart (?:attack|disease|problems?)|arthritis|allerg(?:y|ies)|an operation|surgery|(?:bodily|back|neck|chest|joint|physical|chronic) pain|difficulty (?:hearing|seeing|walking|breathing|sleeping)|trouble (?:hearing|seeing|walking|breathing|sleeping)";
const feelings =
  "nervous|downhearted|depressed|hopeless|anxious|worthless|gloomy|tense|restless|lonely|exhausted|sad|down|tired|stressed";

/** What English questions about a special category say of the respondent, and what their answers are called. */
export const english: SpecialWords = {
  ofOthers:
    /\btrust\b|^when did you (?:decide|make up)\b|\bhow (?:difficult|hard|easy)\b[^.?]*\b(?:choose|decide)\b|\bconfidence\b|\bshould\b|\binsurance\b|\bdo you think that\b|\bhow important\b|\bin your (?:opinion|view)\b/i,
  respondent: /\b(?:you|your|yourself)\b|^which (?:one|ones|of these)?\b/i,
  membership: /\byou\b[^.?]*\b(?:member|belong)\b/i,
  groups: [
    ["union", /\b(?:trade|labou?r) union\b|^(?:a )?union$/i],
    ["political_opinion", /\bpolitical party\b/i],
    ["religion", /\b(?:church|mosque|synagogue|faith group)\b/i],
  ],
  asked: [
    [
      "political_opinion",
      [
        /\b(?:party|candidate|who(?:m)?)\b[^.?]*\b(?:did|do|would|will) you\b[^.?]*\b(?:vote|support)\b/,
        /\byou(?:r)?\b[^.?]*\b(?:vote|voted) for\b(?! or against)/,
        /\bhow (?:did|do|would|will) you vote\b/,
        /\byour political (?:views?|opinions?|preference|leaning|beliefs?|affiliation|orientation)\b/,
        /\byou\b[^.?]*\bmember of a political party\b/,
        /\bpolitic\w*\b[^.?]*\bleft\b[^.?]*\bright\b|\bleft\b[^.?]*\bright\b[^.?]*\bpolitic/,
        /\b(?:you|yourself)\b[^.?]*\bleft[- ](?:to[- ])?right scale\b|\bleft[- ](?:to[- ])?right scale\b[^.?]*\b(?:you|yourself)\b/,
        /\b(?:political )?part(?:y|ies)\b[^.?]*\byou (?:feel |identify )?(?:close|closer|closest|most|with)\b/,
        /\byou\b[^.?]*\b(?:feel|identify|lean)\b[^.?]*\b(?:close|closer|closest|with|towards?)\b[^.?]*\bpart(?:y|ies)\b/,
        /\b(?:consider yourself|are you|identify as)\b[^.?]*\b(?:left-wing|right-wing|a (?:liberal|conservative|democrat|republican|socialist))\b/,
      ],
    ],
    [
      "sexual_orientation",
      [
        /\bsexual (?:orientation|preference|identity)\b/,
        /\b(?:are you|yourself as|identify as)\b[^.?]*\b(?:gay|lesbian|bisexual|heterosexual|homosexual|straight|queer)\b/,
        /\byour (?:(?:current|present) )?(?:partner|spouse)\b[^.?]*\ba (?:man|woman) or a (?:man|woman)\b|\byou\b[^.?]*\b(?:married|living|relationship|partner)\b[^.?]*\b(?:to|with) a (?:man|woman) or a (?:man|woman)\b|\b(?:partner|relationship|married|living)\b[^.?]*\b(?:the )?same[- ]sex\b|\bsame[- ]sex (?:partner|relationship|marriage|couple)\b[^.?]*\byou\b|\byou\b[^.?]*\bsame[- ]sex (?:partner|relationship|marriage|couple)\b/,
        /\byou\b[^.?]*\b(?:sexually (?:active|attracted)|attracted to (?:men|women)|have sex|had sex|sexual partners?)\b|\byour sex life\b/,
      ],
    ],
    [
      "genetic",
      [
        /\byour (?:dna|genes|genetic\w*)\b|\byou\b[^.?]*\b(?:dna|genetic|hereditary) (?:tests?|diseases?|disorders?|conditions?|predisposition)\b/,
        /\bhereditary\b[^.?]*\byour family\b|\bruns? in your family\b|\byour family\b[^.?]*\bhereditary\b/,
      ],
    ],
    [
      "biometric",
      [
        /\b(?:record|scan|store|take|use|keep)\b[^.?]*\byour (?:fingerprints?|iris|face|voice print)\b/,
      ],
    ],
    [
      "criminal",
      [
        /\b(?:have you|were you|are you)\b[^.?]*\b(?:convicted|arrested|imprisoned|in prison|sentenced|charged with)\b/,
        /\byou\b[^.?]*\bcriminal (?:record|convictions?|offences?)\b|\byou\b[^.?]*\b(?:contact|trouble) with the police\b/,
        /\bhave you\b[^.?]*\bcommitted\b[^.?]*\b(?:crimes?|offen[cs]es?)\b/,
      ],
    ],
    [
      "health",
      [
        /\byour (?:own |physical |mental |general |overall |child'?s |partner'?s )*health\b(?! (?:insur|cent))/,
        new RegExp(
          `\\b(?:do|did) you (?:ever |currently |now )?(?:have|live with|suffer from|experience)\\b[^.?]*\\b(?:${illness})\\b`,
        ),
        new RegExp(
          `\\b(?:anyone|someone|children) in your (?:household|family)\\b[^.?]*\\b(?:${illness}|ill)\\b`,
        ),
        new RegExp(
          `\\bhave you\\b[^.?]*\\b(?:had|suffered|experienced|diagnosed|tested|treated|infected|got)\\b[^.?]*\\b(?:${illness})\\b`,
        ),
        /\b(?:doctor|gp|nurse|health professional)\b[^.?]*\b(?:told you|diagnosed you)\b|\bdiagnosed with\b/,
        /\byour (?:illness|disability|diagnosis|symptoms|mood|blood pressure|cholesterol|blood sugar)\b/,
        /\b(?:how much|what|any|much|no|severe|in) (?:bodily |physical )?pain\b(?! points?)[^.?]*\b(?:you|your)\b|\byou\b[^.?]*\b(?:how much|any|much|severe|in|had|have|felt|feel) (?:bodily |physical )?pain\b(?! points?)/,
        new RegExp(
          `\\b(?:do|did|have|has|are|were) you\\b[^.?]*\\b(?:feel|felt|feeling|been)\\b (?:\\w+ ){0,3}(?:${feelings})\\b`,
        ),
        /\b(?:limited|hampered|hindered|restricted)\b[^.?]*\b(?:health|illness|disability|condition)\b/,
        /\bare you (?:currently )?(?:ill|sick|disabled|pregnant|depressed|deaf|blind|autistic|addicted)\b/,
        /\bdo you (?:take|use)\b[^.?]*\b(?:medicines?|medication|antidepressants|sleeping pills|insulin|hearing aids?|a wheelchair)\b/,
        /\bhave you\b[^.?]*\b(?:seen|visited|consulted|been to|contacted|talked to)\b[^.?]*\b(?:psychologist|psychiatrist|therapist|(?:hospital|medical) specialist)\b|\byou\b[^.?]*\badmitted to\b[^.?]*\bhospital\b/,
        /\b(?:have you|are you|were you)\b[^.?]*\b(?:vaccinated|had (?:a|the|your) (?:vaccine|jab|booster))\b/,
        /\byou\b[^.?]*\b(?:off|absent from) work\b[^.?]*\b(?:ill|sick|illness|sickness)\b|\byou\b[^.?]*\bsick leave\b/,
      ],
    ],
    [
      "religion",
      [
        /\byour (?:religion|religious|faith|church|denomination)\b/,
        /\b(?:are you|do you consider yourself)\b[^.?]*\b(?:religious|believer|atheist|christian|muslim|catholic|protestant|jewish|hindu|buddhist)\b/,
        /\bhow religious\b[^.?]*\byou\b|\bdo you (?:ever )?pray\b|\bdo you believe in (?:god|a god|heaven|life after death)\b/,
        /\byou (?:go to|attend|visit)\b[^.?]*\b(?:church|mosque|synagogue|temple|religious services?)\b/,
        /\b(?:which|what) (?:religion|faith|church|denomination)\b/,
        /\b(?:you|yourself)\b[^.?]*\bbelong(?:ing)? to (?:a|any|which|what)\b[^.?]*\b(?:religion|religious|church|faith|denomination)\b/,
        /\bmember of a (?:church|mosque)\b/,
      ],
    ],
    ["philosophy", [/\byour (?:philosophical beliefs?|philosophy of life|world ?view)\b/]],
    [
      "union",
      [
        /\byou\b[^.?]*\b(?:member|belong|joined|active)\b[^.?]*\b(?:trade |labou?r )?union\b(?! of)/,
        /\byour (?:trade |labou?r )?union\b/,
      ],
    ],
    [
      "ethnicity",
      [
        /\b(?:where|(?:which|what) country)\b[^.?]*\byour (?:parents?|mother|father|grandparents)\b[^.?]*\bborn\b|\byour (?:parents?|mother|father|grandparents)\b[^.?]*\bborn (?:in this country|abroad|in (?:the|another|a different|[a-z]+))|\bcountry of birth of your (?:parents?|mother|father)\b/,
        /\byour (?:ethnic\w*|race|racial|skin colou?r|ancestry|cultural background|migration background)\b/,
        /\b(?:which|what) (?:ethnic|racial)\b|\b(?:ethnic|racial) (?:group|minority|origin|background)\b[^.?]*\byou\b|\byou\b[^.?]*\b(?:ethnic|racial) (?:group|minority|origin|background)\b/,
      ],
    ],
  ],
  answered: [
    [
      "health",
      /\b(?:diabetes|asthma|copd|cancer|stroke|heart (?:attack|disease|failure)|high blood pressure|arthritis|migraine|depression|epilepsy|dementia|osteoporosis|bronchitis|autism|adhd|hiv|covid)\b/i,
    ],
    [
      "religion",
      /\b(?:catholic|protestant|orthodox|jewish|judaism|islam|muslim|hindu\w*|buddhis[tm]|sikh|christian|evangelical|lutheran|anglican|baptist|atheist|agnostic)\b/i,
    ],
    [
      "sexual_orientation",
      /\b(?:heterosexual|straight|gay|lesbian|bisexual|homosexual|queer|asexual)\b/i,
    ],
    [
      "ethnicity",
      /\b(?:asian|hispanic|latino|african|caribbean|roma|indigenous|white (?:british|irish|other)|black (?:british|other)|mixed (?:race|ethnic\w*|background))\b/i,
    ],
    [
      "political_opinion",
      /\b(?:labour|conservatives?|the greens|green party|(?:the )?liberals?|liberal democrats?|(?:social|christian) democrats?|democrats|republicans?|socialists?|national (?:party|list)|cent(?:re|er) party)\b/i,
    ],
  ],
  feelings: new RegExp(`\\b(?:${feelings})\\b`, "i"),
  often: /\bhow (?:often|much of the time)\b|\b(?:past|last) (?:\w+ )?(?:weeks?|month|days)\b/i,
};
