import { readFileSync } from "node:fs";
import type { Consultation } from "@pwe/model";

/** The small consultation that the tests of several packages share. */
export const small = JSON.parse(
  readFileSync(
    new URL("../../../../test/fixtures/small.consultation.json", import.meta.url),
    "utf8",
  ),
) as Consultation;

/** What a site is made of beside its pages, where only the pages are looked at. */
export const parts = {
  client: { name: "client.12345678.js", text: "run()" },
  begin: { name: "begin.12345678.js", text: "begin()" },
  style: { name: "form.12345678.css", text: "body{}" },
  worker: "answer()",
  collector: "./api",
};
