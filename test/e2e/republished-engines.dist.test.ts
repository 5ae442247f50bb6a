/** A form that is published again while people answer it in Firefox and WebKit; all of it in Chromium is in republished.dist.test.ts. */
import type { Consultation } from "@pwe/model";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Engine, engines, type Tab } from "./engines.ts";
import { answers, changed, corrected, first } from "./park.ts";
import { Publisher } from "./publisher.ts";
import { answerHere, goOn, pictures, stand, until, untilOpen } from "./steps.ts";

describe.each([
  ["firefox", engines.firefox],
  ["webkit", engines.webkit],
])("%s", (name, launch) => {
  let engine: Engine;
  let publisher: Publisher;
  let tab: Tab;
  beforeAll(async () => {
    engine = await launch();
  }, 300_000);
  afterAll(() => engine?.close());
  beforeEach(async () => {
    publisher = new Publisher();
    tab = await engine.open({ width: 390, height: 844 });
  });
  afterEach(async () => {
    await tab.close();
    await publisher.remove();
  });

  /** Begins, and answers up to the second part. */
  const begin = async ({ instrument }: Consultation): Promise<void> => {
    await tab.goto(`${publisher.address}/`);
    await tab.press("[data-action=start]");
    await untilOpen(tab);
    for (let part = 1; part <= 2; part += 1) {
      await answerHere(tab, instrument, answers());
      await goOn(tab);
    }
    await answerHere(tab, instrument, answers());
  };
  /** From the second part to the end. */
  const finish = async ({ instrument }: Consultation): Promise<string | null> => {
    await goOn(tab);
    await answerHere(tab, instrument, answers());
    return (await goOn(tab)).end;
  };
  const stored = async (): Promise<unknown> =>
    (await publisher.responses()).map(({ design, answers: given }) => [design, given]);
  const isIn = async ({ fingerprints: { design } }: Consultation): Promise<void> => {
    const address = await tab.run(() => location.href);
    expect(address).toContain(`editions/${design.slice(0, 16)}/nl/form.html`);
  };

  test("who is under way goes on in what they began when a word is corrected", async () => {
    const before = await publisher.publish(first);
    await begin(before);
    await publisher.publish(corrected);
    await tab.reload();
    const again = await until(tab, ({ heading }) => heading === "Deel twee", "in the second part");
    await isIn(before);
    expect(again).toMatchObject({ fields: ["twee.cijfer.answer=8"], note: null });
    expect(await finish(before)).toBe("sent");
    expect(await stored()).toEqual([[before.fingerprints.design, answers()]]);
  });

  test("who is under way in what was withdrawn is told what was carried over, and what was not", async () => {
    const before = await publisher.publish(first);
    await begin(before);
    const after = await publisher.publish(changed, "--withdraw", before.fingerprints.design);
    await tab.reload();
    const { note, focus } = await until(tab, (now) => now.note !== null, "told");
    expect(note).toContain("De vragenlijst is aangepast nadat u begon.");
    expect(note).toContain("behalve één");
    expect(note).toContain("Welk cijfer geeft u het park?");
    expect(focus).toBe(note);
    await pictures(tab, `${name}/carried-390`)("");
    const carried = {
      ...answers(),
      een: { idee: { answer: "Meer bomen" }, tint: { answer: "rode" } },
      twee: { cijfer: { answer: 4 } },
    };
    await answerHere(tab, after.instrument, { consent: { answer: "yes" } });
    const { note: gone, fields } = await goOn(tab);
    expect(gone).toBeNull();
    expect(fields).toEqual([
      "een.idee.answer=Meer bomen",
      "een.tint.answer=rode chosen",
      "een.tint.answer=blauw",
    ]);
    expect((await goOn(tab)).fields).toEqual(["twee.cijfer.answer="]);
    for (let part = 1; part <= 2; part += 1) {
      await answerHere(tab, after.instrument, carried);
      await goOn(tab);
    }
    expect((await stand(tab)).end).toBe("sent");
    expect(await stored()).toEqual([[after.fingerprints.design, carried]]);
  });

  test("what was finished and waits is sent under its own edition", async () => {
    const before = await publisher.publish(first);
    await begin(before);
    await publisher.stop();
    expect(await finish(before)).toBe("waiting");
    await tab.goto("about:blank");
    await publisher.publish(changed);
    await tab.goto(`${publisher.address}/`);
    await tab.press("[data-action=start]");
    await until(tab, ({ end }) => end === "sent", "sent");
    expect(await stored()).toEqual([[before.fingerprints.design, answers()]]);
  });
});
