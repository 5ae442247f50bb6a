import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";

/** Says of a line of the plan what is read as what, and what to do about it. */
interface Said {
  readonly grouped: (path: string, number: number) => { what: string; todo: string };
  readonly categories: (task: string, kind: string, as: string) => { what: string; todo: string };
  readonly points: (detect: number, means: string) => { what: string; todo: string };
}

/** What a line of the plan reads answers as that they are not. */
export const mismatchWords: Record<MessageLanguage, Said> = {
  en: {
    grouped: (path, number) => ({
      what: `The figures are given \`by ${path}\`, which has ${number} different numbers for answers.`,
      todo: "Ask it in classes, or take it as a covariate or in `adjust`.",
    }),
    categories: (task, kind, as) => ({
      what: `The classes of \`${task}\` take every number of \`${kind}\` as a category of its own (\`as ${as}\`).`,
      todo: "Write `as continuous`.",
    }),
    points: (detect, means) => ({
      what: `The plan is to detect ${detect} percentage points on ${means}, and means are compared there.`,
      todo: "Leave `detect` out of this comparison, or compare shares on a line of its own.",
    }),
  },
  nl: {
    grouped: (path, number) => ({
      what: `De cijfers worden gegeven \`by ${path}\`, en die vraag heeft ${number} verschillende getallen als antwoord.`,
      todo: "Vraag het in klassen, of neem het als covariaat of in `adjust`.",
    }),
    categories: (task, kind, as) => ({
      what: `De klassen van \`${task}\` nemen elk getal van \`${kind}\` als een eigen categorie (\`as ${as}\`).`,
      todo: "Schrijf `as continuous`.",
    }),
    points: (detect, means) => ({
      what: `Het plan is om ${String(detect).replace(".", ",")} procentpunten te vinden bij ${means}, en daar worden gemiddelden vergeleken.`,
      todo: "Laat `detect` bij deze vergelijking weg, of vergelijk aandelen op een eigen regel.",
    }),
  },
};
