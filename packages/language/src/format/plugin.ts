import { doc, type Parser, type Printer, type SupportLanguage } from "prettier";
import { parse } from "../1-parse/parse.ts";
import { positionAt, splitLines } from "../source.ts";
import type { SourceFile } from "../syntax.ts";
import { print } from "./print.ts";

/** What Prettier hands from its parser to its printer. It has no `comments`, for `print` places those itself. */
interface Root {
  readonly tree: SourceFile;
  readonly text: string;
}

export const languages: SupportLanguage[] = [
  { name: "pwe", parsers: ["pwe"], extensions: [".pwe"], vscodeLanguageIds: ["pwe"] },
];

export const parsers: Record<string, Parser<Root>> = {
  pwe: {
    parse: (text) => {
      const { value: tree, diagnostics } = parse(text, "consultation.pwe");
      const first = diagnostics.find(({ severity }) => severity === "error");
      if (first === undefined) return { tree, text };
      const lines = splitLines(text);
      const loc = {
        start: positionAt(lines, first.span.start),
        end: positionAt(lines, first.span.end),
      };
      // Prettier knows no other way to say that a file cannot be formatted.
      throw Object.assign(new SyntaxError(`${first.message} ${first.help}`), { loc });
    },
    astFormat: "pwe",
    locStart: () => 0,
    locEnd: ({ text }) => text.length,
  },
};

const { join, literalline } = doc.builders;

export const printers: Record<string, Printer<Root>> = {
  pwe: {
    // Literal lines: two spaces at the end of a Markdown line mean something.
    print: ({ node }) => join(literalline, print(node.tree, node.text).split("\n")),
  },
};
