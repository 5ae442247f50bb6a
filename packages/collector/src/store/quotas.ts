import { idOf, member, own, parentOf, type Consultation, type Response } from "@pwe/model";
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

/** What somebody answered to the question of a quota. */
function answerTo({ path }: Quota, { answers }: Response): unknown {
  return member(member(own(answers, parentOf(path)), idOf(path)), "answer");
}

/** The quotas of a consultation; what is stored already is counted when they are first asked for. */
export function openQuotas({ plan: { quotas } }: Consultation, store: Store): Quotas {
  const counts = new Map<string, number>();
  // One that is stored while everything is read could be met twice.
  const met = new Set<string>();
  let counted: Promise<void> | undefined;

  const add = (document: string): void => {
    const response = JSON.parse(document) as Response;
    if (response.status !== "complete" || met.has(response.id)) return;
    met.add(response.id);
    for (const quota of quotas) {
      if (quota.stream !== undefined && quota.stream !== response.stream) continue;
      const cell = cellOf(quota, String(answerTo(quota, response)));
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  };
  const countAll = async (): Promise<void> => {
    try {
      for await (const { document } of store.all()) add(document);
    } catch (error) {
      // What was met stays counted, and the next question counts the rest.
      counted = undefined;
      throw error;
    }
  };

  return {
    // Before the first question what is stored will be counted with the rest.
    count: (document) =>
      void counted?.then(
        () => add(document),
        () => undefined,
      ),
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
