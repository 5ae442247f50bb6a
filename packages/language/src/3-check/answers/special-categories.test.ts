import { describe, expect, test } from "vitest";
import { specialCategoryOf } from "./special-categories.ts";

const dutch = (question: string, ...answers: string[]) =>
  specialCategoryOf(question, answers, "nl");
const english = (question: string, ...answers: string[]) =>
  specialCategoryOf(question, answers, "en");

describe("the words of a question", () => {
  test.each([
    ["Op welke partij hebt u gestemd?", "political_opinion"],
    ["Welke partij heeft uw voorkeur?", "political_opinion"],
    ["Wat is uw politieke voorkeur?", "political_opinion"],
    ["Bij welke partij voelt u zich het meest thuis?", "political_opinion"],
    ["Voelt u zich verbonden met een partij?", "political_opinion"],
    ["Waar plaatst u uzelf op een lijn van links naar rechts?", "political_opinion"],
    ["Hoe is uw gezondheid?", "health"],
    ["Heeft u een beperking?", "health"],
    ["Hoeveel pijn had u in de afgelopen vier weken?", "health"],
    ["Hebt u in het afgelopen jaar een luchtweginfectie gehad?", "health"],
    ["Heeft u een hoge bloeddruk?", "health"],
    ["Voelde u zich de laatste tijd somber?", "health"],
    ["Hoe is uw stemming vandaag?", "health"],
    ["Hebt u in de afgelopen maand een psycholoog gesproken?", "health"],
    ["Bent u gevaccineerd tegen griep?", "health"],
    ["Hebt u moeite met traplopen?", "health"],
    ["Bent u gelovig?", "religion"],
    ["Hoe gelovig bent u?", "religion"],
    ["Gaat u wel eens naar de kerk of de moskee?", "religion"],
    ["Hoe vaak bidt u?", "religion"],
    ["Bent u lid van een vakbond?", "union"],
    ["Wat is uw etnische afkomst?", "ethnicity"],
    ["Wat is uw seksuele geaardheid?", "sexual_orientation"],
    ["Is uw partner een man of een vrouw?", "sexual_orientation"],
    ["Bent u getrouwd met een man of een vrouw?", "sexual_orientation"],
    ["Hebt u een partner van hetzelfde geslacht?", "sexual_orientation"],
    ["In welk land is uw moeder geboren?", "ethnicity"],
    ["Zijn uw ouders in Nederland geboren?", "ethnicity"],
    ["Heeft iemand in uw huishouden last van benauwdheid, astma of een andere ziekte?", "health"],
    ["Bent u ooit veroordeeld voor een misdrijf?", "criminal"],
    ["Bent u in aanraking geweest met de politie?", "criminal"],
    ["Komt er een erfelijke ziekte voor in uw familie?", "genetic"],
  ])("%s asks for %s", (question, category) => {
    expect(dutch(question)).toBe(category);
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
    "Hoe is de stemming in de wijk?",
    "Wat is volgens u het pijnpunt van het plan?",
    "Hebt u een besmetting in uw bomen gezien?",
    "Hebt u een gezonde begroting?",
    "Moet de vakbond meepraten?",
    "Hoe veilig voelt u zich in het park?",
    "In welk jaar is uw kind geboren?",
    "Hebt u een partner?",
    "Bent u een man of een vrouw?",
    "Vindt u dat mensen van hetzelfde geslacht moeten kunnen trouwen?",
    "Hoe vaak had u in het afgelopen jaar contact met uw huisarts?",
    "Wanneer besloot u op welke partij u zou stemmen?",
    "Wanneer hebt u besloten op welke partij u ging stemmen?",
    "Hoe moeilijk vond u het om een partij te kiezen?",
    "Is uw zorgverzekering duur?",
  ])("%s asks for none", (question) => {
    expect(dutch(question)).toBeNull();
  });

  test.each([
    ["Which party did you vote for?", "political_opinion"],
    ["Who did you vote for in the last election?", "political_opinion"],
    ["In politics people speak of left and right. Where do you stand?", "political_opinion"],
    ["Which political party do you feel closest to?", "political_opinion"],
    ["Do you lean towards any of the parties?", "political_opinion"],
    ["How is your health in general?", "health"],
    ["Do you have any long-term illness or disability?", "health"],
    ["How much bodily pain have you had during the past four weeks?", "health"],
    ["Have you had pain in the last week?", "health"],
    ["Have you ever been treated for high blood pressure?", "health"],
    ["Have you had an infection since January?", "health"],
    ["During the past month, how often have you felt downhearted?", "health"],
    ["How would you describe your mood today?", "health"],
    ["Has a doctor ever told you that you had asthma?", "health"],
    ["Have you seen a psychologist in the last year?", "health"],
    ["What is your religion?", "religion"],
    ["How religious would you say you are?", "religion"],
    ["How often do you attend religious services?", "religion"],
    ["Do you belong to any church or denomination?", "religion"],
    ["Are you a member of a trade union?", "union"],
    ["What is your ethnic group?", "ethnicity"],
    ["Do you belong to an ethnic minority?", "ethnicity"],
    ["What is your sexual orientation?", "sexual_orientation"],
    ["Is your partner a man or a woman?", "sexual_orientation"],
    ["Are you living with a same-sex partner?", "sexual_orientation"],
    ["In which country was your mother born?", "ethnicity"],
    ["Were your parents born in this country?", "ethnicity"],
    ["Does anyone in your household have a long-term illness?", "health"],
    ["Do you have a criminal record?", "criminal"],
    ["Have you ever been arrested?", "criminal"],
    ["Have you ever taken a genetic test?", "genetic"],
    ["May we record your fingerprints?", "biometric"],
  ])("%s asks for %s in English", (question, category) => {
    expect(english(question)).toBe(category);
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
    "Does the town have a healthy budget?",
    "How much did you enjoy the political party in the town hall?",
    "What is your biggest pain point with the buses?",
    "What is the mood in the neighbourhood?",
    "Should people with a criminal record be able to vote?",
    "Do you feel safe on the street?",
    "In what year was your mother born?",
    "Do you live with a partner?",
    "Are you a man or a woman?",
    "Should same-sex couples be allowed to marry?",
    "How often have you seen a doctor in the last 12 months?",
    "When did you decide which party you would vote for?",
    "How satisfied are you with the union of the two towns?",
  ])("%s asks for none in English", (question) => {
    expect(english(question)).toBeNull();
  });
});

