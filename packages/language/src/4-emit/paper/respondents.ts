import {
  type Blocks,
  bullets,
  code,
  heading,
  joined,
  type Line,
  line,
  paragraph,
  table,
  text,
} from "./document.ts";
import { percentWords } from "./numbers.ts";
import { answerLine, labelLine, nameLine, quoted, type Subject } from "./subject.ts";

/** Who is asked, how many of them, and which version they get. */
export function respondentsSection(subject: Subject): Blocks {
  const { consultation, words } = subject;
  const { plan, streams } = consultation;
  return [
    ...bullets([
      plan.population === undefined
        ? words.noPopulation
        : line(`${words.population}: `, text(plan.population), "."),
      ...excludedWords(subject),
      ...(plan.partial === undefined ? [] : [words.partial(nameLine(subject, plan.partial.until))]),
    ]),
    ...(streams.length === 0 ? [paragraph(words.openStream)] : []),
    ...streamTable(subject),
    ...(plan.samples.length === 0 ? [paragraph(words.noSample)] : sampleTable(subject)),
    ...quotaTable(subject),
    heading(3, words.versionsTitle),
    ...assignment(subject),
  ];
}

/** Who is left out of every analysis. */
function excludedWords(subject: Subject): Line[] {
  const { consultation, words } = subject;
  const { fasterThanMinutes, straightLines, nothingSet } = consultation.plan.exclude ?? {};
  const grids = straightLines?.map((path) => nameLine(subject, path));
  return [
    ...(fasterThanMinutes === undefined ? [] : [line(words.tooFast(fasterThanMinutes))]),
    ...(grids === undefined ? [] : [words.straightLines(joined(grids, ", "))]),
    ...(nothingSet === undefined ? [] : [words.nothingSet(nameLine(subject, nothingSet))]),
  ];
}

function streamTable({ consultation: { streams }, words }: Subject): Blocks {
  return table(
    [words.stream, words.token, words.handedBack],
    streams.map(({ id, token, ...back }) => [
      code(id),
      token === undefined ? words.no : code(token),
      (["complete", "screened_out", "quota_full", "refused"] as const)
        .flatMap((end) => (back[end] === undefined ? [] : [`${words.ends[end]}: ${back[end]}`]))
        .join("; ") || words.no,
    ]),
    words.streamCaption,
  );
}

function sampleTable(subject: Subject): Blocks {
  const { words, consultation } = subject;
  return table(
    [words.stream, words.wanted, words.minutesAnnounced],
    consultation.plan.samples.map(({ stream, target, targets, minutes }) => {
      const wanted = [
        ...(target === undefined ? [] : [text(words.responses(target))]),
        ...Object.entries(targets ?? {}).map(([arm, number]) =>
          line(`${words.responses(number)} ${words.inVersion} `, quoted(labelLine(subject, arm))),
        ),
      ];
      return [
        code(stream),
        wanted.length === 0 ? words.noNumber : joined(wanted, ", "),
        minutes === undefined ? words.notSaid : words.minutes(minutes),
      ];
    }),
    words.sampleCaption,
  );
}

function quotaTable(subject: Subject): Blocks {
  const { words, consultation, things } = subject;
  return table(
    [words.questionHead, words.answer, words.stream, words.atMostResponses],
    consultation.plan.quotas.flatMap(({ path, stream, cells }) => {
      const thing = things.get(path);
      const question = thing?.kind === "question" ? thing.element : { path };
      return cells.map(({ answer, limit }) => [
        nameLine(subject, path),
        answerLine(subject, question, answer),
        stream === undefined ? words.everyStream : code(stream),
        `${limit}`,
      ]);
    }),
    words.quotaCaption,
  );
}

/** How versions are given out, and which share of the respondents gets each. */
function assignment(subject: Subject): Blocks {
  const { consultation, words, language, versions } = subject;
  const { factors, assign } = consultation.instrument;
  if (factors.length === 0) return [paragraph(words.oneVersion)];
  return [
    paragraph(words.assigned[assign], factors.length > 1 ? ` ${words.independent}` : ""),
    ...factors.flatMap(({ id, arms }) => {
      const sum = arms.reduce((all, { share }) => all + share, 0);
      return table(
        [words.version, words.label, words.share, words.remark],
        arms.map((arm) => [
          code(arm.id),
          labelLine(subject, arm.id),
          sum === 0 ? "" : percentWords(arm.share / sum, language),
          [
            ...(arm.baseline === true ? [words.baseline] : []),
            ...(versions[id] === arm.id ? [words.thisReport] : []),
          ].join("; "),
        ]),
        factors.length > 1 ? line(`${words.factor} `, code(id)) : undefined,
      );
    }),
  ];
}
