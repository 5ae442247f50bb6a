import { afterEach, expect, test, vi } from "vitest";
import { parseInput, type Usage } from "./command-line.ts";
import { namedLanguage, refuseUnspoken, spokenLanguage } from "./language.ts";

const usage: Usage = {
  name: "build",
  takes: "FILE",
  text: { en: "", nl: "" },
  options: {},
  examples: [],
};
const named = (...args: string[]): string | undefined =>
  namedLanguage(usage, parseInput(usage, args));

afterEach(() => {
  vi.unstubAllEnvs();
});

test("what is written takes the language that was named, and never that of the system", () => {
  vi.stubEnv("LC_ALL", "nl_NL.UTF-8");
  vi.stubEnv("PWE_LANGUAGE", "");
  expect(named()).toBeUndefined();
  vi.stubEnv("PWE_LANGUAGE", "nl");
  expect(named()).toBe("nl");
  expect(named("--language", "en")).toBe("en");
});

test("what is said takes that of the system where nobody named one", () => {
  expect(spokenLanguage(["check"], { LANG: "nl_BE.UTF-8" })).toBe("nl");
  expect(spokenLanguage(["check"], { LANG: "nl_BE.UTF-8", PWE_LANGUAGE: "en" })).toBe("en");
  expect(spokenLanguage(["check"], { LANG: "nds_DE.UTF-8" })).toBe("en");
  expect(spokenLanguage(["check", "a.pwe", "--language", "nl"], { PWE_LANGUAGE: "en" })).toBe("nl");
  expect(spokenLanguage(["check", "--language=nl"], {})).toBe("nl");
});

test("the language of a translation is not the one that is spoken", () => {
  expect(spokenLanguage(["texts", "a.pwe", "--language", "nl"], {})).toBe("en");
  expect(spokenLanguage(["texts", "a.pwe", "--language", "en"], { PWE_LANGUAGE: "nl" })).toBe("nl");
  expect(spokenLanguage(["paper", "a.pwe", "--language", "fy"], { PWE_LANGUAGE: "nl" })).toBe("nl");
});

test("a language that is not spoken is refused", () => {
  const input = parseInput(usage, ["--language", "de"]);
  expect(() => refuseUnspoken(usage, input)).toThrow("--language is en or nl, not de");
  vi.stubEnv("PWE_LANGUAGE", "de");
  expect(() => refuseUnspoken(usage, parseInput(usage, []))).toThrow(
    "PWE_LANGUAGE is en or nl, not de",
  );
});
