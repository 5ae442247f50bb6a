import type { DutchTexts } from "./texts-by-code.ts";

export const plan: DutchTexts = {
  C0009: {
    message: ({ rule }) => `\`${rule}\` heeft hier niets te vinden.`,
    why: "Een toestemming die haar reden overleeft, verbergt de volgende vondst van dezelfde soort.",
    help: () => "Haal haar weg, of zet haar in het blok waar zij over gaat.",
  },
  C0010: {
    message: ({ rule }) => `Er is geen regel \`${rule}\` waarvoor toestemming kan gelden.`,
    why: "De toestemming doet niets, en waar zij voor geschreven is wordt nog steeds gemeld.",
    help: ({ suggestion, of }) =>
      of === "text"
        ? "Dit wordt gevonden voordat de regels kijken: herstel waar het over gaat, of zet het in een baseline."
        : `Schrijf de naam van een regel zoals de meldingen die tonen.${suggestion === "" ? "" : ` Bedoelde u \`${suggestion}\`?`}`,
  },
};
