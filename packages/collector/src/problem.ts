import type { Problem, ProblemCode } from "@pwe/model";

/** One reason in a refusal: where, which kind, and in words. */
export interface Reason {
  path: string;
  code: string;
  words: string;
}

/** A refusal as RFC 9457 writes it. It never holds what a respondent wrote, and nothing of the machine. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  problems?: Reason[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Not readable",
  401: "Not allowed",
  404: "Not found",
  405: "Not a method of this address",
  408: "Too slow",
  409: "Another response has this id",
  410: "Another edition of the form",
  413: "Too large",
  415: "Not a type that is taken here",
  422: "Not admissible",
  500: "A mistake of ours",
  503: "Cannot be stored now",
  507: "No room to store it",
};

/** What is answered instead of what was asked for. Thrown by a route, written by the error handler. */
export class Refusal extends Error {
  readonly details: ProblemDetails;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: { problems?: Reason[]; retryAfter?: number } = {},
  ) {
    super(detail);
    this.name = "Refusal";
    this.retryAfter = more.retryAfter;
    this.details = {
      type: `urn:pwe:problem:${code}`,
      title: TITLES[status] ?? "Refused",
      status,
      detail,
      ...(more.problems && { problems: more.problems }),
    };
  }
}

const WORDS: Readonly<Record<ProblemCode, string>> = {
  not_an_object: "This has to be an object.",
  unknown_member: "The design has no such member here.",
  missing_member: "This member is missing.",
  wrong_type: "This is of the wrong type.",
  other_consultation: "This is a response to another consultation.",
  other_design: "This response was given under another edition of the form.",
  other_release: "This response names another release.",
  unknown_arm: "The design has no such version.",
  missing_factor: "It is not recorded which version was shown.",
  unknown_language: "The form is not offered in this language.",
  unknown_stream: "The design has no such stream.",
  wrong_status: "The status does not follow from the answers.",
  not_asked: "This was not asked, given the version and the other answers.",
  unanswered: "This was asked and has to be answered.",
  required: "An answer is required here.",
  unknown_answer: "This is not one of the answers.",
  out_of_range: "This number is out of range.",
  empty_text: "This text is empty.",
  too_long: "This text is too long.",
  wrong_format: "This text does not have the format asked for.",
  exclusive: "This answer cannot stand together with others.",
  repeated: "This is there twice.",
  too_few: "These are too few.",
  too_many: "These are too many.",
  no_consent: "Without consent nothing is stored.",
  group_too_few: "Too few options of this group are chosen.",
  group_too_many: "Too many options of this group are chosen.",
  points_left: "Not all points were given.",
  points_over: "More points were given than there are.",
  over_limit: "This total is over its limit.",
  under_limit: "This total is under its limit.",
};

const numbers = ({ limit, by }: Problem): string =>
  limit === undefined
    ? ""
    : ` The limit is ${limit}${by === undefined ? "" : `, and it is passed by ${by}`}.`;

/** What the model found wrong with a response, in words. */
export const toReason = (problem: Problem): Reason => ({
  path: problem.path,
  code: problem.code,
  words: WORDS[problem.code] + numbers(problem),
});
