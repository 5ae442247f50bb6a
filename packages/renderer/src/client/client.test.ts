import { judge, meters, notationOf, type Response } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { small } from "../testing/small.ts";
import { dutch } from "../words/nl.ts";
import { formWords as english } from "@pwe/model";
import { announcer } from "./drawing/announce.ts";
import { answerAt, withAnswer } from "./kept/answers.ts";
import { costsMost } from "./drawing/costs.ts";
import { finish } from "./sending/finish.ts";
import { freshFrom, type Keeper, keeperFor } from "./kept/kept.ts";
import { meterBar, meterInShort, meterState, meterWords } from "./drawing/meter-words.ts";
import { crossed, touched } from "./controls/paradata.ts";
import { problemWords } from "./drawing/problem-words.ts";
import { returnTo } from "./sending/delivery.ts";
import { pauseAfter, verdictOf } from "./sending/send.ts";
import type { Site } from "./site.ts";
import { drawStart, startFromHash, startInHash, streamOf } from "./arriving.ts";

const { instrument, streams } = small;

const site: Site = {
  root: "../",
  collector: null,
  instrument: "instrument.json",
  preview: false,
  consultation: instrument.id,
  design: instrument.design,
  language: "nl",
  streams,
  words: dutch,
  notation: notationOf("nl"),
};

const start = {
  id: "0fddd2a5-26d7-4ae5-a61c-acaaaa7d677c",
  seed: "dc276d416297f7a4",
  versions: { version: "v1" },
  stream: "open",
};

describe("answers by path", () => {
  test("are put in, read and taken out without changing what was there", () => {
    const before = withAnswer({}, "attention.rights.level", "more");
    const after = withAnswer(before, "attention.rights.why", "Daarom");
    expect(after).toEqual({ attention: { rights: { level: "more", why: "Daarom" } } });
    expect(before).toEqual({ attention: { rights: { level: "more" } } });
    expect(answerAt(after, "attention.rights.why")).toBe("Daarom");
    expect(
      withAnswer(
        withAnswer(after, "attention.rights.why", undefined),
        "attention.rights.level",
        undefined,
      ),
    ).toEqual({});
  });

  test("never come from a prototype", () => {
    expect(answerAt({}, "constructor.name")).toBeUndefined();
    expect(answerAt({}, "toString")).toBeUndefined();
  });
});

