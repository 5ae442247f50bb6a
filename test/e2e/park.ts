/** A small design, and what becomes of it when it is published again. */
import { expect } from "vitest";

const text = (...changes: [string, string][]): string =>
  changes.reduce(
    (all, [from, to]) => {
      expect(all).toContain(from);
      return all.replace(from, to);
    },
    `pwe 1
consultation park "Het park" {
  release 1
  language nl
}

consent "Doet u mee?" {
  text "Dit is een voorbeeld."
}

section een "Deel een" {
  ask idee text "Wat is uw idee voor het prak?" { max 500 }
  ask kleur one "Welke kleur past?" {
    - rood "Rood"
    - blauw "Blauw"
  }
}

section twee "Deel twee" {
  ask cijfer number 1..10 "Welk cijfer geeft u het park?"
}

section drie "Deel drie" {
  ask nog text "Wilt u nog iets zeggen?" { max 200 optional }
}
`,
  );
export const first = text();
/** The same with a word put right. */
export const corrected = text(["het prak?", "het park?"]);
/** Other names, and fewer marks: what was answered can be carried over, but for one. */
export const changed = text(
  ["release 1", "release 2"],
  ["ask kleur one", "ask tint one"],
  ['past?" {', 'past?" {\n    was kleur'],
  ['- rood "Rood"', '- rode was rood "Rood"'],
  ["1..10", "1..5"],
);
/** In which nothing is as it was. */
export const another = text(
  ["release 1", "release 3"],
  ['een "Deel een"', 'begin "Een nieuw begin"'],
  ['twee "Deel twee"', 'midden "Het midden"'],
  ['drie "Deel drie"', 'slot "Het slot"'],
);

/** What is answered in `first`. */
export const answers = (nog = "Nee") => ({
  consent: { answer: "yes" },
  een: { idee: { answer: "Meer bomen" }, kleur: { answer: "rood" } },
  twee: { cijfer: { answer: 8 } },
  drie: { nog: { answer: nog } },
});