describe("the words of the answers", () => {
  test("two that name a category tell what is asked", () => {
    expect(english("Which of these have you had?", "Asthma", "Diabetes", "None")).toBe("health");
    expect(english("Which one?", "Roman Catholic", "Islam", "Another")).toBe("religion");
    expect(english("How do you see yourself?", "Gay", "Heterosexual")).toBe("sexual_orientation");
    expect(dutch("Welke hebt u?", "Astma", "Suikerziekte")).toBe("health");
    expect(dutch("Welke?", "VVD", "D66", "CDA")).toBe("political_opinion");
    expect(dutch("Waarbij hoort u?", "Rooms-katholiek", "Islam")).toBe("religion");
  });

  test("moods count where it is asked how often one has them", () => {
    const moods = ["Nervous", "Calm", "Gloomy"];
    expect(english("How often did you feel like this?", ...moods)).toBe("health");
    expect(english("What does this picture make you think of?", ...moods)).toBeNull();
  });

  test("not where it is asked what one wants of them", () => {
    expect(english("Which of these should get more money?", "Cancer", "Diabetes")).toBeNull();
    expect(dutch("Waaraan wilt u geld geven?", "Kanker", "Reuma")).toBeNull();
    expect(english("Where do you work?", "A church", "A school")).toBeNull();
    expect(english("What colour do you want?", "White", "Black")).toBeNull();
  });
});