describe("a meter in words", () => {
  const reading = (level: string, rest = "same", arm = "v1") => {
    const answers = {
      attention: {
        rights: { level },
        explain: { level },
        critical: { level: rest },
        science: { level: "same" },
      },
    };
    const [meter] = meters(
      instrument,
      { ...start, versions: { version: arm }, answers },
      "attention",
    );
    if (!meter) throw new Error("no meter");
    return {
      state: meterState(meter),
      words: meterWords(meter, dutch, notationOf("nl")),
      short: meterInShort(meter, dutch, notationOf("nl")),
      bar: meterBar(meter),
      meter,
      answers,
    };
  };

  test("says what is left, that nothing is left, and what is freed", () => {
    expect(reading("more").words).toBe("2 van 3 gebruikt. U hebt nog 1 over.");
    expect(reading("more", "more").words).toBe("3 van 3 gebruikt. Alles is verdeeld.");
    expect(reading("less").words).toBe("Uw keuzes maken ruimte vrij. U hebt nog 5 over.");
  });

  test("says by how much it is over, and depends on the version", () => {
    expect(reading("much_more")).toMatchObject({
      state: "over",
      words: "U gebruikt 4. Dat is 1 te veel: u kunt 3 gebruiken.",
      short: "1 te veel",
      bar: { max: 4, now: 4, from: 0, to: 1 },
    });
    expect(reading("more", "same", "v2")).toMatchObject({
      state: "over",
      words: "U gebruikt 2. Dat is 1 te veel: u kunt 1 gebruiken.",
    });
  });

  test("has a bar that reaches beyond the limit, with the limit and what is too much in their places", () => {
    expect(reading("more").bar).toMatchObject({ to: 2 / 3, marks: [1], over: null, tick: 1 / 3 });
    expect(reading("much_more", "more").bar).toMatchObject({
      max: 5,
      to: 1,
      marks: [3 / 5],
      over: 3 / 5,
    });
  });

  test("of a change has its zero in the middle and its sign written", () => {
    const { meter } = reading("less");
    expect(meterWords({ ...meter, limits: [] }, dutch, notationOf("nl"), [-8, 4])).toBe("−2");
    expect(meterBar({ ...meter, limits: [] }, [-8, 4])).toMatchObject({
      ...{ min: -8, max: 8, change: true },
      ...{ from: 3 / 8, to: 1 / 2 },
    });
    const more = { ...reading("more").meter, limits: [] };
    expect(meterWords(more, dutch, notationOf("nl"), [-8, 4])).toBe("+2");
    expect(meterBar(more, [-8, 4])).toMatchObject({ from: 1 / 2, to: 5 / 8 });
  });

  test("says in short what is left, and that it is enough", () => {
    expect(reading("more").short).toBe("nog 1");
    expect(reading("less").short).toBe("nog 5");
    const { meter } = reading("more");
    const enough = { ...meter, limits: [{ ...meter.limits[0]!, kind: "at_least" as const }] };
    expect(meterInShort(enough, dutch, notationOf("nl"))).toBe("genoeg");
  });

  test("leads to the options that cost most", () => {
    const { meter, answers } = reading("much_more", "more");
    const task = instrument.elements.find((element) => element.kind === "task");
    if (!task) throw new Error("no task");
    expect(costsMost(task, meter, { ...start, answers }, notationOf("nl"))).toEqual([
      { option: "rights", words: "2" },
      { option: "explain", words: "2" },
      { option: "critical", words: "1" },
    ]);
  });
});

describe("sending", () => {
  test.each([
    [201, "sent"],
    [200, "sent"],
    [409, "already"],
    [422, "refused"],
    [410, "refused"],
    [404, "download"],
    [405, "download"],
    [429, "waiting"],
    [503, "waiting"],
    [507, "waiting"],
  ])("a status of %i means %s", (status, is) => {
    expect(verdictOf(status, null).is).toBe(is);
  });

  test("waits as long as the collector asks, and else longer each time", () => {
    expect(verdictOf(503, "7")).toEqual({ is: "waiting", after: 7000 });
    expect([0, 1, 2, 10].map((tries) => pauseAfter(tries))).toEqual([2000, 4000, 8000, 120_000]);
    expect(pauseAfter(0, 7000)).toBe(7000);
  });

  test.each([
    [null, 2000, 2000],
    ["0", 2000, 2000],
    ["-5", 2000, 2000],
    ["soon", 2000, 2000],
    ["", 2000, 2000],
    ["3000000", 600_000, 600_000],
    ["Infinity", 600_000, 600_000],
    [new Date(Date.now() + 60_000).toUTCString(), 50_000, 60_000],
    [new Date(0).toUTCString(), 2000, 2000],
  ])("never hammers, and comes back, whatever is asked: %s", (asked, least, most) => {
    const { after } = verdictOf(429, asked) as { after: number };
    expect(pauseAfter(0, after)).toBeGreaterThanOrEqual(least);
    expect(pauseAfter(0, after)).toBeLessThanOrEqual(most);
  });
});

