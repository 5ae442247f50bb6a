import {
  once,
  parentOf,
  pick,
  versionCombinations,
  type Condition,
  type Consultation,
  type Element,
  type Versions,
} from "@pwe/model";
import { surelyAsked, type AskedBefore, type Use } from "@pwe/proofs";
import { armsOf, provedRoutes, spots } from "./branches.ts";

/** An answer that is used where it may not have been asked. */
export interface UnaskedUse {
  readonly path: string;
  readonly how: "recall" | "text" | "not" | "else";
  readonly at: Element;
  /** the key of the text that it stands in */
  readonly text?: string;
  /** the condition that holds, or does not, for who was not asked */
  readonly condition?: Condition;
  /** by factor the arms whose text it is; left out where everybody reads it */
  readonly arms?: Readonly<Record<string, readonly string[]>>;
  readonly witness: Extract<AskedBefore, { outcome: "maybe" }>["witness"];
}

type Candidate = Omit<UnaskedUse, "witness">;

/** Every use of an answer that somebody comes to without having been asked. */
export const unaskedUses: (consultation: Consultation) => readonly UnaskedUse[] = once(
  (consultation) => {
    const candidates = [
      ...recalls(consultation),
      ...inserts(consultation),
      ...conditions(consultation),
    ];
    const byArms = Map.groupBy(candidates, ({ arms }) => JSON.stringify(arms));
    return [...byArms.values()].flatMap((some) => {
      const { arms } = some[0]!;
      const uses = some.map(({ path, at }): Use => ({ path, at }));
      return surelyAsked(consultation.instrument, uses, arms && { arms }).flatMap((found, index) =>
        found.outcome === "maybe" ? [{ ...some[index]!, witness: found.witness }] : [],
      );
    });
  },
);

function recalls(consultation: Consultation): Candidate[] {
  return [...spots(consultation).keys()].flatMap((element) =>
    element.kind === "recall" ? [{ path: element.of, how: "recall", at: element }] : [],
  );
}

/** Answers put into texts, where those texts are shown; a text that stands in another counts as that other. */
export const inserts = once((consultation: Consultation): readonly Candidate[] => {
  const { texts } = consultation;
  const inserted = (key: string, seen: readonly string[] = []): string[] =>
    Object.values(texts[key]?.in ?? {})
      .flatMap((varied) =>
        typeof varied === "string" ? [varied] : varied.cases.map(({ is }) => is),
      )
      .flatMap((text) =>
        text?.includes("{{")
          ? [...text.matchAll(/\{\{([a-z0-9_.]+)\}\}/g)].map(([, path]) => path!)
          : [],
      )
      .flatMap((path) => {
        const piece = `${path}#piece`;
        if (!(piece in texts)) return [path];
        return seen.includes(piece) ? [] : inserted(piece, [...seen, piece]);
      });
  const byPath = new Map<string, Element>();
  const byText = new Map<string, Element>();
  for (const element of spots(consultation).keys()) {
    if (element.kind === "passage") byText.set(element.text, element);
    if ("path" in element && element.kind !== "shuffle") byPath.set(element.path, element);
  }
  return Object.keys(texts).flatMap((key) => {
    const [path = "", role] = key.split("#");
    if (role === "piece") return [];
    const paths = inserted(key);
    if (paths.length === 0) return [];
    let at = byText.get(key);
    for (let around = path; at === undefined && around !== "";) {
      at = byPath.get(around);
      around = parentOf(around);
    }
    if (at === undefined) return [];
    return [...new Set(paths)].map((one): Candidate => {
      const arms = armsReading(consultation, key, one);
      return { path: one, how: "text", at: at!, text: key, ...(arms && { arms }) };
    });
  });
});

/** By factor the arms whose text has this insert; undefined where everybody's has. */
export function armsReading(
  { texts, instrument }: Consultation,
  key: string,
  path: string,
): Readonly<Record<string, readonly string[]>> | undefined {
  const all = versionCombinations(instrument);
  const isRead = (at: string, versions: Versions): boolean =>
    Object.values(texts[at]?.in ?? {}).some((varied) =>
      [...(pick(varied, versions) ?? "").matchAll(/\{\{([a-z0-9_.]+)\}\}/g)].some(
        ([, name]) =>
          name === path || (`${name}#piece` in texts && isRead(`${name}#piece`, versions)),
      ),
    );
  const reading = all.filter((versions) => isRead(key, versions));
  if (reading.length === all.length || reading.length === 0) return undefined;
  return Object.fromEntries(
    instrument.factors.map(({ id }) => [id, [...new Set(reading.map((one) => one[id]!))]]),
  );
}

/** Arms that a denial lets people into, and what is shown to those for whom a comparison does not hold. */
function conditions(consultation: Consultation): Candidate[] {
  return provedRoutes(consultation).whens.flatMap((one) => {
    const denied = one.arms.flatMap(({ condition, elements }): Candidate[] =>
      elements.length === 0 || condition === undefined
        ? []
        : deniedIn(condition).map((path) => ({ path, how: "not", at: elements[0]!, condition })),
    );
    const [first] = one.otherwise.elements;
    const last = armsOf(one).at(-2)!.condition!;
    const rest: Candidate[] =
      one.over === undefined ||
      first === undefined ||
      isAboutAsking(one.arms.map((arm) => arm.condition!))
        ? []
        : [{ path: one.over.path, how: "else", at: first, condition: last }];
    return [...denied, ...rest];
  });
}

/** The paths of which a condition denies something. */
function deniedIn(condition: Condition, denied = false): string[] {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of.flatMap((part) => deniedIn(part, denied));
    case "not":
      return deniedIn(condition.of, !denied);
    case "arm":
    case "answered":
      return [];
    default:
      return denied ? [condition.path] : [];
  }
}

/** Whether it is asked in so many words whether there is an answer, or how a task was decided. */
const isAboutAsking = (all: readonly Condition[]): boolean =>
  all.some((one) => one.op === "answered" || (one.op === "not" && one.of.op === "answered"));
