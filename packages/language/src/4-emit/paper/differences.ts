import {
  pick,
  tasksIn,
  type Element,
  type Factor,
  type Linear,
  type VariedText,
  type VariedWhole,
  type Versions,
  elementsIn,
  parentOf,
} from "@pwe/model";
import {
  type Blocks,
  code,
  heading,
  joined,
  type Line,
  line,
  paragraph,
  table,
  text,
} from "./document.ts";
import { shownIn } from "./in-version.ts";
import { limitLine } from "./limits.ts";
import { fractionWords, numberWords } from "./numbers.ts";
import { labelLine, nameLine, quoted, type Subject } from "./subject.ts";
import { textsOf, type Texts } from "./texts.ts";

/** Something that differs between the versions of a factor, with how it is in each that is shown. */
interface Difference {
  /** the same for what is one manipulation */
  readonly manipulation: string;
  readonly what: Line;
  readonly is: readonly Line[];
}

/** From so many versions of one factor on, only this one stands beside the baseline. */
const sideBySide = 4;

/** What the versions differ in, side by side: every text, every number, and what is asked. */
export function differencesSection(subject: Subject): Blocks {
  const { consultation, words, versions } = subject;
  const { factors } = consultation.instrument;
  return factors.flatMap((factor) => {
    const arms = shownArms(factor, versions);
    const found = [
      ...textDifferences(factor, arms, subject),
      ...numberDifferences(factor, arms, subject),
      ...askedDifferences(factor, arms, subject),
    ];
    const heads = arms.map((arm) =>
      line(labelLine(subject, arm), arm === versions[factor.id] ? ` (${words.thisReport})` : ""),
    );
    const groups = Map.groupBy(found, ({ manipulation }) => manipulation);
    return [
      ...(factors.length > 1 ? [heading(3, line(`${words.factor} `, code(factor.id)))] : []),
      paragraph(groups.size === 0 ? words.noDifference : words.differences(groups.size)),
      ...table(
        [words.manipulation, words.what, ...heads],
        [...groups.values()].flatMap((ones, at) =>
          ones.map(({ what, is }) => [`${at + 1}`, what, ...is]),
        ),
      ),
    ];
  });
}

function shownArms({ id, arms }: Factor, versions: Versions): string[] {
  const ids = arms.map((arm) => arm.id);
  if (ids.length <= sideBySide) return ids;
  const baseline = arms.find((arm) => arm.baseline)?.id ?? ids[0]!;
  return [...new Set([baseline, versions[id] ?? baseline])];
}

interface Cases {
  readonly cases: readonly { readonly in?: readonly string[] }[];
}

/** Whether a text or number is another in some arms of this factor. */
const variesBy = (
  varied: VariedText | VariedWhole | Cases | undefined,
  { arms }: Factor,
): boolean =>
  typeof varied === "object" &&
  varied.cases.some((one) => one.in?.some((id) => arms.some((arm) => arm.id === id)));

function textDifferences(factor: Factor, arms: readonly string[], subject: Subject): Difference[] {
  const { consultation, language, versions, words } = subject;
  const texts = arms.map((arm): Texts =>
    textsOf(consultation, language, { ...versions, [factor.id]: arm }, () => words.earlierAnswer),
  );
  return Object.entries(consultation.texts)
    .filter(([, written]) => Object.values(written.in).some((one) => variesBy(one, factor)))
    .map(([key, { manipulation }]) => ({
      manipulation: `text ${manipulation ?? key}`,
      what: whereLine(key, subject),
      is: texts.map((one) => {
        const said = one.line(key);
        return said === undefined ? text(words.nothing) : quoted(said);
      }),
    }));
}

/** Where a text stands, for a row of a table. */
function whereLine(key: string, subject: Subject): Line {
  const { words } = subject;
  const at = key.lastIndexOf("#");
  const [path, role] = [key.slice(0, at), key.slice(at + 1).replace(/_\d+$/, "")];
  const around = role === "piece" ? parentOf(path) : path;
  const known = subject.things.has(around) || around === subject.consultation.id;
  return line(
    words.roles[role as keyof typeof words.roles] ?? role,
    known ? line(` ${words.in} `, nameLine(subject, around)) : "",
    role === "piece" ? line(" (", code(path), ")") : "",
  );
}

