import {
  canonicalJson,
  byPath,
  ownersOf,
  answersOf,
  tasksIn,
  type Consultation,
  type Element,
  type Lock,
  elementsIn,
} from "@pwe/model";
import { hashOf } from "../diagnostics/hash.ts";

/** The lock of a consultation as it is fielded. Codes of an earlier lock stay, so that none is given out twice. */
export function lock(consultation: Consultation, compiler: string, earlier?: Lock): Lock {
  return {
    format: 1,
    consultation: consultation.id,
    release: consultation.release.number,
    compiler,
    fingerprints: consultation.fingerprints,
    codes: sorted({ ...earlier?.codes, ...codesOf(consultation) }),
    declarations: sorted(declarationsOf(consultation)),
    design: consultation,
  };
}

/** A lock as the bytes of its file: the same for the same design. */
export const lockText = (document: Lock): string => `${JSON.stringify(document, null, 2)}\n`;

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The code of every answer, level and option, by the path it is declared under. */
function codesOf({ instrument, texts }: Consultation): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const task of tasksIn(instrument.elements))
    for (const { path, code } of task.options) codes[path] = code;
  for (const item of byPath(instrument).items.values())
    for (const answer of answersOf(item)) {
      if (!("code" in answer)) continue;
      const owners = ownersOf(item);
      const own = owners.find((owner) => texts[`${owner}.${answer.id}#label`] !== undefined);
      codes[`${own ?? owners.at(-1)}.${answer.id}`] = answer.code;
    }
  return codes;
}

/** Per path the hash of what is declared there: its part of the instrument, its texts and its numbers. */
function declarationsOf({ instrument, texts, attributes }: Consultation): Record<string, string> {
  const parts = new Map<string, Record<string, unknown>>();
  const add = (path: string, name: string, part: unknown): void => {
    parts.set(path, { ...parts.get(path), [name]: part });
  };
  for (const element of elementsIn(instrument.elements)) {
    if (!("path" in element)) continue;
    const { elements: _, ...own } = element as Element & { path: string; elements?: unknown };
    add(element.path, "element", own);
  }
  for (const factor of instrument.factors) add(factor.id, "factor", factor);
  for (const [key, text] of Object.entries(texts)) {
    const at = key.lastIndexOf("#");
    add(key.slice(0, at), key.slice(at), text);
  }
  for (const { id, values, ...unit } of attributes) {
    add(id, "attribute", unit);
    for (const { of, value } of values) add(of, `@${id}`, value);
  }
  return Object.fromEntries([...parts].map(([path, part]) => [path, hashOf(canonicalJson(part))]));
}
