import { shortDesign, type Consultation } from "@pwe/model";

/** What a build holds of the editions that were fielded before. */
export interface EarlierEditions {
  /** those in which whoever began goes on */
  readonly editions: readonly Consultation[];
  /** the designs of those in which nobody can */
  readonly withdrawn: readonly string[];
}

/** Where a build says which designs were withdrawn. */
export const withdrawnFile = "editions/withdrawn.json";

/** The document of an earlier edition in a build: what its responses are judged by. */
export const editionFile = ({ instrument }: Consultation): string =>
  `editions/${shortDesign(instrument.design)}.json`;
