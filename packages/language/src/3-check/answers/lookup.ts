const names =
  "part(?:ij(?:en)?|y|ies)|gemeenten?|municipalit(?:y|ies)|provincies?|provinces?|land(?:en)?|countr(?:y|ies)|wijk(?:en)?|buurt(?:en)?|neighbou?rhoods?|districts?|stad(?:sdeel|sdelen)?|dorp(?:en)?|towns?|cit(?:y|ies)|villages?|regio|region|talen?|taal|languages?|jaar|year|maand|month|beroep|occupation|sector|branche|industry|scho(?:ol|len)|schools?|universiteit|university|ministerie|ministry|postcode|area";

/**
 * A place or a group is looked up where it is what is asked for: "in which town do you live", not "what is missing in your
 * town".
 */
const asked = new RegExp(
  `\\b(?:which|welke?|wat voor)\\b(?: (?!of\\b|van\\b)[a-zà-ÿ]+){0,2} (?:${names})\\b|\\bwhat (?:${names})\\b|(?:^|\\b(?:wat|what) (?:is|was) )(?:uw|your)\\b(?: (?!of\\b|van\\b)[a-zà-ÿ]+){0,2} (?:${names})[?:]?$|\\bwaar (?:woont|werkt) u\\b|\\bwhere do you (?:live|work)\\b`,
  "i",
);
const called = new RegExp(`^(?:${names})$`, "i");

/** "Which of these describes best what you did": one finds oneself in the list, and chooses nothing. */
const describing =
  /\b(?:describes?|descriptions?)\b.{0,20}\b(?:best|you|your|closest)\b|\bbest (?:describes?|applies|fits|matches)\b|\b(?:past|passen) het beste? bij (?:u|uw (?!mening|idee|standpunt)|de situatie)|\bis het meest op u van toepassing\b|\bgeldt (?:het meest )?voor u\b/i;

/** Whether a question asks to look up what is one's own: a party, a place, a year. The length and order of such a list are not the author's. */
export const asksLookup = (question: string): boolean =>
  asked.test(question) || describing.test(question);

/** Whether a list is called after what is looked up in it. */
export const isCalledLookup = (list: string): boolean => called.test(list);

/** Whether labels stand in the order of the alphabet, as in a list to look something up in. */
export const isAlphabetical = (labels: readonly string[]): boolean =>
  labels.length > 5 && labels.every((one, i) => i === 0 || isInOrder(labels[i - 1]!, one));

/** Mostly the first letters tell, and the order of a language, which takes long to load, is not needed. */
function isInOrder(before: string, after: string): boolean {
  const [one = "", other = ""] = [before, after].map((label) => label[0]?.toLowerCase());
  const tell = /^[a-z]$/.test(one) && /^[a-z]$/.test(other) && one !== other;
  return tell ? one < other : before.localeCompare(after, "en") <= 0;
}
