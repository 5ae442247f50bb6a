import type { DutchTexts } from "./texts-by-code.ts";

export const reading: DutchTexts = {
  C0601: {
    message: ({ text, sentence, words, most }) =>
      `Een zin van \`${text}\` heeft ${words} woorden, en ${most} is hier het meeste: “${sentence}”.`,
    why: "Wie moeilijk leest, is aan het eind van een lange zin het begin vergeten, en geeft een ander antwoord of stopt.",
    help: () =>
      "Maak er twee zinnen van, met elk één gedachte, of zet wat er opgesomd wordt op regels die met `-` beginnen.",
  },
  C0602: {
    message: ({ text, score, target, level, measure }) =>
      `De leesbaarheid van \`${text}\` is ${score} (${measure}), en voor \`${level}\` is het doel ${target}.`,
    why: "Lezers die een tekst te moeilijk vinden, slaan die over. Zij beantwoorden dan een vraag waarvan zij de achtergrond niet kennen.",
    help: () =>
      "Maak de langste zinnen korter en neem korte woorden voor lange. De score telt alleen woorden en lettergrepen: laat ook iemand uit de bevolking de tekst lezen.",
  },
  C0603: {
    message: ({ text, word, plain }) =>
      `\`${text}\` zegt “${word}”. Dat is moeilijker dan het opgegeven leesniveau. Gewoner is: “${plain}”.`,
    why: "Lezers die het woord niet kennen, raden wat er gevraagd wordt. Niet iedereen raadt hetzelfde.",
    help: ({ plain }) =>
      `Schrijf “${plain}”, of zeg de zin op een andere manier. Is het een woord dat bij het onderwerp hoort, leg het dan één keer uit waar het voor het eerst staat.`,
  },
  C0604: {
    message: ({ what, easy, hard, high, low }) =>
      `\`${what}\` leest in \`${easy}\` makkelijker (${high}) dan in \`${hard}\` (${low}).`,
    why: "Een verschil in de antwoorden laat dan zien wat makkelijker te lezen was, en niet alleen wat er te lezen was.",
    help: () =>
      "Maak de zinnen van beide ongeveer even lang en de woorden ongeveer even moeilijk. Tot 10 punten verschil in leesbaarheid geldt als gelijk.",
  },
};
