import type { DutchTexts } from "./texts-by-code.ts";

export const access: DutchTexts = {
  C0901: {
    message: ({ total, role }) =>
      role === "over"
        ? `\`${total}\` kan over de grens gaan, en geen tekst bij \`over\` zegt wat iemand dan moet doen.`
        : `\`${total}\` kan onder de grens blijven, en geen tekst bij \`under\` zegt wat iemand dan moet doen.`,
    why: "Kleur zegt niets aan wie haar niet ziet (WCAG 1.4.1). Het formulier zegt dan hoeveel het scheelt en geeft een algemeen advies, niet welke keuze hier zou helpen.",
    help: ({ role }) =>
      `Voeg \`${role} "…"\` toe met wat er mis is en wat helpt, in de woorden van uw onderwerp.`,
  },
  C0902: {
    message: ({ first, second, label }) =>
      `\`${first}\` en \`${second}\` heten allebei “${label}”.`,
    why: "Wie het formulier hoort in plaats van ziet, kan de twee niet uit elkaar houden (WCAG 2.4.6). Wie het ziet, kan alleen raden.",
    help: () =>
      "Geef elk een eigen opschrift. Hoofdletters, leestekens en vette letters hoort niemand.",
  },
  C0903: {
    message: ({ image, what, number, versions }) =>
      what === "missing"
        ? `De afbeelding \`${image}\` heeft geen tekst die zegt wat erop staat${versions}.`
        : what === "long"
          ? `De tekst van de afbeelding \`${image}\` heeft ${number} tekens${versions}.`
          : `De tekst van de afbeelding \`${image}\` zegt niet wat erop staat${versions}.`,
    why: "Wie de afbeelding niet ziet, hoort niets, een bestandsnaam of een verhaal zonder pauze (WCAG 1.1.1), en beslist met minder kennis dan de anderen.",
    help: ({ what }) =>
      what === "long"
        ? "Zeg het belangrijkste in een of twee zinnen, en zet de rest in een `text` die iedereen leest."
        : 'Schrijf `image "…" alt "…"` met wat een deelnemer eruit moet leren.',
  },
  C0904: {
    message: ({ declared, seems, text }) =>
      `Deze tekst staat bij de teksten in \`${declared}\` en lijkt in \`${seems}\` te zijn: “${text}”`,
    why: "Een schermlezer spreekt hem uit met de regels van de verkeerde taal (WCAG 3.1.2). Wie de andere taal koos, begrijpt hem misschien niet.",
    help: ({ declared, seems }) =>
      `Schrijf hem in \`${declared}\`, of zet hem bij de teksten in \`${seems}\`.`,
  },
};
