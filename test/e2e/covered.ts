import { type Instrument, outline, type Response, tasksIn } from "@pwe/model";
import type { Happening } from "./hand.ts";

/** What happened to somebody in the form, and what the form sent of it. */
export interface Replayed {
  readonly made: Response;
  readonly happened: readonly Happening[];
  readonly aside: boolean;
}

const shown = (happening: Happening): string[] => {
  if (happening.is === "meters")
    return happening.meters.map(({ path, state }) => `${state} ${path}`);
  if (happening.is !== "page") return [];
  const { keys, summary } = happening.page;
  return [...keys.map((key) => `page with ${key}`), ...(summary ? ["held back"] : [])];
};

/** What one respondent came across: versions, pages, both sides of limits, and the end. */
export const cameAcross = ({ made, happened, aside }: Replayed): string[] => [
  `version ${Object.values(made.versions).join(" ")} in ${made.language}`,
  `stream ${made.stream}`,
  made.status,
  ...(aside ? ["left aside"] : []),
  ...happened.flatMap(shown),
];

/** Every way to choose one arm of each factor. */
const versionsOf = ({ factors }: Instrument): string[] =>
  factors
    .reduce<string[][]>(
      (all, { arms }) => all.flatMap((before) => arms.map(({ id }) => [...before, id])),
      [[]],
    )
    .map((arms) => arms.join(" "));

/** What there is to come across in an instrument, for a crowd that leaves nothing out. */
export const everythingIn = (instrument: Instrument): string[] => {
  const limits = tasksIn(instrument.elements).flatMap(({ totals }) =>
    totals.flatMap((total) => total.limits.map(({ kind }) => ({ kind, path: total.path }))),
  );
  const sides = limits.flatMap(({ kind, path }) => [
    `fine ${path}`,
    ...(kind === "at_least" ? [] : [`over ${path}`]),
    ...(kind === "at_most" ? [] : [`under ${path}`]),
  ]);
  const isScreened = instrument.elements.some(({ kind }) => kind === "screen_out");
  return [
    ...versionsOf(instrument).flatMap((arms) =>
      instrument.languages.map((language) => `version ${arms} in ${language}`),
    ),
    ...instrument.streams.map((stream) => `stream ${stream}`),
    ...(isScreened ? ["complete", "screened_out"] : ["complete"]),
    ...outline(instrument).flatMap(({ elements }) => elements.map(({ key }) => `page with ${key}`)),
    ...sides,
    "held back",
    "left aside",
  ];
};
