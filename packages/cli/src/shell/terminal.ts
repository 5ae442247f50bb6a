import { styleText } from "node:util";
import type { MessageLanguage } from "@pwe/language";
import { said, type Said } from "./said.ts";

type Style = Parameters<typeof styleText>[0];

/** Where a command reads and writes. Results go to `print`, everything about the work itself to `tell`. */
export interface Terminal {
  /** what people are told in */
  readonly language: MessageLanguage;
  readonly print: (text: Said | string) => void;
  readonly tell: (text: Said | string) => void;
  /** Colours what goes to `print`; plain when that is no terminal or NO_COLOR is set. */
  readonly style: (style: Style, text: string) => string;
  /** Colours what goes to `tell`. */
  readonly styleTold: (style: Style, text: string) => string;
  /** Whether `print` may carry colours, for what colours its own output. */
  readonly colours: boolean;
  /** A line that replaces itself, on a terminal only; an empty text takes it away. */
  readonly progress: (text: Said | string) => void;
  readonly readInput: () => Promise<Uint8Array>;
}

/** The terminal of this process. */
export function processTerminal(language: MessageLanguage): Terminal {
  const { stdout, stderr } = process;
  // A reader that stops early (`pwe simulate … | head`) has what it wanted.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  return {
    language,
    print: (text) => void stdout.write(`${said(text, language)}\n`),
    tell: (text) => void stderr.write(`${said(text, language)}\n`),
    style: (style, text) => styleText(style, text, { stream: stdout }),
    styleTold: (style, text) => styleText(style, text, { stream: stderr }),
    colours: styleText("red", "a", { stream: stdout }) !== "a",
    progress: (text) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${said(text, language)}`);
    },
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}
