import type { Consultation, Expect } from "@pwe/model";
import { prove, type Proof } from "@pwe/proofs";
import { claimWords } from "../../3-check/words/claims.ts";
import { list } from "../../3-check/words/list.ts";
import { undecidedWords } from "../../3-check/words/undecided.ts";
import { versionWords } from "../../3-check/words/versions.ts";
import { code, inline, table } from "../markdown.ts";
import { answerLabelOf } from "../words.ts";
import { listPlaces } from "../places.ts";
import type { Words } from "./words/words.ts";

/** What a study says of itself beside its analyses: who is asked, what was promised, and what a reader must know. */
export function studySections(consultation: Consultation, words: Words): string[] {
  const { plan: say } = words;
  return [
    ...section(say.consentTitle, consentFacts(consultation, words)),
    ...section(say.sampleTitle, sampleFacts(consultation, words)),
    ...quotaSection(consultation, words),
    ...promiseSection(consultation, words),
    ...section(
      say.allowTitle,
      consultation.plan.allows.map(({ path, rule, reason }) =>
        say.allowed(code(rule), code(path), inline(reason)),
      ),
    ),
    ...noteSection(say.noteTitle, consultation.plan.notes),
  ];
}

const section = (title: string, facts: readonly string[]): string[] =>
  facts.length === 0 ? [] : [`## ${title}`, facts.map((fact) => `- ${fact}`).join("\n")];

function consentFacts({ plan: { consent } }: Consultation, { plan: say }: Words): string[] {
  if (consent === undefined) return [];
  const { purpose, controller, retention } = consent;
  return [
    ...(purpose === undefined ? [] : [say.purpose(inline(purpose))]),
    ...(controller === undefined ? [] : [say.controller(inline(controller))]),
    ...(retention === undefined
      ? []
      : [say.retention(say.periods[retention.unit](retention.number))]),
  ];
}

function sampleFacts(
  { plan: { samples } }: Consultation,
  { plan: say, language, number }: Words,
): string[] {
  const facts = samples.map(({ stream, target, targets, minutes, ...found }) => {
    const wanted = [
      ...(target === undefined ? [] : [say.responses(target)]),
      ...Object.entries(targets ?? {}).map(([arm, number]) =>
        say.inArm(say.responses(number), code(arm)),
      ),
    ];
    const long = minutes === undefined ? "" : say.ofMinutes(minutes);
    const how = [
      ...(found.recruited === undefined ? [] : [say.recruited[found.recruited]]),
      ...(found.invited === undefined ? [] : [say.invited(number(found.invited))]),
      ...(found.field === undefined ? [] : [say.field(found.field.from, found.field.to)]),
      ...(found.incentive === undefined ? [] : [say.incentive(inline(found.incentive))]),
    ].map((one) => `; ${one}`);
    const many = wanted.length === 0 ? say.noNumber : list(wanted, language);
    return `${code(stream)}: ${many}${long}${how.join("")}`;
  });
  return samples.length > 1 ? [...facts, say.apart] : facts;
}

function quotaSection(consultation: Consultation, { plan: say, number }: Words): string[] {
  const { plan, instrument } = consultation;
  if (plan.quotas.length === 0) return [];
  const { places } = listPlaces(instrument);
  const rows = plan.quotas.flatMap(({ path, stream, cells }) => {
    const place = places.find((one) => one.path === path);
    const question = place?.kind === "question" ? place.element : { path };
    return cells.map(({ answer, limit }) => [
      code(path),
      inline(answerLabelOf(consultation, question, answer)),
      stream === undefined ? say.everyStream : code(stream),
      number(limit),
    ]);
  });
  return [`## ${say.quotaTitle}`, say.quotaSays, table(say.quotaHeads, rows)];
}

function promiseSection(consultation: Consultation, words: Words): string[] {
  const { plan: say } = words;
  const { expects } = consultation.plan;
  const proved = expects.map((expect) => ({
    expect,
    proofs: prove(consultation.instrument, expect),
  }));
  const open = proved.some(({ proofs }) => proofs.some(({ outcome }) => outcome === "undecided"));
  return [
    ...section(
      say.promiseTitle,
      proved.map(({ expect, proofs }) => promiseWords(expect, proofs, consultation, words)),
    ),
    ...(open ? [say.undecidedSays] : []),
  ];
}

/** A promise with what could be proved of it, by verdict: where it is not decided, why. */
function promiseWords(
  { task, claim }: Expect,
  proofs: readonly Proof[],
  consultation: Consultation,
  { plan: say, language }: Words,
): string {
  const alike = Map.groupBy(proofs, (proof) =>
    proof.outcome === "undecided" ? undecidedWords(proof, language) : proof.outcome,
  );
  const found = [...alike.values()].map((ones) => {
    const first = ones[0]!;
    const where = versionWords(
      ones.map(({ versions }) => versions),
      consultation,
      language,
    );
    const verdict = `${say.outcomes[first.outcome]}${where}`;
    return first.outcome === "undecided"
      ? `${verdict}: ${undecidedWords(first, language)}`
      : verdict;
  });
  return `${code(task)}: ${claimWords(claim, language)}. ${capital(found.join("; "))}.`;
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Remarks that are data, with what they are about. */
export function noteSection(
  title: string,
  notes: readonly { readonly path: string; readonly text: string }[],
): string[] {
  return section(
    title,
    notes.map(({ path, text }) => `${code(path)}: ${inline(text)}`),
  );
}

/** What was declared of earlier releases: how their data join these, and where they may not. */
export function changeSection({ plan }: Consultation, { plan: say }: Words): string[] {
  return section(
    say.changeTitle,
    plan.changes.map((change) => {
      switch (change.kind) {
        case "was":
          return say.was(code(change.path), code(change.old));
        case "recode":
          return say.recode(
            code(change.path),
            code(change.old),
            change.map.map(({ from, to }) => say.recodedAs(code(from), code(to))).join(", "),
          );
        case "series_break":
          return say.seriesBreak(code(change.path), change.release, inline(change.reason));
      }
    }),
  );
}
