import {
  elementsIn,
  formatExact,
  pick,
  printRecord,
  versionCombinations,
  type Consultation,
  type Element,
  type Versions,
} from "@pwe/model";

/** A number of the design, where it stands. */
interface DesignRow {
  readonly task: string;
  readonly option: string;
  readonly level: string;
  readonly attribute: string;
  readonly value: string;
  readonly unit: string;
}

/**
 * The design as a table (RFC 4180): version × option × attribute. A row says what one attribute was in one version, with the
 * arm of every factor, so that it joins the table of the answers by its `versions__…` columns. Of packages that are
 * compared in pairs a row is an alternative of a set.
 */
export function designTable(consultation: Consultation): string {
  const { factors } = consultation.instrument;
  const heads = [
    ...factors.map(({ id }) => `versions__${id}`),
    ...["task", "option", "level", "attribute", "value", "unit"],
  ];
  const records = versionCombinations(consultation.instrument).flatMap((versions) =>
    [...numbers(consultation, versions), ...cards(consultation)].map((row) => [
      ...factors.map(({ id }) => versions[id] ?? ""),
      ...[row.task, row.option, row.level, row.attribute, row.value, row.unit],
    ]),
  );
  return [heads, ...records].map((cells) => printRecord(cells, "spreadsheet")).join("");
}

/** What stands on options and levels; a level of a scale is a level of every task that is decided in it. */
function numbers({ attributes, instrument }: Consultation, versions: Versions): DesignRow[] {
  const tasks = tasksOf(instrument.elements);
  return attributes.flatMap(({ id, unit, per, decimals, values }) => {
    const measure = [unit ?? "", ...(per === undefined ? [] : [`per ${per}`])].join(" ").trim();
    return values.flatMap(({ of, value }): DesignRow[] => {
      const int = pick(value, versions);
      if (int === undefined) return [];
      const shown = { attribute: id, value: formatExact({ int, decimals }), unit: measure };
      const [first = "", second = "", level = ""] = of.split(".");
      if (tasks.has(first)) return [{ task: first, option: second, level, ...shown }];
      return [...tasks]
        .filter(([, scale]) => scale === first)
        .map(([task]) => ({ task, option: "", level: second, ...shown }));
    });
  });
}

/** Every task, with the scale that it is decided in. */
function tasksOf(elements: readonly Element[]): Map<string, string | undefined> {
  return new Map(
    elementsIn(elements).flatMap((element) =>
      element.kind !== "task"
        ? []
        : [
            [
              element.path,
              element.decision.kind === "levels" ? element.decision.scale : undefined,
            ] as const,
          ],
    ),
  );
}

/** The packages of every series of pairs. */
function cards({ instrument, attributes }: Consultation): DesignRow[] {
  const units = new Map(attributes.map(({ id, unit }) => [id, unit ?? ""]));
  return elementsIn(instrument.elements).flatMap((element) =>
    element.kind !== "pairs"
      ? []
      : element.sets.flatMap((set) =>
          Object.entries(set.cards).flatMap(([alternative, card]) =>
            Object.entries(card).map(([attribute, value]) => ({
              task: `${element.path}.${set.id}`,
              option: alternative,
              level: "",
              attribute,
              value: String(value),
              unit: units.get(attribute) ?? "",
            })),
          ),
        ),
  );
}
