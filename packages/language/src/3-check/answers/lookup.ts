/** Lists in which people look up the one that is theirs: parties, places, years. Their length and order are not the author's. */
const names =
  /\b(?:partij(?:en)?|part(?:y|ies)|gemeenten?|municipalit(?:y|ies)|provincies?|provinces?|land(?:en)?|countr(?:y|ies)|wijk(?:en)?|buurt(?:en)?|neighbou?rhoods?|districts?|stad(?:sdeel|sdelen)?|dorp(?:en)?|kern(?:en)?|town|city|village|regio|region|talen?|taal|languages?|jaar|year|maand|month|beroep|occupation|sector|branche|industry|scho(?:ol|len)|schools?|universiteit|university|ministerie|ministry|organisatie|postcode|area)\b/i;

/** Whether a list is one to look something up in: its question says so, or its labels stand in the order of the alphabet. */
export function isLookup(question: string, labels: readonly string[]): boolean {
  const sorted = [...labels].sort((a, b) => a.localeCompare(b, "en"));
  return names.test(question) || (labels.length > 5 && labels.every((one, i) => one === sorted[i]));
}
