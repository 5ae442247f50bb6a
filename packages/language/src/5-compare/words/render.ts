import { parentOf, idOf } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { told, type Change, type DiffPart } from "../change.ts";
import { changeWords, protectedBy } from "./catalogue.ts";

interface ChangeStyle {
  readonly language: MessageLanguage;
  /** with the escape codes of a terminal */
  readonly colour: boolean;
}

const words = {
  en: {
    help: "help:",
    declared: "declared:",
    version: "version",
    twin: (twin: string, was: string): string =>
      `The same text stands at \`${twin}\`: if it is the same thing, \`${was}\` there says so.`,
  },
  nl: {
    help: "doe:",
    declared: "gemeld:",
    version: "versie",
    twin: (twin: string, was: string): string =>
      `Dezelfde tekst staat bij \`${twin}\`: is het hetzelfde, dan zegt \`${was}\` dat daar.`,
  },
} as const;

/** The changes as text for people, under what they break; those that are declared say by what. */
export function renderChanges(changes: readonly Change[], style: ChangeStyle): string {
  return told
    .flatMap((use) => {
      const own = changes.filter(({ category }) => category === use);
      if (own.length === 0) return [];
      const head = `${use} (${protectedBy(use, style.language)})`;
      return [
        [paint(style, 1, head), ...own.map((change) => renderChange(change, style))].join("\n"),
      ];
    })
    .join("\n\n");
}

function renderChange(change: Change, style: ChangeStyle): string {
  const { rule, version, language, diff, declared, reason, suggestion } = change;
  const said = words[style.language];
  const { says, help } = changeWords(change, style.language);
  const where = [
    ...(version ? [`${said.version} ${version}`] : []),
    ...(language ? [language] : []),
  ];
  const declaredBy = reason === undefined ? declared : `${declared} "${reason}"`;
  return [
    `  ${paint(style, declared ? 2 : 33, rule)} ${says}${where.length > 0 ? ` (${where.join(", ")})` : ""}`,
    ...(diff ? [`    ${diff.map((part) => marked(part, style)).join("")}`] : []),
    ...(suggestion
      ? [`    ${said.twin(suggestion, `was ${twinOf(change.path, suggestion)}`)}`]
      : []),
    declared ? `    ${said.declared} ${declaredBy}` : `    ${said.help} ${help}`,
  ].join("\n");
}

/** How what is gone is called from where its twin stands: by its id in the same block, else by its path. */
function twinOf(gone: string, twin: string): string {
  return parentOf(gone) === parentOf(twin) ? idOf(gone) : gone;
}

/** A stretch of a text: what went between [- and -], what came between {+ and +}. */
function marked({ in: side, text }: DiffPart, style: ChangeStyle): string {
  const line = text.replace(/\s+/g, " ");
  if (side === "both") return line;
  return side === "before" ? paint(style, 31, `[-${line}-]`) : paint(style, 32, `{+${line}+}`);
}

const paint = ({ colour }: ChangeStyle, code: number, text: string): string =>
  colour ? `\u001b[${code}m${text}\u001b[0m` : text;
