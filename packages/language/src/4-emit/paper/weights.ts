import { type Weights } from "@pwe/model";
import { sumPercent } from "../analysis/config.ts";
import { type Blocks, bullets, code, joined, line, table } from "./document.ts";
import { numberWords } from "./numbers.ts";
import { answerLine, labelLine, nameLine, quoted, type Subject } from "./subject.ts";

/** How respondents are weighted: to which shares, from which source, within which bounds. */
export function weightsBlocks(
  { id, arms, margins, source, trim, missing }: Weights,
  subject: Subject,
): Blocks {
  const { words, language, things } = subject;
  const off = margins.flatMap(({ path, shares }) => {
    const sum = sumPercent(shares.map(({ percent }) => percent));
    return sum === 100 ? [] : [line(nameLine(subject, path), ` ${words.sumsTo(`${sum}`)}`)];
  });
  return [
    ...bullets([
      line(
        words.weightsSays(code(id)),
        arms.length === 0
          ? ""
          : line(
              ` ${words.onlyIn} `,
              joined(
                arms.map((arm) => quoted(labelLine(subject, arm))),
                ", ",
              ),
              ".",
            ),
      ),
      source === undefined ? words.noSource : `${words.source}: ${source}.`,
      trim === undefined
        ? words.noTrim
        : words.trim(
            numberWords(trim.min, undefined, language),
            numberWords(trim.max, undefined, language),
          ),
      words.missing[missing],
      ...off,
    ]),
    ...table(
      [words.questionHead, words.answer, words.populationShare],
      margins.flatMap(({ path, shares }) => {
        const thing = things.get(path);
        const question = thing?.kind === "question" ? thing.element : { path };
        return shares.map(({ answer, percent }) => [
          nameLine(subject, path),
          answerLine(subject, question, answer),
          `${numberWords(percent, undefined, language)} %`,
        ]);
      }),
    ),
  ];
}
