import { expect, test } from "vitest";
import { plainLines, sentencesOf, withoutQuotes, wordsOf } from "./sentences.ts";

const lengths = (text: string): number[] => sentencesOf(text).map((one) => wordsOf(one).length);

test("a sentence ends where a new one begins", () => {
  expect(lengths("De meter is vol. Kies opnieuw! Wilt u dat?")).toEqual([4, 2, 3]);
  expect(lengths("Wij helpen inwoner B. Dat duurt lang.")).toEqual([4, 3]);
});

test("a colon, a paragraph and an item of a list end one too", () => {
  expect(lengths("X krijgt te horen: ga door.")).toEqual([4, 2]);
  expect(lengths("Dit kan:\n\n- u stopt\n- u gaat door met de vragen\n\nKlaar")).toEqual([
    ...[2, 2, 6],
    1,
  ]);
});

test("a shortened word, a number or a date does not end one", () => {
  expect(lengths("Vul een getal in, bijv. 1.000 of 14,5 %.")).toEqual([8]);
  expect(lengths("Volgens dhr. Jansen kost het ca. 3.500 euro, d.w.z. te veel.")).toEqual([11]);
  expect(lengths("See e.g. Smith vs. Jones on 1.5 miles.")).toEqual([8]);
  expect(lengths("Het kost 60 euro enz. Daarna is het op.")).toEqual([5, 4]);
});

test("marks of a text are not read", () => {
  expect(
    plainLines("# Kop\nBij welke taak wilt u **meer** [aandacht](https://a.example)?"),
  ).toEqual(["Kop", "Bij welke taak wilt u meer aandacht?"]);
  expect(wordsOf("co-ouders' opa's 18-jarige 10:30 (a/b) €5")).toEqual([
    ...["co-ouders", "opa's", "18-jarige", "10:30", "a/b", "5"],
  ]);
});

test("what is quoted can be left out", () => {
  expect(withoutQuotes("Hij zegt “je moet door” en 'jij ook', zo'n baas")).toBe(
    "Hij zegt  …  en  … , zo'n baas",
  );
});