describe("starting", () => {
  test("passes through an address unchanged", () => {
    const token = { ...start, stream: "panel", token: "a b&c" };
    expect(startFromHash(startInHash(token))).toEqual(token);
    expect(startFromHash("#main")).toBeNull();
    expect(startFromHash("#id=a&seed=b&stream=c&versions={")).toBeNull();
  });

  test("takes the stream whose token is in the address", () => {
    expect(streamOf(site, "?rid=x1")).toEqual({ stream: "panel", token: "x1", raw: "x1" });
    expect(streamOf(site, "?other=x1")).toEqual({ stream: "open" });
    expect(streamOf(site, "")).toEqual({ stream: "open" });
  });

  test.each([
    ["a%2Bb%2Fc%3D", "a+b/c="],
    ["a+b/c=", "a b/c="],
    ["a%20b", "a b"],
    ["q%2f%7e", "q/~"],
    ["100%", "100%"],
    ["$%26$'$`$1", "$&$'$`$1"],
    ["%7B%7Btoken%7D%7D", "{{token}}"],
    ["%C3%A9%F0%9F%98%80", "é😀"],
  ])("gives a panel back %s as it was in the address", (written, token) => {
    const from = streamOf(site, `?lang=nl&rid=${written}&rid2=x`);
    expect(from).toMatchObject({ stream: "panel", token });
    const kept = startFromHash(startInHash({ ...start, ...from }))!;
    expect(kept.token).toBe(token);
    expect(returnTo(site, kept, "complete")).toBe(`https://panel.example/complete?rid=${written}`);
    const path = "https://panel.example/{{token}}/done";
    const inPath = { ...site, streams: [{ id: "panel", token: "rid", complete: path }] };
    const encoded = `https://panel.example/${encodeURIComponent(token)}/done`;
    expect(returnTo(inPath, kept, "complete")).toBe(encoded);
  });

  test("draws a version of every factor, and an id and a seed of the shape that is accepted", () => {
    const drawn = drawStart(instrument, "open");
    expect(drawn.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(drawn.seed).toMatch(/^[0-9a-f]{16}$/);
    expect(drawn.versions["version"]).toMatch(/^v[12]$/);
  });
});

describe("what is kept on the device", () => {
  const storage = () => {
    const held = new Map<string, string>();
    const own = {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    };
    // The names are those of what is held, as of a storage of a browser.
    return new Proxy(own, {
      ownKeys: () => [...held.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }) as unknown as Storage;
  };

  test("of other editions is known, what was begun last first, and can be forgotten", () => {
    const local = storage();
    const keeperOf = (design: string, more: Partial<Site> = {}) =>
      keeperFor({ ...site, ...more, design: design.repeat(64) }, () => local);
    const [a, b, c] = ["a", "b", "c"].map((design) => keeperOf(design));
    a!.write({ ...freshFrom(start), began: 1 });
    b!.write({ ...freshFrom(start), began: 2 });
    local.setItem("pwe:elsewhere:aaaaaaaaaaaaaaaa", JSON.stringify(freshFrom(start)));
    local.setItem("pwe:small:aaaaaaaaaaaaaaaa:preview", JSON.stringify(freshFrom(start)));
    local.setItem("pwe:small:dddddddddddddddd", "{");
    const keys = (keeper: Keeper | undefined) => keeper?.all().map(({ key }) => key);
    expect(keys(c)).toEqual(["pwe:small:bbbbbbbbbbbbbbbb", "pwe:small:aaaaaaaaaaaaaaaa"]);
    expect(keys(a)?.[0]).toBe("pwe:small:aaaaaaaaaaaaaaaa");
    expect(keys(keeperOf("a", { home: "../../" }))).toEqual(["pwe:small:aaaaaaaaaaaaaaaa"]);
    c!.write(freshFrom(start));
    c!.forget("pwe:small:aaaaaaaaaaaaaaaa");
    expect(keys(c)).toEqual(["pwe:small:cccccccccccccccc", "pwe:small:bbbbbbbbbbbbbbbb"]);
  });

  test("comes back as it was, and is forgotten on request", () => {
    const local = storage();
    const keeper = keeperFor(site, () => local);
    const kept = { ...freshFrom(start), answers: { consent: { answer: "yes" } } };
    keeper.write(kept);
    expect(keeperFor(site, () => local).read()).toEqual(kept);
    expect(keeperFor({ ...site, design: "f".repeat(64) }, () => local).read()).toBeNull();
    keeper.forget();
    expect(keeper.read()).toBeNull();
  });

  test.each([
    [
      "refused",
      () => {
        throw new Error("SecurityError");
      },
    ],
    [
      "full",
      () => ({
        ...storage(),
        setItem: () => {
          throw new Error("QuotaExceededError");
        },
      }),
    ],
  ] as const)("a storage that is %s is noticed and stops nothing", (_, of) => {
    const keeper = keeperFor(site, of as () => Storage);
    keeper.write(freshFrom(start));
    expect(keeper.works).toBe(false);
  });
});

describe("announcements", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("come once, 700 ms after the last move, and at once when a limit is crossed", () => {
    const status = { textContent: "" };
    const { say } = announcer(status);
    say("1 van 3", "at rest");
    vi.advanceTimersByTime(600);
    say("2 van 3", "at rest");
    vi.advanceTimersByTime(699);
    expect(status.textContent).toBe("");
    vi.advanceTimersByTime(1);
    expect(status.textContent).toBe("2 van 3");
    say("4 van 3", "at once");
    vi.advanceTimersByTime(50);
    expect(status.textContent).toBe("4 van 3");
  });

  test("say nothing twice, and nothing that was taken back", () => {
    const written: string[] = [];
    let now = "";
    const { say } = announcer({
      get textContent() {
        return now;
      },
      set textContent(words: string) {
        written.push((now = words));
      },
    });
    for (const words of ["1 van 3", "1 van 3", "2 van 3"]) {
      say(words, "at rest");
      vi.advanceTimersByTime(700);
    }
    say("4 van 3", "at rest");
    say("2 van 3", "at rest");
    vi.advanceTimersByTime(700);
    expect(written).toEqual(["1 van 3", "2 van 3"]);
  });
});

test("paradata keeps the order of touching, the first setting and the crossings", () => {
  const once = touched({}, "attention", "rights", "more");
  const twice = touched(
    touched(once, "attention", "explain", "less"),
    "attention",
    "rights",
    "much_more",
  );
  expect(crossed(crossed(twice, "attention", "effort"), "attention", "effort")).toEqual({
    attention: {
      touched: ["rights", "explain"],
      first: { rights: "more", explain: "less" },
      over: { effort: 2 },
    },
  });
});

test("every problem that a participant can meet has words in both languages", () => {
  for (const words of [dutch, english]) {
    const long = problemWords(
      words,
      { code: "too_long", path: "a.b", limit: 80, by: 3 },
      "a number",
    );
    expect(long).toContain("3");
    expect(problemWords(words, { code: "out_of_range", path: "a.b" }, "a number")).toBe("a number");
    expect(problemWords(words, { code: "other_design", path: "" })).toBe(words.somethingWrong);
  }
});

test("a finished response is what the model accepts", () => {
  for (let seed = 0; seed < 100; seed++) {
    const response: Response = simulate(instrument, seed.toString(16).padStart(16, "0"));
    const kept = {
      ...freshFrom({ ...start, ...response }),
      answers: response.answers,
      paradata: response.paradata ?? {},
    };
    const again = finish(instrument, kept, response.language, 0);
    expect(judge(instrument, again)).toEqual([]);
    expect(again.answers).toEqual(response.answers);
    // A form that ran with script has a record, also of whom nothing happened to.
    expect(again.paradata).toEqual(response.paradata ?? {});
  }
});

test.each([
  ["a quarter of an hour and a bit", 1_000_000, 1_912_600, 913],
  ["a clock that was set back", 1_000_000, 400_000, undefined],
  ["thirty days", 1_000_000, 2_593_000_000, 2_592_000],
  ["a clock that was set far ahead", 1_000_000, 2_593_001_000, undefined],
  ["the same moment", 1_000_000, 1_000_000, 0],
  ["nobody who looked at the clock", undefined, 1_000_000, undefined],
])("%s is so many seconds", (_, began, now, seconds) => {
  const response = simulate(instrument, start.seed);
  const kept = { ...freshFrom({ ...start, ...response }), answers: response.answers };
  const timed = finish(instrument, began === undefined ? kept : { ...kept, began }, "nl", now);
  expect(timed.seconds).toBe(seconds);
  expect(judge(instrument, timed)).toEqual([]);
});
