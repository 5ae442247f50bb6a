/** For tests: a consultation written inline, around the part that a test is about. */
import { type Consultation, type Element, type Question, type Task, elementsIn } from "@pwe/model";
import { compile } from "../compile.ts";

const header = 'pwe 1\nconsultation study "A study" {\n  language en\n}\n';

/** Compiles a text, which gets a header when it has none; `beside` are files next to it. Of the rules only errors are looked for. */
export function compileInline(text: string, beside: Readonly<Record<string, string>> = {}) {
  const whole = text.startsWith("pwe") ? text : header + text;
  return compile("study.pwe", {
    read: (path) => (path === "study.pwe" ? whole : beside[path]),
    applies: ({ kind }) => kind.severity === "error",
  });
}

/** The consultation of a text without errors. */
export function consultationOf(
  text: string,
  beside: Readonly<Record<string, string>> = {},
): Consultation {
  const { consultation, diagnostics } = compileInline(text, beside);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const found = errors.map(({ code, message }) => `${code} ${message}`);
  if (consultation === null || found.length > 0) throw new Error(found.join("\n"));
  return consultation;
}

/** What is found in a text, by id. */
export const problemsOf = (text: string, beside: Readonly<Record<string, string>> = {}): string[] =>
  compileInline(text, beside).diagnostics.map(({ id }) => id);

/** The element at a path. */
export function at(consultation: Consultation, path: string): Element {
  const found = elementsIn(consultation.instrument.elements).find(
    (one) => "path" in one && one.path === path,
  );
  if (found === undefined) throw new Error(`nothing stands at ${path}`);
  return found;
}

export const questionAt = (consultation: Consultation, path: string): Question =>
  at(consultation, path) as Question;
export const taskAt = (consultation: Consultation, path: string): Task =>
  at(consultation, path) as Task;
