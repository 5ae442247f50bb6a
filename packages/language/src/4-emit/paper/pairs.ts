import { own } from "@pwe/model";
import type { Pairs, PairSet } from "@pwe/model";
import { type Blocks, code, heading, line, paragraph, table, text } from "./document.ts";
import { infoBlocks, motivationBlocks } from "./question.ts";
import { labelLine, type Subject } from "./subject.ts";

/** Choices between packages, one page each. */
export function pairsBlocks(
  pairs: Pairs,
  subject: Subject,
  onPage: (set: PairSet) => Blocks,
): Blocks {
  const { words, texts } = subject;
  const { path, alternatives, attributes, sets } = pairs;
  const none = texts.line(`${path}#opt_out`) ?? text(words.noneOfBoth);
  const intro = texts.blocks(`${path}#intro`);
  return sets.flatMap((set, at): Blocks => [
    ...onPage(set),
    ...(at === 0 ? infoBlocks(path, subject) : []),
    ...(at === 0 && intro.length > 0 ? [{ kind: "shown" as const, of: intro }] : []),
    heading(5, words.setOf(at + 1, sets.length)),
    paragraph(`${words.kinds.one}; ${words.required}. ${words.storedAs} `, code(set.path), "."),
    ...table(
      [words.attribute, ...alternatives.map((one) => labelLine(subject, `${path}.${one}`))],
      attributes.map((attribute) => [
        labelLine(subject, attribute),
        ...alternatives.map((one) => own(own(set.cards, one) ?? {}, attribute) ?? ""),
      ]),
    ),
    ...(pairs.optOut ? [paragraph(`${words.alsoOffered}: `, line(none))] : []),
    ...motivationBlocks(pairs.motivation, set.path, path, subject),
  ]);
}
