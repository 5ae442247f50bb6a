import { describe, expect, test } from "vitest";
import type { Consultation, Element, Instrument } from "@pwe/model";
import { without } from "../../without.ts";
import { kinds } from "../testing/kinds.ts";
import { few, small } from "../testing/browsing.ts";
import { needsMore, seldom } from "./seldom.ts";
import { renderSite } from "./site.ts";

const changed = (members: Partial<Instrument>): Consultation => ({
  ...few,
  instrument: { ...few.instrument, ...members },
});

describe("a design", () => {
  test("that has nothing seldom needs no more than the lean script", () => {
    expect(needsMore(few)).toBe(false);
    expect(needsMore(small)).toBe(true);
    expect(needsMore(kinds)).toBe(true);
  });

  test.each(
    kinds.instrument.elements
      .filter(({ kind }) => seldom.values.includes(kind))
      .map((element) => [element.kind, element] as const),
  )("with %s needs more, also deep inside another", (_, element) => {
    const when: Element = { kind: "when", arms: [], else: [element] };
    expect(needsMore(changed({ elements: [...few.instrument.elements, when] }))).toBe(true);
  });

  test("with a last look, a quota or a way out of deciding needs more", () => {
    expect(needsMore(changed({ review: true }))).toBe(true);
    const quotas = [{ id: "q", path: "a.b", cells: [] }];
    expect(needsMore({ ...few, plan: { ...few.plan, quotas } })).toBe(true);
    const elements = few.instrument.elements.map((element) =>
      element.kind === "task" ? { ...element, instead: ["delegate" as const] } : element,
    );
    expect(needsMore(changed({ elements }))).toBe(true);
  });

  test("is given the script that it needs", () => {
    const parts = {
      client: { name: "all.js", text: "" },
      begin: { name: "begin.js", text: "" },
      lean: { name: "lean.js", text: "" },
      style: { name: "form.css", text: "" },
      worker: "",
      collector: null,
    };
    const scripts = (site: Record<string, string>) =>
      Object.keys(site).filter((path) => path.endsWith(".js") && path !== "sw.js");
    expect(scripts(renderSite(few, parts))).toEqual(["lean.js", "begin.js"]);
    expect(scripts(renderSite(kinds, parts))).toEqual(["all.js", "begin.js"]);
    expect(scripts(renderSite(few, { ...parts, preview: true }))).toEqual(["all.js", "begin.js"]);
  });
});

describe("a source without what is missing", () => {
  const missing = {
    values: ["rank"],
    members: ["review"],
    problems: ["wrong_type"],
    judges: ["judgeId"],
  };
  const lean = (source: string): string => without(source, missing).replace(/\s+/g, " ").trim();

  test("has its comparisons decided, and others left alone", () => {
    expect(lean('a === "rank" || b !== "rank" || c === "one";')).toBe(
      'false || true || c === "one";',
    );
    expect(lean('const word = "rank";')).toBe('const word = "rank";');
  });

  test("has no member that is missing", () => {
    expect(lean("if (it.review) act();")).toBe("if (void 0) act();");
  });

  test("reports no problem that cannot be, and every other", () => {
    expect(lean('report(at, "wrong_type"); report(at, "too_long"); judgeId(it, at);')).toBe(
      'void 0; report(at, "too_long"); void 0;',
    );
  });

  test("keeps what a way out of a switch shares with another", () => {
    expect(lean('switch (a) { case "one": case "rank": act(); break; case "two": stop(); }')).toBe(
      'switch (a) { case "one": act(); break; case "two": stop(); }',
    );
    expect(lean('switch (a) { case "one": act(); break; case "rank": stop(); }')).toBe(
      'switch (a) { case "one": act(); break; }',
    );
  });
});
