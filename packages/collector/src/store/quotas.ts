import { renamings, valueAt, type Consultation, type Response } from "@pwe/model";
import type { Editions } from "../editions.ts";
import type { Store } from "./store.ts";

type Quota = Consultation["plan"]["quotas"][number];

/** Of each question, the answers of which no more are wanted. */
type Full = Readonly<Record<string, readonly string[]>>;

/** Counts complete responses in the cells of the quotas. */
export interface Quotas {
  /** one more response was stored */
  count(document: string): void;
  /** what is full for who comes in by this stream */
  full(stream: string | undefined): Promise<Full>;
}

const cellOf = ({ id }: Quota, answer: string): string => `${id} ${answer}`;

/** What somebody answered to the question of a quota, as that answer is called in the edition that is served. */
type Read = (quota: Quota, response: Response) => unknown;

/** How a response to an edition is read: by what became of its ids since. */
function readerOf(edition: Consultation, { instrument, plan }: Consultation): Read {
  const names = renamings(edition.instrument, instrument, plan.changes);
  return ({ path }, { answers }) => {
    const before = names.before(path) ?? path;
    const answer = valueAt(answers, `${before}.answer`);
    return typeof answer === "string" ? (names.answerAfter(before, answer) ?? answer) : answer;
  };
}

/** The readers of all editions, each made once. */
function readersOf({ current, of }: Editions): (design: string) => Promise<Read> {
  const readers = new Map<string, Read>();
  return async (design) => {
    const known = readers.get(design);
    if (known !== undefined) return known;
    const reader = readerOf((await of(design)) ?? current, current);
    readers.set(design, reader);
    return reader;
  };
}

/** The quotas of a consultation, over all its editions; what is stored already is counted when they are first asked for. */
export function openQuotas(editions: Editions, store: Store): Quotas {
  const { quotas } = editions.current.plan;
  const readerFor = readersOf(editions);
  const counts = new Map<string, number>();
  // One that is stored while everything is read could be met twice.
  const met = new Set<string>();
  let counted: Promise<void> | undefined;

  const add = async (document: string): Promise<void> => {
    const response = JSON.parse(document) as Response;
    const { design, id, status } = response;
    if (status !== "complete") return;
    const read = await readerFor(design);
    if (met.has(id)) return;
    met.add(id);
    for (const quota of quotas) {
      if (quota.stream !== undefined && quota.stream !== response.stream) continue;
      const cell = cellOf(quota, String(read(quota, response)));
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  };
  const countAll = async (): Promise<void> => {
    try {
      for await (const { document } of store.all()) await add(document);
    } catch (error) {
      // What was met stays counted, and the next question counts the rest.
      counted = undefined;
      throw error;
    }
  };

  return {
    // Before the first question what is stored will be counted with the rest.
    count: (document) => {
      const now = counted?.then(() => add(document));
      counted = now;
      // Where that failed, the next question counts what was not met yet.
      now?.catch(() => {
        if (counted === now) counted = undefined;
      });
    },
    full: async (stream) => {
      if (quotas.length > 0) await (counted ??= countAll());
      const found: Record<string, string[]> = {};
      for (const quota of quotas) {
        if (quota.stream !== undefined && quota.stream !== stream) continue;
        const answers = (found[quota.path] ??= []);
        for (const { answer, limit } of quota.cells)
          if ((counts.get(cellOf(quota, answer)) ?? 0) >= limit && !answers.includes(answer))
            answers.push(answer);
      }
      return found;
    },
  };
}
