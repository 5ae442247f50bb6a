import { expect, test } from "vitest";
import { specialCategoryOf } from "./special-categories.ts";

test.each([
  ["Op welke partij hebt u gestemd?", "political_opinion"],
  ["Welke partij heeft uw voorkeur?", "political_opinion"],
  ["Wat is uw politieke voorkeur?", "political_opinion"],
  ["Hoe is uw gezondheid?", "health"],
  ["Heeft u een beperking?", "health"],
  ["Bent u gelovig?", "religion"],
  ["Gaat u wel eens naar de kerk of de moskee?", "religion"],
  ["Bent u lid van een vakbond?", "union"],
  ["Wat is uw etnische afkomst?", "ethnicity"],
  ["Wat is uw seksuele geaardheid?", "sexual_orientation"],
  ["Bent u ooit veroordeeld voor een misdrijf?", "criminal"],
])("%s asks for %s", (question, category) => {
  expect(specialCategoryOf(question, "nl")).toBe(category);
});

test.each([
  "Hebt u gestemd bij de laatste verkiezing?",
  "Hoeveel vertrouwen hebt u in de kerk?",
  "Welke partijen moeten meedoen aan het overleg?",
  "Vindt u dat de kerk moet blijven?",
  "Welke beperkingen ziet u voor het plan?",
  "Komt u naar het feest?",
  "Gelooft u dat het plan lukt?",
  "Wat vindt u van de gezondheid van de bomen?",
  "Hoe belangrijk is gezondheid voor u?",
  "Hoe lang woont u in dit land?",
  "Stemt u in met het plan?",
])("%s asks for none", (question) => {
  expect(specialCategoryOf(question, "nl")).toBeNull();
});

test.each([
  ["Which party did you vote for?", "political_opinion"],
  ["Who did you vote for in the last election?", "political_opinion"],
  ["In politics people speak of left and right. Where do you stand?", "political_opinion"],
  ["How is your health in general?", "health"],
  ["Do you have any long-term illness or disability?", "health"],
  ["What is your religion?", "religion"],
  ["Are you a member of a trade union?", "union"],
  ["What is your ethnic group?", "ethnicity"],
  ["What is your sexual orientation?", "sexual_orientation"],
])("%s asks for %s in English", (question, category) => {
  expect(specialCategoryOf(question, "en")).toBe(category);
});

test.each([
  "Did you vote in the last election?",
  "How much do you trust the church?",
  "Should parties to the contract pay?",
  "Do you have faith in the plan?",
  "Which party organised the street fair?",
  "Is the hospital good for the health of the region?",
  "Will you come to the party?",
  "Turn left or right at the town hall?",
])("%s asks for none in English", (question) => {
  expect(specialCategoryOf(question, "en")).toBeNull();
});
