import { createHash } from "node:crypto";
import { canonicalJson, judge, versionsIn, type Instrument, type Response } from "@pwe/model";
import { readJson } from "./json.ts";
import { Refusal, type Reason } from "./problem.ts";
import type { Allocation } from "./store/store.ts";
import { plainWording, wordsOf, type Wording } from "./wording.ts";

/** The content of a response in the one spelling that is stored: equal content is equal text. */
export interface Content {
  document: string;
  hash: Uint8Array;
}

/** What the collector decides on a body by itself, whatever it has stored. */
export type Decision =
  { response: Response; refusal?: undefined } | { response?: undefined; refusal: Refusal };

export function toContent(value: unknown): Content {
  const document = canonicalJson(value);
  return { document, hash: createHash("sha256").update(document).digest() };
}

/** Decides on a body as it came over the line: is it JSON with one meaning, and an admissible response? */
export function judgeSubmission(
  instrument: Instrument,
  body: Uint8Array | string,
  wording: Wording = plainWording,
): Decision {
  const reading = readJson(typeof body === "string" ? Buffer.from(body) : body);
  return "code" in reading
    ? { refusal: new Refusal(400, reading.code, reading.words) }
    : judgeValue(instrument, reading.value, wording);
}

/** The same for a body that was read already. */
export function judgeValue(
  instrument: Instrument,
  value: unknown,
  wording: Wording = plainWording,
): Decision {
  if (isOfOtherDesign(instrument, value)) {
    return {
      refusal: new Refusal(
        410,
        "other_design",
        "This was answered in another edition of the form than the one that is collected here. " +
          "Nothing was stored: that edition was never served here. Keep it, and send it to the collector of that edition.",
      ),
    };
  }
  const problems = judge(instrument, value);
  if (problems.length === 0) return { response: value as Response };
  return {
    refusal: new Refusal(
      422,
      "not_admissible",
      "This is not an admissible response to this consultation. Nothing was stored.",
      {
        problems: problems.map((problem) => ({
          path: problem.path,
          code: problem.code,
          words: wordsOf(problem, wording),
        })),
      },
    ),
  };
}

/** The design that a value names, as a response does. */
export const designOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? (value as { design?: unknown }).design : undefined;

/** Whether this is a response to this consultation, but to another edition of it. */
function isOfOtherDesign(instrument: Instrument, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { consultation, design } = value as Partial<Record<string, unknown>>;
  return (
    consultation === instrument.id &&
    typeof design === "string" &&
    /^[0-9a-f]{64}$/.test(design) &&
    design !== instrument.design
  );
}

/**
 * Holds a response to what was given out under its id, as that is in the edition that it was given in: an answer to another
 * version is no answer to that one.
 */
export function judgeAllocation(
  instrument: Instrument,
  response: Response,
  allocation: Allocation | undefined,
): Refusal | undefined {
  if (allocation === undefined) return undefined;
  const given = versionsIn(instrument, allocation.seed, allocation.versions);
  const problems: Reason[] = Object.entries(given)
    .filter(([factor, arm]) => response.versions[factor] !== arm)
    .map(([factor]) => ({
      path: `versions.${factor}`,
      code: "other_version",
      words: "This is not the version that was given out under this id.",
    }));
  if (response.seed !== allocation.seed) {
    problems.push({
      path: "seed",
      code: "other_seed",
      words: "This is not the seed that was given out under this id.",
    });
  }
  if (problems.length === 0) return undefined;
  return new Refusal(
    422,
    "other_allocation",
    "This is not what was given out under this id. Nothing was stored.",
    { problems },
  );
}
