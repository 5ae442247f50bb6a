import { afterEach, expect, test, vi } from "vitest";
import { parseInput, type Usage } from "./command-line.ts";
import { languageOption, namedLanguage, usualLanguage } from "./language.ts";

const usage: Usage = {
  name: "build",
  takes: "FILE",
  text: "",
  options: { language: languageOption },
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
  vi.stubEnv("PWE_LANGUAGE", "de");
  expect(named).toThrow("PWE_LANGUAGE is en or nl, not de");
});

test("what is said on the screen takes that of the system too", () => {
  expect(usualLanguage({ LANG: "nl_BE.UTF-8" })).toBe("nl");
  expect(usualLanguage({ LANG: "nl_BE.UTF-8", PWE_LANGUAGE: "en" })).toBe("en");
  expect(usualLanguage({ LANG: "nds_DE.UTF-8" })).toBe("en");
});
