import { describe, expect, test } from "vitest";
import { consultationOf, problemsOf } from "../../testing/inline.ts";

const header = `pwe 1
consultation study "Een onderzoek" {
  language nl
  translations "texts.en.po"
}
version v1 "Eerste"
version v2 "Tweede"
attribute cost "Kosten" unit "€ mln"
attribute rate "Rente" unit "%"
constant homes 8300.5 unit "woningen"
`;
const po = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n';
const task = (pad: string): string =>
  `${header}task werk "Werk voor {{homes}}" { choose ${pad} option bos "Een bos" { cost 300 } }`;

const pieceOf = (text: string, key: string): unknown =>
  consultationOf(text, { "texts.en.po": po }).texts[`${key}#piece`];

describe("a number in a text", () => {
  test("is written as people of each language write it, with its unit", () => {
    const text = task('option pad "Een pad van {{cost}}" { cost 1200 }');
    expect(pieceOf(text, "werk.pad.cost")).toEqual({
      format: "plain",
      in: { nl: "€ 1.200 mln", en: "€ 1,200 mln" },
    });
    expect(pieceOf(text, "homes")).toEqual({
      format: "plain",
      in: { nl: "8.300,5 woningen", en: "8,300.5 woningen" },
    });
  });

  test("is the number of the version", () => {
    const text = task(
      'option pad "Een pad" { cost 1200 in v1, 1350.5 in v2 text "Voor {{cost}}." }',
    );
    expect(pieceOf(text, "werk.pad.cost")).toMatchObject({
      in: {
        nl: {
          cases: [
            { in: ["v1"], is: "€ 1.200 mln" },
            { in: ["v2"], is: "€ 1.350,5 mln" },
          ],
        },
      },
    });
  });

  test("is shown as it was written where its unit is a percent", () => {
    const text = task('option pad "Een pad, {{rate}}" { cost 1 rate 2.5% }');
    expect(pieceOf(text, "werk.pad.rate")).toMatchObject({ in: { nl: "2,5 %" } });
  });

  test("is shown as it was written where the number itself has the sign", () => {
    const text = `${header}constant growth 2.5%\ntask werk "Groei van {{growth}}" { choose option bos "Een bos" }`;
    expect(pieceOf(text, "growth")).toMatchObject({ in: { nl: "2,5 %", en: "2.5 %" } });
  });

  test("has to be a number of that option", () => {
    const text = task('option pad "Een pad, {{rate}}" { cost 1 }');
    expect(problemsOf(text, { "texts.en.po": po })).toContain("not-insertable");
    expect(problemsOf(task('option pad "Een pad, {{rat}}" { cost 1 }'))).toContain("unknown-name");
  });
});
