import type { DutchTexts } from "./texts-by-code.ts";

export const versions: DutchTexts = {
  C0002: {
    message: ({ what, missing }) => `${what} zegt niets voor ${missing}.`,
    why: "Deelnemers in die versie zien een lege plek, of krijgen een grens die niemand heeft opgeschreven.",
    help: ({ missing }) =>
      `Voeg \`in ${String(missing).split(", ")[0]} …\` toe, of \`else …\` voor alle andere. Met \`nothing\` laat u een tekst bewust weg.`,
  },
};