/** The numbers on options and levels, and the limits. */
function numberDifferences(
  factor: Factor,
  arms: readonly string[],
  subject: Subject,
): Difference[] {
  const { consultation, language, versions } = subject;
  const inArm = (arm: string): Versions => ({ ...versions, [factor.id]: arm });
  const attributes = consultation.attributes.flatMap(({ id, unit, decimals, values }) =>
    values
      .filter(({ value }) => variesBy(value, factor))
      .map(({ of, value }): Difference => ({
        manipulation: `number ${id} ${of}`,
        what: line(labelLine(subject, id), ": ", nameLine(subject, of)),
        is: arms.map((arm) =>
          text(numberWords({ int: pick(value, inArm(arm)) ?? 0, decimals }, unit, language)),
        ),
      })),
  );
  const tasks = tasksIn(consultation.instrument.elements);
  const limits = tasks.flatMap(({ totals }) =>
    totals.flatMap((total) =>
      total.limits
        .filter(({ value }) => linearVaries(value, factor))
        .map((limit, at): Difference => ({
          manipulation: `limit ${total.path} ${at}`,
          what: line(`${subject.words.limit} ${subject.words.of} `, nameLine(subject, total.path)),
          is: arms.map((arm) => limitLine(limit, total, { ...subject, versions: inArm(arm) })),
        })),
    ),
  );
  return [...attributes, ...limits, ...sumDifferences(factor, arms, subject)];
}

const linearVaries = ({ constant, terms }: Linear, factor: Factor): boolean =>
  variesBy(constant, factor) || terms.some(({ each }) => each.some((one) => variesBy(one, factor)));

/** What is counted differently though no attribute differs: a number in a formula. */
function sumDifferences(factor: Factor, arms: readonly string[], subject: Subject): Difference[] {
  const { consultation, language, versions } = subject;
  return tasksIn(consultation.instrument.elements).flatMap(({ totals }) =>
    totals
      .filter(({ value }) => variesBy(value.constant, factor))
      .map(({ path, value, denominator, unit }): Difference => ({
        manipulation: `total ${path}`,
        what: line(`${subject.words.beginsAt} ${subject.words.of} `, nameLine(subject, path)),
        is: arms.map((arm) =>
          text(
            fractionWords(
              pick(value.constant, { ...versions, [factor.id]: arm }) ?? 0,
              denominator,
              unit,
              language,
            ),
          ),
        ),
      })),
  );
}

/** What is asked in some versions and not in others. */
function askedDifferences(factor: Factor, arms: readonly string[], subject: Subject): Difference[] {
  const { consultation, versions, words } = subject;
  const asked = arms.map(
    (arm) =>
      new Set(
        pathsBelow(shownIn(consultation.instrument.elements, { ...versions, [factor.id]: arm })),
      ),
  );
  const all = [...new Set(asked.flatMap((one) => [...one]))];
  return all
    .filter((path) => !asked.every((one) => one.has(path)))
    .map((path) => ({
      manipulation: "asked",
      what: nameLine(subject, path),
      is: asked.map((one) => text(one.has(path) ? words.asked : words.notAsked)),
    }));
}

/** The paths of the blocks and questions among these elements and below them. */
const pathsBelow = (elements: readonly Element[]): string[] =>
  elementsIn(elements).flatMap((one) =>
    "path" in one && one.kind !== "shuffle" ? [one.path] : [],
  );

/** The versions of this report, as a name. */
export const versionName = ({ consultation, versions, words, ...rest }: Subject): Line => {
  const { factors } = consultation.instrument;
  if (factors.length === 0) return text(words.onlyVersion);
  const subject = { consultation, versions, words, ...rest };
  return joined(
    factors.map(({ id }) =>
      line(labelLine(subject, versions[id] ?? ""), " (", code(versions[id] ?? ""), ")"),
    ),
    ", ",
  );
};
