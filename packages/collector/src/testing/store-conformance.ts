import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { AllocationRequest, Arrival, Store, StoredResponse } from "../store/store.ts";

/** A medium that a store is opened on, as often as a test likes. */
export interface Medium {
  open(): Promise<Store>;
  /** Throws the medium away. */
  remove(): Promise<void>;
}

const id = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

const arrival = (number: number, document: string, at = 0): Arrival => ({
  id: id(number),
  document,
  hash: createHash("sha256").update(document).digest(),
  at,
});

const request = (number: number, more: Partial<AllocationRequest> = {}): AllocationRequest => ({
  id: id(number),
  seed: number.toString(16).padStart(16, "0"),
  stratum: "open",
  at: 0,
  drawBlock: () => [{ version: "v1" }, { version: "v2" }, { version: "v1" }],
  ...more,
});

async function collect(responses: AsyncIterable<StoredResponse>): Promise<StoredResponse[]> {
  const found: StoredResponse[] = [];
  for await (const response of responses) found.push(response);
  return found;
}

/** What every store has to do, whatever it is made of. */
export function describeStore(name: string, makeMedium: () => Promise<Medium>): void {
  const withStore = (work: (store: Store, medium: Medium) => Promise<void>) => async () => {
    const medium = await makeMedium();
    const store = await medium.open();
    try {
      await work(store, medium);
    } finally {
      await store.close();
      await medium.remove();
    }
  };
  const withReopened =
    (before: (store: Store) => Promise<void>, after: (store: Store) => Promise<void>) =>
    async () => {
      const medium = await makeMedium();
      try {
        const first = await medium.open();
        await before(first).finally(() => first.close());
        const second = await medium.open();
        await after(second).finally(() => second.close());
      } finally {
        await medium.remove();
      }
    };

  describe(`${name}: responses`, () => {
    test(
      "a response is stored once, the same again is the same, another is another",
      withStore(async (store) => {
        expect(await store.put(arrival(1, '{"a":1}'))).toBe("stored");
        expect(await store.put(arrival(1, '{"a":1}', 5))).toBe("same");
        expect(await store.put(arrival(1, '{"a":2}'))).toBe("other");
        expect(await store.get(id(1))).toEqual({ id: id(1), document: '{"a":1}', at: 0 });
        expect(await store.get(id(2))).toBeUndefined();
        expect(await store.counts()).toEqual({ allocations: 0, responses: 1 });
      }),
    );

    test(
      "of many at once with one id, one is stored",
      withStore(async (store) => {
        const placements = await Promise.all(
          Array.from({ length: 50 }, (_, number) => store.put(arrival(1, `{"a":${number % 2}}`))),
        );
        expect(placements.filter((placement) => placement === "stored")).toHaveLength(1);
        expect(placements.filter((placement) => placement === "same")).toHaveLength(24);
        expect(placements.filter((placement) => placement === "other")).toHaveLength(25);
      }),
    );

    test(
      "text comes back as it went in",
      withStore(async (store) => {
        const document = JSON.stringify({ why: "é e\u0301 \u202e 𝄞 \u0001 \\ \" ' \u2028 \ufeff" });
        await store.put(arrival(1, document));
        expect((await store.get(id(1)))?.document).toBe(document);
      }),
    );

    test(
      "all are read in the order of arrival, also far more than fit in one reading",
      withStore(async (store) => {
        const numbers = Array.from({ length: 1203 }, (_, number) => (number * 7919) % 1203);
        for (const number of numbers) await store.put(arrival(number, `{"n":${number}}`, number));
        const found = await collect(store.all());
        expect(found.map(({ document }) => document)).toEqual(numbers.map((n) => `{"n":${n}}`));
        expect(await collect(store.all())).toEqual(found);
      }),
    );

    test(
      "a reading shows what was there when it began, and does not hold up the writing",
      withStore(async (store) => {
        for (let number = 0; number < 600; number += 1) await store.put(arrival(number, "{}"));
        let seen = 0;
        for await (const response of store.all()) {
          expect(response.document).toBe("{}");
          seen += 1;
          if (seen < 10) await store.put(arrival(1000 + seen, "{}"));
        }
        expect(seen).toBe(600);
        expect((await store.counts()).responses).toBe(609);
      }),
    );

    test(
      "responses are there when the store is opened again",
      withReopened(
        async (store) => void (await store.put(arrival(1, '{"a":1}', 42))),
        async (store) => {
          expect(await collect(store.all())).toEqual([{ id: id(1), document: '{"a":1}', at: 42 }]);
          expect(await store.put(arrival(1, '{"a":1}'))).toBe("same");
        },
      ),
    );
  });

  describe(`${name}: allocations`, () => {
    test(
      "places are given out in the order of the block, then of the next one",
      withStore(async (store) => {
        const given = [];
        for (let number = 0; number < 5; number += 1)
          given.push(await store.allocate(request(number)));
        expect(
          given.map(({ versions, block, place }) => [versions["version"], block, place]),
        ).toEqual([
          ["v1", 1, 1],
          ["v2", 1, 2],
          ["v1", 1, 3],
          ["v1", 2, 1],
          ["v2", 2, 2],
        ]);
        expect(await store.allocation(id(4))).toEqual(given[4]);
        expect(await store.allocation(id(5))).toBeUndefined();
        expect((await store.counts()).allocations).toBe(5);
      }),
    );

    test(
      "of many at once, each gets a place of its own",
      withStore(async (store) => {
        const given = await Promise.all(
          Array.from({ length: 60 }, (_, number) => store.allocate(request(number))),
        );
        const places = given.map(({ block, place }) => `${block}.${place}`);
        expect(new Set(places).size).toBe(60);
        expect(Math.max(...given.map(({ block }) => block))).toBe(20);
      }),
    );

    test(
      "every stratum has blocks of its own",
      withStore(async (store) => {
        await store.allocate(request(1));
        const other = await store.allocate(request(2, { stratum: "panel" }));
        expect(other).toMatchObject({ stratum: "panel", block: 1, place: 1 });
      }),
    );

    test(
      "a pseudonym gets what it got before, also when it comes twice at once",
      withStore(async (store) => {
        const [first, second] = await Promise.all([
          store.allocate(request(1, { pseudonyms: ["p"] })),
          store.allocate(request(2, { pseudonyms: ["p"], stratum: "panel" })),
        ]);
        expect(second).toEqual(first);
        expect((await store.allocate(request(3, { pseudonyms: ["q"] }))).id).toBe(id(3));
        expect((await store.counts()).allocations).toBe(2);
      }),
    );

    test(
      "of several pseudonyms of one person the one that is known counts, and first of all one that answered",
      withStore(async (store) => {
        const earlier = await store.allocate(request(1, { pseudonyms: ["old"] }));
        const later = await store.allocate(request(2, { pseudonyms: ["new"] }));
        expect(await store.allocate(request(3, { pseudonyms: ["other", "old"] }))).toEqual(earlier);
        expect(await store.allocate(request(4, { pseudonyms: ["new", "old"] }))).toEqual(later);
        await store.put(arrival(1, "{}"));
        expect(await store.allocate(request(5, { pseudonyms: ["new", "old"] }))).toEqual(earlier);
        expect((await store.counts()).allocations).toBe(2);
      }),
    );

    test(
      "blocks, allocations and the key go on when the store is opened again",
      withReopened(
        async (store) => {
          await store.allocate(request(1, { pseudonyms: ["p"], at: 7 }));
          expect(await store.key(() => new Uint8Array([1, 2]))).toEqual(new Uint8Array([1, 2]));
        },
        async (store) => {
          expect(await store.allocate(request(2))).toMatchObject({ block: 1, place: 2 });
          expect(await store.allocate(request(3, { pseudonyms: ["p"] }))).toMatchObject({
            id: id(1),
            at: 7,
          });
          expect(await store.key(() => new Uint8Array([3]))).toEqual(new Uint8Array([1, 2]));
        },
      ),
    );

    test(
      "a draw that fails gives out nothing",
      withStore(async (store) => {
        const failing = request(1, {
          drawBlock: () => {
            throw new Error("no randomness");
          },
        });
        await expect(store.allocate(failing)).rejects.toThrow("no randomness");
        expect((await store.counts()).allocations).toBe(0);
        expect(await store.allocate(request(1))).toMatchObject({ block: 1, place: 1 });
      }),
    );
  });

  describe(`${name}: editions`, () => {
    const edition = (design: string, at = 0) => ({ design, answering: `a${design}`, at });

    test(
      "each is remembered once, as it was first served, in the order in which they came",
      withReopened(
        async (store) => {
          expect(await store.editions()).toEqual([]);
          await store.keepEdition({ ...edition("b", 1), document: '{"b":1}' });
          await store.keepEdition({ ...edition("a", 2), document: '{"a":1}' });
          await store.keepEdition({ ...edition("b", 3), document: '{"b":2}' });
        },
        async (store) => {
          expect(await store.editions()).toEqual([edition("b", 1), edition("a", 2)]);
          expect(await store.edition("b")).toBe('{"b":1}');
          expect(await store.edition("c")).toBeUndefined();
        },
      ),
    );

    test(
      "many at once with one design are one",
      withStore(async (store) => {
        await Promise.all(
          Array.from({ length: 20 }, (_, at) =>
            store.keepEdition({ ...edition("a", at), document: "{}" }),
          ),
        );
        expect(await store.editions()).toEqual([edition("a", 0)]);
      }),
    );
  });
}
