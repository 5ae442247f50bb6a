import type { Consultation, Expect } from "@pwe/model";
import { prove, type Proof } from "@pwe/proofs";
import { claimWords } from "../../3-check/words/claims.ts";
import { list } from "../../3-check/words/list.ts";
import { undecidedWords } from "../../3-check/words/undecided.ts";
import { versionWords } from "../../3-check/words/versions.ts";
import { code, inline, table } from "../markdown.ts";
import { answerLabelOf } from "../words.ts";
import { listPlaces } from "../places.ts";

/** What a study says of itself beside its analyses: who is asked, what was promised, and what a reader must know. */
export function studySections(consultation: Consultation): string[] {
  return [
    ...section("## Consent", consentFacts(consultation)),
    ...section("## Who is asked", sampleFacts(consultation)),
    ...quotaSection(consultation),
    ...promiseSection(consultation),
    ...section(
      "## Findings that are allowed",
      consultation.plan.allows.map(
        ({ path, rule, reason }) => `${code(rule)} at ${code(path)}: ${inline(reason)}`,
      ),
    ),
    ...noteSection("## Notes", consultation.plan.notes),
  ];
}

const section = (head: string, facts: readonly string[]): string[] =>
  facts.length === 0 ? [] : [head, facts.map((fact) => `- ${fact}`).join("\n")];

function consentFacts({ plan: { consent } }: Consultation): string[] {
  if (consent === undefined) return [];
  const { purpose, controller, retention } = consent;
  return [
    ...(purpose === undefined ? [] : [`Purpose: ${inline(purpose)}`]),
    ...(controller === undefined ? [] : [`Controller: ${inline(controller)}`]),
    ...(retention === undefined
      ? []
      : [
          `Answers are kept for ${count(retention.number, retention.unit.replace(/s$/, ""))}; whoever runs the study deletes them then.`,
        ]),
  ];
}

function sampleFacts({ plan: { samples } }: Consultation): string[] {
  return samples.map(({ stream, target, targets, minutes }) => {
    const wanted = [
      ...(target === undefined ? [] : [count(target, "complete response")]),
      ...Object.entries(targets ?? {}).map(
        ([arm, number]) => `${count(number, "complete response")} in ${code(arm)}`,
      ),
    ];
    const long = minutes === undefined ? "" : `, of about ${count(minutes, "minute")}`;
    return `${code(stream)}: ${wanted.length === 0 ? "no number is planned" : list(wanted)}${long}`;
  });
}

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

function quotaSection(consultation: Consultation): string[] {
  const { plan, instrument } = consultation;
  if (plan.quotas.length === 0) return [];
  const { places } = listPlaces(instrument);
  const rows = plan.quotas.flatMap(({ path, stream, cells }) => {
    const place = places.find((one) => one.path === path);
    const question = place?.kind === "question" ? place.element : { path };
    return cells.map(({ answer, limit }) => [
      code(path),
      inline(answerLabelOf(consultation, question, answer)),
      stream === undefined ? "every stream" : code(stream),
      `${limit}`,
    ]);
  });
  return [
    "## Quotas",
    "The collector counts complete responses. Whoever gives an answer of which there are enough is thanked and turned away (`quota_full`).",
    table(["question", "answer", "of", "complete responses"], rows),
  ];
}

function promiseSection(consultation: Consultation): string[] {
  const { expects } = consultation.plan;
  const proved = expects.map((expect) => ({
    expect,
    proofs: prove(consultation.instrument, expect),
  }));
  const open = proved.some(({ proofs }) => proofs.some(({ outcome }) => outcome === "undecided"));
  return [
    ...section(
      "## Promises",
      proved.map(({ expect, proofs }) => promiseWords(expect, proofs, consultation)),
    ),
    ...(open
      ? [
          "What is not decided nobody has proved. Fewer options, coarser steps or rounder numbers bring a proof within reach.",
        ]
      : []),
  ];
}

/** A promise with what could be proved of it, by verdict: where it is not decided, why. */
function promiseWords(
  { task, claim }: Expect,
  proofs: readonly Proof[],
  consultation: Consultation,
): string {
  const alike = Map.groupBy(proofs, (proof) =>
    proof.outcome === "undecided" ? undecidedWords(proof) : proof.outcome,
  );
  const found = [...alike.values()].map((ones) => {
    const [first] = ones;
    const where = versionWords(
      ones.map(({ versions }) => versions),
      consultation,
    );
    return first?.outcome === "undecided"
      ? `not decided${where}: ${undecidedWords(first)}`
      : `${first?.outcome}${where}`;
  });
  return `${code(task)}: ${claimWords(claim)}. ${capital(found.join("; "))}.`;
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Remarks that are data, with what they are about. */
export function noteSection(
  head: string,
  notes: readonly { readonly path: string; readonly text: string }[],
): string[] {
  return section(
    head,
    notes.map(({ path, text }) => `${code(path)}: ${inline(text)}`),
  );
}

/** What was declared of earlier releases: how their data join these, and where they may not. */
export function changeSection({ plan }: Consultation): string[] {
  return section(
    "## Changes since earlier releases",
    plan.changes.map((change) => {
      switch (change.kind) {
        case "was":
          return `${code(change.path)} was ${code(change.old)}`;
        case "recode":
          return `${code(change.path)} takes the answers to ${code(change.old)}: ${change.map.map(({ from, to }) => `${code(from)} as ${code(to)}`).join(", ")}`;
        case "series_break":
          return `${code(change.path)} may not be joined with what is older than release ${change.release}: ${inline(change.reason)}`;
      }
    }),
  );
}
