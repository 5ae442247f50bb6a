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
  403: "Not from this site",
  404: "Not found",
  405: "Not a method of this address",
  408: "Too slow",
  409: "There is a response already",
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
