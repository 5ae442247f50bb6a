import type { MessageLanguage, Severity } from "@pwe/language";
import { helpOf, oneOf, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { listKinds, type ListedKind } from "../findings/kinds.ts";
import { readPages } from "../findings/pages.ts";
import { phrases } from "../shell/phrases.ts";
import { typed } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "rules",
  takes: "[--format json]",
  text: {
    en: "Lists everything that is looked for: how severe and how sure it is, under which presets, and what it is.",
    nl: "Noemt alles waar naar wordt gekeken: hoe ernstig en hoe zeker het is, bij welke presets, en wat het is.",
  },
  options: {
    format: { placeholder: "pretty|json", text: phrases.prettyOrJson },
  },
  examples: ["pwe rules --language nl", "pwe rules --format json"],
};

interface Described extends ListedKind {
  readonly what: string;
}

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const format = oneOf(usage, input, "format", ["pretty", "json"]);
  if (input.names.length > 0)
    throw new Refusal(
      {
        en: `pwe rules lists all; pwe explain ${typed(input.names[0]!)} explains one`,
        nl: `pwe rules noemt ze alle; pwe explain ${typed(input.names[0]!)} legt er een uit`,
      },
      helpOf(usage),
    );
  const pages = readPages();
  const kinds = listKinds().map((kind) => ({ ...kind, what: pages.get(kind.code)?.what ?? "" }));
  if (format === "json") terminal.print(JSON.stringify({ rules: kinds }, null, 2));
  else for (const line of listed(kinds, terminal)) terminal.print(line);
  return exit.fine;
}

/** What is said of a text before any rule looks. */
const isOfText = ({ category }: ListedKind): boolean =>
  category === "writing" || category === "names";

interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly certainty: Readonly<Record<ListedKind["certainty"], string>>;
  readonly always: string;
  readonly from: (preset: string) => string;
  readonly note?: string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  en: {
    severity: { error: "error", warning: "warning", info: "remark" },
    certainty: { exact: "proved", assumed: "given assumptions", heuristic: "suspected" },
    always: "always",
    from: (preset) => `from ${preset} on`,
  },
  nl: {
    severity: { error: "fout", warning: "waarschuwing", info: "opmerking" },
    certainty: { exact: "bewezen", assumed: "onder aannames", heuristic: "vermoed" },
    always: "altijd",
    from: (preset) => `vanaf ${preset}`,
    note: "De beschrijvingen zijn in het Engels; pwe explain CODE --language nl toont een bevinding in het Nederlands.",
  },
};

function listed(kinds: readonly Described[], terminal: Terminal): string[] {
  const { severity, certainty, always, from, note } = words[terminal.language];
  const groups = Map.groupBy(kinds, ({ category }) => category);
  const lines = [...groups].flatMap(([category, list]) => [
    terminal.style("bold", category),
    ...list.flatMap((kind) => {
      const isAlways = kind.severity === "error" || isOfText(kind);
      const when = isAlways ? always : from(kind.presets[0] ?? "strict");
      const about = [severity[kind.severity], certainty[kind.certainty], when].join(", ");
      return [`  ${kind.code} ${kind.id} (${about})`, `        ${kind.what}`];
    }),
    "",
  ]);
  return note === undefined ? lines.slice(0, -1) : [...lines, note];
}
