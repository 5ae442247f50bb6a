import { breaks, responseSchema, seriesBreaks, type ReleaseChange } from "@pwe/language";
import {
  unplacedIn,
  judge,
  migrate,
  randomStream,
  renamings,
  type Consultation,
  type Problem,
  type Response,
} from "@pwe/model";
import { NothingToDraw, simulator } from "@pwe/proofs";
import { responseValidator } from "@pwe/model/validate";

/** One response that the new design does not take, and why. */
export interface Refused {
  readonly id: string;
  /** the line of the file it was in */
  readonly line?: number;
  readonly problems: readonly Problem[];
}

/** How many earlier responses the new design can take in, in each of two ways. */
export interface Reread {
  readonly responses: number;
  /** every value has a column, a type and a code there: what SCHEMA protects */
  readonly placed: number;
  readonly unplaced?: Refused;
  /** the response could be given to it as it is: what RESPONSE protects */
  readonly admissible: number;
  readonly inadmissible?: Refused;
  /** a category of which the changes say that it is whole, and a response says that it is not */
  readonly refuted?: "SCHEMA" | "RESPONSE";
}

/** A response with where it was read. */
export interface Given {
  readonly response: Response;
  readonly line?: number;
}

/** Reads responses to the earlier design under the new one, with what was declared applied. */
export function reread(
  before: Consultation,
  now: Consultation,
  changes: readonly ReleaseChange[],
  given: Iterable<Given>,
): Reread {
  const names = renamings(before.instrument, now.instrument, now.plan.changes);
  const validate = responseValidator(responseSchema(now), now.instrument);
  const cut = seriesBreaks(before, now).map(({ path }) => path);
  // Where the series breaks by declaration, nothing is said of the data.
  const isCut = ({ path }: Problem): boolean => {
    const own = path.replace(/^(?:aside|paradata)\./, "");
    return cut.some((at) => at === now.id || own === at || own.startsWith(`${at}.`));
  };
  const found = { responses: 0, placed: 0, admissible: 0 };
  let unplaced: Refused | undefined;
  let inadmissible: Refused | undefined;
  for (const { response, line } of given) {
    const moved = migrate(response, before.instrument, now.instrument, names);
    const refused = (problems: readonly Problem[]): Refused => ({
      id: response.id,
      ...(line !== undefined && { line }),
      problems,
    });
    found.responses++;
    const lost = unplacedIn(now.instrument, moved).filter((problem) => !isCut(problem));
    if (lost.length === 0) found.placed++;
    else unplaced ??= refused(lost);
    const judged = judge(now.instrument, moved);
    const wrong = judged.filter((problem) => !isCut(problem));
    // Whoever was stopped by a quota answered up to a page, and pages may have moved.
    const isWhole = response.status !== "quota_full";
    const agrees = judged.length > 0 || validate(moved);
    if ((wrong.length === 0 && agrees) || !isWhole) found.admissible++;
    else inadmissible ??= refused(wrong);
  }
  const open = changes.filter(({ declared }) => declared === undefined);
  const claims = (use: "SCHEMA" | "RESPONSE"): boolean =>
    !open.some(({ category }) => breaks(category, use));
  const refuted =
    unplaced && claims("SCHEMA")
      ? ("SCHEMA" as const)
      : inadmissible && claims("RESPONSE")
        ? ("RESPONSE" as const)
        : undefined;
  return {
    ...found,
    ...(unplaced && { unplaced }),
    ...(inadmissible && { inadmissible }),
    ...(refuted && { refuted }),
  };
}

/** Random responses to a design, always the same; none where nobody can be made up. */
export function* simulated({ instrument }: Consultation, number: number): Iterable<Given> {
  const simulate = simulator(instrument);
  const draw = randomStream("breaking", "respondents");
  const hex = (): string =>
    draw
      .below(2 ** 32)
      .toString(16)
      .padStart(8, "0");
  try {
    for (let at = 0; at < number; at++) yield { response: simulate(hex() + hex()) };
  } catch (error) {
    if (!(error instanceof NothingToDraw)) throw error;
  }
}
