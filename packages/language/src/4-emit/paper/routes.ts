import { assumed, minutesIn } from "../../3-check/duration.ts";
import { provedRoutes } from "../../3-check/branches.ts";
import { diagramsOf } from "./diagram/diagram.ts";
import { flowOf } from "./diagram/flow.ts";
import { flowList, flowText } from "./diagram/in-words.ts";
import { type Block, type Blocks, bullets, paragraph, table } from "./document.ts";
import type { Subject } from "./subject.ts";
import { splitsIn } from "./ways.ts";

/** The ways through the form: drawn, counted and measured. */
export function routesSection(subject: Subject): Blocks {
  const { words } = subject;
  const steps = flowOf(subject, splitsIn(subject.elements));
  const diagrams = diagramsOf(steps, words, flowText);
  return [
    paragraph(words.routesSay),
    ...diagrams.map((diagram, at): Block => ({
      kind: "figure",
      diagram,
      // The list says it all, once.
      instead: at === 0 ? flowList(steps) : [],
    })),
    ...countBlocks(subject),
  ];
}

/** How many routes there are, how long they are, and how many minutes they take. */
function countBlocks(subject: Subject): Blocks {
  const { consultation, versions, words, language } = subject;
  const own = provedRoutes(consultation).versions.find(({ arms }) =>
    Object.entries(arms).every(([factor, ids]) => ids.includes(versions[factor] ?? "")),
  );
  const number = (value: number | bigint, most = 1): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: most }).format(value);
  const minutes = minutesIn(consultation, language, versions);
  const row = (what: string, { shortest, longest, mean }: Measured, most: number) => [
    what,
    ...[shortest, longest, mean].map((one) => number(one, most)),
  ];
  const counted = (value: bigint): string =>
    own?.exact === false ? words.atMostNumber(number(value)) : number(value);
  const { seconds, wordsPerMinute, optional } = assumed;
  return [
    ...bullets(
      own === undefined
        ? [words.notCounted]
        : [
            words.howMany(counted(own.complete)),
            ...(own.screenedOut === 0n ? [] : [words.screenedRoutes(counted(own.screenedOut))]),
          ],
    ),
    ...table(
      [words.measure, words.shortest, words.longest, words.mean],
      [
        ...(own === undefined ? [] : [row(words.lengthHead, own.answers, 1)]),
        row(words.wordsHead, minutes.words(), 0),
        row(words.minutesHead, minutes, 1),
      ],
      words.routesCaption,
    ),
    paragraph(
      `${words.answersCount} ${words.minutesRest(wordsPerMinute, seconds, number(optional * 100))}`,
    ),
  ];
}

interface Measured {
  readonly shortest: number;
  readonly longest: number;
  readonly mean: number;
}
