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

/** What becomes of the editions that an earlier lock keeps. */
interface Earlier {
  /** nobody was given what was locked last: it is no edition that anyone goes on in */
  readonly replaced?: boolean;
  /** designs in which nobody can go on any more */
  readonly withdrawn?: readonly string[];
}

/**
 * The lock of a consultation as it is fielded. Codes of an earlier lock stay, so that none is given out twice, and so
 * do the editions that were fielded before, so that whoever began in one can go on in it.
 */
export function lock(
  consultation: Consultation,
  compiler: string,
  earlier?: Lock,
  how: Earlier = {},
): Lock {
  const { design } = consultation.fingerprints;
  const withdrawn = [...new Set([...(earlier?.withdrawn ?? []), ...(how.withdrawn ?? [])])].filter(
    (one) => one !== design,
  );
  const editions = editionsOf(earlier, how).filter(
    ({ fingerprints }) => ![design, ...withdrawn].includes(fingerprints.design),
  );
  return {
    format: 1,
    consultation: consultation.id,
    release: consultation.release.number,
    compiler,
    fingerprints: consultation.fingerprints,
    codes: sorted({ ...earlier?.codes, ...codesOf(consultation) }),
    declarations: sorted(declarationsOf(consultation)),
    design: consultation,
    ...(editions.length > 0 && { editions }),
    ...(withdrawn.length > 0 && { withdrawn }),
  };
}

/** Every edition that an earlier lock says was fielded, the last one first, each once. */
const editionsOf = (
  earlier: Lock | undefined,
  { replaced = false }: Earlier = {},
): readonly Consultation[] => {
  if (earlier === undefined) return [];
  const all = [...(replaced ? [] : [earlier.design]), ...(earlier.editions ?? [])];
  return all.filter(
    ({ fingerprints: { design } }, at) =>
      all.findIndex(({ fingerprints }) => fingerprints.design === design) === at,
  );
};

/** The editions that a build of this consultation carries beside it: what its lock says was fielded, and is another. */
export const carriedEditions = (
  { id, fingerprints }: Consultation,
  fielded: Lock | undefined,
): readonly Consultation[] =>
  fielded?.consultation === id
    ? editionsOf(fielded).filter((one) => one.fingerprints.design !== fingerprints.design)
    : [];

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
