import type { Sensitive } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";

const english: Readonly<Record<Sensitive, string>> = {
  political_opinion: "a political opinion",
  health: "someone's health",
  religion: "someone's religion",
  philosophy: "someone's view of life",
  union: "membership of a trade union",
  ethnicity: "someone's ethnic origin",
  sexual_orientation: "someone's sexual orientation",
  biometric: "features of someone's body",
  genetic: "someone's genes",
  criminal: "convictions and offences",
};

const dutch: Readonly<Record<Sensitive, string>> = {
  political_opinion: "een politieke mening",
  health: "iemands gezondheid",
  religion: "iemands geloof",
  philosophy: "iemands levensovertuiging",
  union: "het lidmaatschap van een vakbond",
  ethnicity: "iemands afkomst",
  sexual_orientation: "iemands seksuele gerichtheid",
  biometric: "kenmerken van iemands lichaam",
  genetic: "iemands genen",
  criminal: "straffen en overtredingen",
};

/** A special category of personal data, for the middle of a sentence. */
export const categoryWords = (category: Sensitive, language: MessageLanguage): string =>
  (language === "nl" ? dutch : english)[category];
