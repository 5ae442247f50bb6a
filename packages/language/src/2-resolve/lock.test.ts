import type { Consultation } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { lock, lockText } from "../4-emit/lock.ts";

const design = (body: string): string =>
  `pwe 1\nconsultation town "A town" { release 1 language en }\n${body}`;

function compiled(body: string, kept?: string): Consultation {
  const files: Record<string, string> = { "study/town.pwe": design(body) };
  if (kept !== undefined) files["study/pwe.lock.json"] = kept;
  const { consultation, diagnostics } = compile("study/town.pwe", { read: (path) => files[path] });
  if (consultation === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return consultation;
}

/** The codes of a later text, with the lock of an earlier one beside it. */
function codes(first: string, later: string): Record<string, number> {
  const kept = lockText(lock(compiled(first), "test"));
  return lock(compiled(later, kept), "test").codes;
}

const asked = (answers: string): string =>
  `section about "About you" { ask view one "What do you advise?" { ${answers} } }`;

describe("codes that the lock keeps", () => {
  test("do not shift when an answer is put between", () => {
    expect(
      codes(
        asked('- yes "Yes" - no "No" refused "No say"'),
        asked('- new "New" - yes "Yes" - maybe "Maybe" - no "No" refused "No say"'),
      ),
    ).toEqual({
      "about.view.yes": 1,
      "about.view.no": 2,
      "about.view.refused": 3,
      "about.view.new": 4,
      "about.view.maybe": 5,
    });
  });

  test("are not given out again when an answer is gone", () => {
    expect(
      codes(
        asked('- yes "Yes" - no "No" - maybe "Maybe"'),
        asked('- yes "Yes" - new "New" - maybe "Maybe"'),
      ),
    ).toEqual({ "about.view.yes": 1, "about.view.maybe": 3, "about.view.new": 4 });
  });

  test("stay out of use in the locks after, too", () => {
    const first = lock(compiled(asked('- yes "Yes" - no "No" - maybe "Maybe"')), "test");
    const second = lock(compiled(asked('- yes "Yes" - no "No"'), lockText(first)), "test", first);
    const third = compiled(asked('- yes "Yes" - no "No" - new "New"'), lockText(second));
    expect(lock(third, "test").codes).toEqual({
      "about.view.yes": 1,
      "about.view.no": 2,
      "about.view.new": 4,
    });
  });

  test("go along with another id of the answer, its question and its block", () => {
    expect(
      codes(
        asked('- a "A" - b "B"'),
        'section you "You" { was about ask opinion one "?" { - c "C" - d was b "B" - a "A" was view } }',
      ),
    ).toEqual({ "you.opinion.a": 1, "you.opinion.d": 2, "you.opinion.c": 3 });
  });

  test("give way to a code that is written", () => {
    expect(codes(asked('- a "A" - b "B"'), asked('- a = 7 "A" - b "B" - c "C"'))).toEqual({
      "about.view.a": 7,
      "about.view.b": 2,
      "about.view.c": 3,
    });
  });

  test("are those of levels, lists, options and refusals of a grid, too", () => {
    const levels = (own: string): string => `levels faith { ${own} }`;
    const grid = (rows: string): string =>
      `section about "You" { ask trust grid faith "Trust?" { ${rows} refused "No say" } }`;
    const task = (options: string): string =>
      `task money "Money" { levels faith start unanswered ${options} }`;
    expect(
      codes(
        [
          levels('- little "L" - much "M"'),
          task('option b "B" option a "A"'),
          grid('- town "T"'),
        ].join("\n"),
        [
          levels('- none_at_all "N" - little "L" - some "S" - much "M"'),
          task('option c "C" option a "A" option bb "B" { was b }'),
          grid('- town "T"'),
        ].join("\n"),
      ),
    ).toEqual({
      "faith.little": 1,
      "faith.much": 2,
      "faith.none_at_all": 3,
      "faith.some": 4,
      "money.bb": 1,
      "money.a": 2,
      "money.c": 3,
      "about.trust.refused": 3,
    });
  });

  test("are part of the design: another code is another fingerprint", () => {
    const body = asked('- yes "Yes" - no "No"');
    const first = lock(compiled(body), "test");
    const same = compiled(body, lockText(first));
    expect(same.fingerprints).toEqual(compiled(body).fingerprints);
    const other = { ...first, codes: { ...first.codes, "about.view.yes": 9 } };
    expect(compiled(body, lockText(other)).fingerprints.design).not.toBe(same.fingerprints.design);
  });
});

describe("a lock", () => {
  test("is the same for the same text, and hashes what is declared", () => {
    const [one, same, other] = [
      asked('- yes "Yes" - no "No"'),
      asked('- yes   "Yes"\n- no "No"'),
      asked('- yes "Yes" - no "Never"'),
    ].map((body) => lock(compiled(body), "test"));
    expect(lockText(one!)).toBe(lockText(same!));
    const changed = Object.keys(one!.declarations).filter(
      (path) => one!.declarations[path] !== other!.declarations[path],
    );
    expect(changed).toEqual(["about.view.no"]);
  });
});
