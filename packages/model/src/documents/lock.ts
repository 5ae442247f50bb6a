import type { Consultation } from "../generated/consultation.ts";
import type { LockFile } from "../generated/lock.ts";

/** What a consultation was when it was fielded. */
export type Lock = Omit<LockFile, "design" | "editions"> & {
  readonly design: Consultation;
  readonly editions?: readonly Consultation[];
};
