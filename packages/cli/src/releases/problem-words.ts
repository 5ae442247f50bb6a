import type { Problem, ProblemCode } from "@pwe/model";
import type { Said } from "../shell/said.ts";

const dutch: Readonly<Record<ProblemCode, string>> = {
  not_an_object: "geen object",
  unknown_member: "onbekend onderdeel",
  missing_member: "onderdeel ontbreekt",
  wrong_type: "verkeerde soort",
  other_consultation: "andere raadpleging",
  other_design: "ander ontwerp",
  other_release: "andere uitgave",
  unknown_arm: "onbekende versie",
  missing_factor: "versie ontbreekt",
  unknown_language: "onbekende taal",
  unknown_stream: "onbekende instroom",
  wrong_status: "verkeerde status",
  not_asked: "niet gevraagd",
  unanswered: "niet beantwoord",
  required: "verplicht",
  unknown_answer: "onbekend antwoord",
  not_a_number: "geen getal",
  out_of_range: "buiten het bereik",
  empty_text: "lege tekst",
  too_long: "te lang",
  wrong_format: "verkeerde vorm",
  not_a_date: "geen datum",
  date_out_of_range: "datum buiten het bereik",
  exclusive: "sluit andere antwoorden uit",
  repeated: "dubbel",
  too_few: "te weinig",
  too_many: "te veel",
  no_consent: "geen toestemming",
  group_too_few: "te weinig van een groep",
  group_too_many: "te veel van een groep",
  points_left: "punten over",
  points_over: "te veel punten",
  over_limit: "boven de grens",
  under_limit: "onder de grens",
};

/** Where a response is not admissible, and why. */
export function problemWords({ path, code }: Problem): Said {
  const at = path === "" ? "" : `${path}: `;
  return { en: `${at}${code.replaceAll("_", " ")}`, nl: `${at}${dutch[code]}` };
}
