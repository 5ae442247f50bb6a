/** Receives, judges, stores and exports the responses to one consultation, and gives out its versions. */

// The collector
export { createCollector } from "./collector.ts";
export { type CollectorOptions } from "./context.ts";
export type { RandomBytes } from "./store/blocks.ts";

// What it decides
export { judgeSubmission, type Decision } from "./submission.ts";
export { plainWording, wordingOf, type Tongue, type Wording } from "./wording.ts";
export { Refusal, type ProblemDetails, type Reason } from "./problem.ts";

// Where it keeps things
export {
  StoreFailure,
  type Allocation,
  type AllocationRequest,
  type Arrival,
  type Counts,
  type Placement,
  type Store,
  type StoredResponse,
} from "./store/store.ts";
export { SqliteStore } from "./store/sqlite-store.ts";

// What it gives back
export { toLines, toTable } from "./export.ts";
