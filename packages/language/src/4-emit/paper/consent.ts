import { type Blocks, bullets, line, paragraph, quotedBlock, table, text } from "./document.ts";
import { nameLine, quoted, type Subject } from "./subject.ts";

/** What people agree to, and what is kept of them. */
export function consentSection(subject: Subject): Blocks {
  const { texts, words, consultation, things } = subject;
  const { consent } = consultation.plan;
  if (!things.has("consent")) return [paragraph(words.noConsent)];
  const said = texts.blocks("consent#text");
  const choice = (role: "agree" | "refuse") =>
    line(
      `${words.consentChoice[role]}: `,
      quoted(texts.line(`consent#${role}`) ?? text(words.ownConsentChoice)),
    );
  return [
    paragraph(quoted(texts.line("consent#label") ?? [])),
    ...(said.length === 0 ? [] : [quotedBlock(said)]),
    ...table(
      [words.what, words.says],
      (
        [
          [words.purpose, texts.line("consent#purpose")],
          [words.controller, texts.line("consent#controller")],
          [
            words.retention,
            consent?.retention === undefined
              ? undefined
              : text(words.periods[consent.retention.unit](consent.retention.number)),
          ],
        ] as const
      ).map(([what, is]) => [what, is ?? words.notSaid]),
    ),
    ...bullets([choice("agree"), choice("refuse"), words.refusalKeepsNothing]),
    ...sensitiveTable(subject),
  ];
}

/** Questions about what the law protects specially. */
function sensitiveTable(subject: Subject): Blocks {
  const { words, things } = subject;
  const rows = [...things].flatMap(([path, thing]) => {
    if (thing.kind !== "question") return [];
    const { sensitive, consent, required } = thing.element;
    if (sensitive === undefined && consent === undefined) return [];
    return [
      [
        nameLine(subject, path),
        sensitive === undefined ? words.no : words.sensitiveKinds[sensitive],
        consent === true ? words.yes : words.no,
        required ? words.required : words.optional,
      ],
    ];
  });
  if (rows.length === 0) return [paragraph(words.nothingSensitive)];
  return table(
    [words.questionHead, words.sensitiveHead, words.consentHead, words.requiredHead],
    rows,
    words.sensitiveCaption,
  );
}
