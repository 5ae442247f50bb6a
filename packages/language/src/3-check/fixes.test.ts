import { describe, expect, test } from "vitest";
import { applied } from "../testing/applied.ts";
import { compile } from "../compile.ts";

const header = 'pwe 1\n\nconsultation study "A study" {\n  language en\n}\n\n';

const findingsOf = (text: string, rule: string) =>
  compile("study.pwe", {
    read: (path) => (path === "study.pwe" ? text : undefined),
    applies: ({ kind }) => kind.id === rule || kind.severity === "error",
  }).diagnostics;

describe.each([
  {
    rule: "other-position",
    before: `section about "About you" {
  ask home one "How do you live?" {
    other "Something else" max 50 // asked in 2020 too
    - own "In a house I bought"
    - rent "In a house I rent"
    refused "I would rather not say"
  }
}
`,
    mended: `section about "About you" {
  ask home one "How do you live?" {
    - own "In a house I bought"
    - rent "In a house I rent"
    other "Something else" max 50 // asked in 2020 too
    refused "I would rather not say"
  }
}
`,
  },
  {
    rule: "none-not-exclusive",
    before: `section about "About you" {
  ask heard many "How did you hear of it?" {
    - letter "A letter"
    - nothing = 8 "None of these"
  }
}
`,
    mended: `section about "About you" {
  ask heard many "How did you hear of it?" {
    - letter "A letter"
    none = 8 "None of these"
  }
}
`,
  },
  {
    rule: "untidy-text",
    before: `section plan "The plan" {
  text """
    The dyke becomes  one metre higher.

    - That is all .
  """
}
`,
    mended: `section plan "The plan" {
  text """
    The dyke becomes one metre higher.

    - That is all.
  """
}
`,
  },
])("the fix of $rule", ({ rule, before, mended }) => {
  test("leaves nothing to find and changes nothing else", () => {
    const found = findingsOf(header + before, rule);
    expect(found.map(({ id }) => id)).toContain(rule);
    const text = found.reduceRight((made, { fix }) => applied(made, fix!), header + before);
    expect(text).toBe(header + mended);
    expect(findingsOf(text, rule)).toEqual([]);
  });
});

test("is not offered where another line names the answer", () => {
  const text = `${header}section about "About you" {
  ask heard many "How did you hear of it?" {
    - letter "A letter"
    - nothing "None of these"
  }
  when heard has nothing {
    text "Thank you."
  }
}
`;
  const [found] = findingsOf(text, "none-not-exclusive");
  expect(found!.fix).toBeUndefined();
});
