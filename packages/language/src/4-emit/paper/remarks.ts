import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import {
  type Blocks,
  bullets,
  code,
  heading,
  type Line,
  line,
  paragraph,
  strong,
  table,
  text,
} from "./document.ts";
import { marked } from "./marked.ts";
import { nameLine, quoted, type Subject } from "./subject.ts";

/** What the author allows with a reason, what a reader must know, and what changed since earlier releases. */
export function remarksSection(subject: Subject): Blocks {
  const { consultation, words } = subject;
  const { allows, notes } = consultation.plan;
  return [
    heading(3, words.allowsTitle),
    ...(allows.length === 0 ? [paragraph(words.noAllows)] : []),
    ...bullets(
      allows.map(({ path, rule, reason }) =>
        line(code(rule), ` ${words.at} `, placeLine(path, subject), `: ${reason}`),
      ),
    ),
    heading(3, words.notesTitle),
    ...(notes.length === 0 ? [paragraph(words.noNotes)] : []),
    ...bullets(notes.map((note) => line(placeLine(note.path, subject), `: ${note.text}`))),
    ...changeBlocks(subject),
  ];
}

/** What a remark is about. */
function placeLine(path: string, subject: Subject): Line {
  if (path === subject.consultation.id) return text(subject.words.wholeConsultation);
  if (subject.things.has(path)) return nameLine(subject, path);
  const label = subject.texts.line(`${path}#label`);
  return label === undefined ? code(path) : quoted(label);
}

function changeBlocks(subject: Subject): Blocks {
  const { consultation, words } = subject;
  const { changes } = consultation.plan;
  if (changes.length === 0) return [];
  return [
    heading(3, words.changesTitle),
    ...bullets(
      changes.map((change) => {
        const where = placeLine(change.path, subject);
        switch (change.kind) {
          case "was":
            return line(where, ` ${words.was} `, code(change.old), ".");
          case "recode":
            return line(
              where,
              ` ${words.recodes} `,
              code(change.old),
              `: ${change.map.map(({ from, to }) => `${from} → ${to}`).join(", ")}.`,
            );
          case "series_break":
            return line(where, ` ${words.seriesBreak(change.release)}: ${change.reason}`);
        }
      }),
    ),
  ];
}

/** What the compiler found and nobody allowed: who signs should know. */
export function findingsSection(findings: readonly Diagnostic[], subject: Subject): Blocks {
  const { words } = subject;
  if (findings.length === 0) return [paragraph(words.noFindings)];
  return [
    paragraph(words.findingsSay(findings.length)),
    ...table(
      [words.finding, words.what, words.whyHead, words.help],
      findings.map(({ code: stored, id, severity, message, why, help }) => [
        line(strong(words.severities[severity]), " ", code(`${stored} ${id}`)),
        marked(message),
        marked(why),
        marked(help),
      ]),
    ),
  ];
}

/** Room to sign. */
export function signatures({ words }: Subject): Blocks {
  const roles = words.signers;
  return [
    paragraph(words.signSays),
    {
      kind: "table",
      heads: [words.role, words.name, words.date, words.signature].map((one) => text(one)),
      rows: roles.map((role) => [text(role), [], [], []]),
      blank: true,
    },
  ];
}

/** Texts that the consultation holds and that this version shows nowhere. */
export function unreadSection(subject: Subject): Blocks {
  const unread = subject.texts.unread();
  if (unread.length === 0) return [];
  const { words, texts } = subject;
  return [
    heading(3, words.unreadTitle),
    paragraph(words.unreadSays),
    ...table(
      [words.place, words.textHead],
      unread.map((key) => [code(key), texts.line(key) ?? []]),
    ),
  ];
}
