import {
  once,
  tasksIn,
  type Consultation,
  type Factor,
  type Text,
  armsIn,
  parentOf,
} from "@pwe/model";
import { timeline, within, type Moment } from "./timeline.ts";

/** One thing that differs between the versions of a factor. */
export interface Manipulation {
  /** text: a piece, a text or several as one; number: an attribute; limit: of a total; shown: what only some are shown */
  readonly kind: "text" | "number" | "limit" | "shown";
  /** the piece, the key of the text, the name of the `vary`, the attribute, the total; of what is shown the block */
  readonly id: string;
  readonly factor: string;
  /** everywhere that it is met */
  readonly moments: readonly Moment[];
  /** what a version gets; equal for versions that are alike in this */
  readonly inArm: (arm: string) => string;
  /** only numbers differ in it, in figures or in words */
  readonly isNumber: boolean;
}

/** Everything that differs between versions, in the order in which it is met. */
export const manipulations: (consultation: Consultation) => readonly Manipulation[] = once(
  (consultation) =>
    [
      ...textManipulations(consultation),
      ...numberManipulations(consultation),
      ...limitManipulations(consultation),
      ...shownManipulations(consultation),
    ]
      .filter(({ factor, inArm }) => {
        const arms = consultation.instrument.factors.find(({ id }) => id === factor)?.arms ?? [];
        return new Set(arms.map(({ id }) => inArm(id))).size > 1;
      })
      .sort((one, other) => compareMoments(one.moments[0], other.moments[0])),
);

const compareMoments = (one: Moment | undefined, other: Moment | undefined): number =>
  one === undefined || other === undefined
    ? Number(one === undefined) - Number(other === undefined)
    : one.turn - other.turn || one.order - other.order;

type Cases = {
  readonly cases: readonly { readonly in?: readonly string[]; readonly is: unknown }[];
};

const isVaried = (value: unknown): value is Cases => typeof value === "object" && value !== null;

/** What of these cases is for an arm. */
const caseOf = ({ cases }: Cases, arm: string): unknown =>
  cases.find((one) => one.in === undefined || one.in.includes(arm))?.is;

function factorOf({ cases }: Cases, factors: readonly Factor[]): Factor | undefined {
  const named = cases.flatMap((one) => one.in ?? []);
  return factors.find(({ arms }) => arms.some(({ id }) => named.includes(id)));
}

/** A text as it is read: spaces, line ends and capitals make no difference to a respondent. */
export const asRead = (text: unknown): string =>
  typeof text === "string" ? text.replace(/\s+/g, " ").trim().toLowerCase() : "";

