import { expect, test } from "vitest";
import { minutesIn } from "./stated-minutes.ts";

test.each([
  ["nl", "Meedoen duurt ongeveer 12 minuten.", 12, 12],
  ["nl", "Het kost u 10 tot 15 minuten.", 10, 15],
  ["nl", "Het invullen duurt een kwartier.", 15, 15],
  ["nl", "Meedoen duurt ongeveer een half uur.", 30, 30],
  ["nl", "Meedoen duurt vijfentwintig minuten.", 25, 25],
  ["en", "It takes about 20 minutes to complete.", 20, 20],
  ["en", "Taking part lasts half an hour.", 30, 30],
  ["en", "You need 10–15 minutes.", 10, 15],
] as const)("in %s “%s”", (language, text, from, to) => {
  expect(minutesIn(text, language)).toEqual([{ from, to }]);
});

test.each([
  ["nl", "U kunt binnen 30 minuten stoppen."],
  ["nl", "De reis duurt 10 minuten."],
  ["nl", "Neem de tijd."],
  ["en", "The bus comes every 20 minutes."],
  ["en", "The walk takes 10 minutes."],
] as const)("in %s “%s” is about something else", (language, text) => {
  expect(minutesIn(text, language)).toEqual([]);
});