/** A text with every number, in figures or in Dutch or English words, taken for the same. */
const withoutNumbers = (text: string): string =>
  text.replace(
    /\d+(?:[.,]\d+)*|(?<!\p{L})(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/gu,
    "#",
  );

function textManipulations(consultation: Consultation): Manipulation[] {
  const { texts, language, instrument } = consultation;
  if (instrument.factors.length === 0) return [];
  const varied = (Object.entries(texts) as [string, Text][]).flatMap(([key, text]) => {
    const value = text.in[language];
    const factor = isVaried(value) ? factorOf(value, instrument.factors) : undefined;
    // A number that is written into a text is the manipulation of that number.
    const isNumber = consultation.attributes.some(({ id }) => id === text.manipulation);
    return factor === undefined || !isVaried(value) || isNumber
      ? []
      : [{ key, factor, value, id: text.manipulation ?? key }];
  });
  return [...Map.groupBy(varied, ({ id }) => id)].map(([id, ones]): Manipulation => ({
    kind: "text",
    id,
    factor: ones[0]!.factor.id,
    moments: sorted(ones.flatMap(({ key }) => momentsOfText(key, consultation))),
    inArm: (arm) => ones.map(({ value }) => asRead(caseOf(value, arm))).join("\n"),
    isNumber: ones.every(
      ({ value }) => new Set(value.cases.map(({ is }) => withoutNumbers(asRead(is)))).size === 1,
    ),
  }));
}

/** An attribute is one manipulation, on however many options and levels its numbers differ. */
function numberManipulations({ attributes, instrument }: Consultation): Manipulation[] {
  return attributes.flatMap(({ id, values }) => {
    const varied = values.flatMap(({ of, value }) => {
      const factor = isVaried(value) ? factorOf(value, instrument.factors) : undefined;
      return factor === undefined || !isVaried(value) ? [] : [{ of, value, factor: factor.id }];
    });
    return [...Map.groupBy(varied, ({ factor }) => factor)].map(([factor, ones]): Manipulation => ({
      kind: "number",
      id,
      factor,
      moments: sorted(ones.flatMap(({ of }) => momentsAt(of, instrument))),
      inArm: (arm) => ones.map(({ value }) => String(caseOf(value, arm))).join(" "),
      isNumber: true,
    }));
  });
}

function limitManipulations({ instrument }: Consultation): Manipulation[] {
  return tasksIn(instrument.elements).flatMap((task) =>
    task.totals.flatMap(({ path, limits }): Manipulation[] => {
      const varied = limits.flatMap(({ value }) =>
        isVaried(value.constant) ? [value.constant] : [],
      );
      const factor = varied.map((one) => factorOf(one, instrument.factors)).find(Boolean);
      if (factor === undefined) return [];
      return [
        {
          kind: "limit",
          id: path,
          factor: factor.id,
          moments: momentsAt(path, instrument),
          inArm: (arm) => varied.map((value) => String(caseOf(value, arm))).join(" "),
          isNumber: true,
        },
      ];
    }),
  );
}

/** What stands behind a condition on the version; what each version gets instead of another is one thing. */
function shownManipulations({ instrument }: Consultation): Manipulation[] {
  const shown = timeline(instrument).branches.flatMap(({ moment, conditions }) =>
    instrument.factors.flatMap(({ id: factor }): Shown[] => {
      const named = conditions.flatMap((one) => armsIn(one, factor));
      return named.length === 0 ? [] : [{ block: moment.block, factor, moments: [moment], named }];
    }),
  );
  return instead(shown).map(({ block, factor, moments, named }): Manipulation => ({
    kind: "shown",
    id: block,
    factor,
    moments,
    inArm: (arm) => named.map((arms) => String(arms.includes(arm))).join(" "),
    isNumber: false,
  }));
}

interface Shown extends Pick<Manipulation, "factor" | "moments"> {
  readonly block: string;
  /** the versions of each condition */
  readonly named: readonly (readonly string[])[];
}

/** With what no version gets both of, in one block, taken together. */
function instead(all: readonly Shown[]): readonly Shown[] {
  const kept: Shown[] = [];
  for (const one of all) {
    const arms = new Set(one.named.flat());
    const at = kept.findIndex(
      ({ block, factor, named }) =>
        block === one.block && factor === one.factor && !named.flat().some((arm) => arms.has(arm)),
    );
    if (at === -1) kept.push(one);
    else
      kept[at] = {
        ...one,
        moments: [...kept[at]!.moments, ...one.moments],
        named: [...kept[at]!.named, ...one.named],
      };
  }
  return kept;
}

const sorted = (moments: readonly Moment[]): Moment[] => [...moments].sort(compareMoments);

/** The keys of the texts that each piece is put into. */
const insertedIn: (consultation: Consultation) => ReadonlyMap<string, readonly string[]> = once(
  ({ texts, language }) => {
    const found = Object.entries(texts).flatMap(([key, text]) => {
      const inserted = JSON.stringify(text.in[language]).matchAll(/\{\{([^}]+)\}\}/g);
      return [...new Set([...inserted].map(([, path]) => path!))].map((path) => ({ key, path }));
    });
    const byPath = Map.groupBy(found, ({ path }) => path);
    return new Map([...byPath].map(([path, ones]) => [path, ones.map(({ key }) => key)]));
  },
);

/** What of the consultation is read after its questions, or beside them. */
const outside: ReadonlySet<string> = new Set(["thanks", "contact", "privacy", "results"]);

/** When a text is read; a piece where it is put in. Versions have labels that no respondent reads. */
function momentsOfText(key: string, consultation: Consultation): Moment[] {
  const { instrument } = consultation;
  const [path = "", role] = key.split("#");
  if (role === "piece")
    return (insertedIn(consultation).get(path) ?? []).flatMap((other) =>
      momentsOfText(other, consultation),
    );
  if (path === instrument.id)
    return role !== undefined && outside.has(role) ? [] : [{ block: "", turn: 0, order: 0 }];
  return [...(timeline(instrument).moments.get(key) ?? momentsAt(path, instrument))];
}

/** When what stands at a path is met: with what it is a part of, or wherever its list is used. */
function momentsAt(path: string, instrument: Consultation["instrument"]): Moment[] {
  const { moments } = timeline(instrument);
  const own = moments.get(path);
  if (own !== undefined) return [...own];
  const parent = parentOf(path);
  if (parent === "") return [];
  const lists = moments.get(within(parent)) ?? [];
  return [...momentsAt(parent, instrument), ...lists];
}
