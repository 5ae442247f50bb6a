// Written by generate.ts from schema/lock.schema.json. Do not edit.

/**
 * What a consultation was when it was fielded. It keeps the codes of answers, and later releases are compared with it.
 */
export interface LockFile {
  format: 1;
  /**
   * id of the consultation
   */
  consultation: string;
  release: number;
  /**
   * version of the compiler
   */
  compiler: string;
  fingerprints: {
    design: string;
    answering?: string;
    plan: string;
  };
  /**
   * the stored code of every answer, level and option, by path; also of those that earlier releases had, so that no code is given out twice
   */
  codes: {
    [k: string]: number;
  };
  /**
   * per declaration of the design the SHA-256 of what it says: its part of the instrument, its texts and its numbers, as canonical JSON
   */
  declarations: {
    [k: string]: string;
  };
  /**
   * the consultation document (consultation.schema.json)
   */
  design: {};
  /**
   * the consultation documents that were fielded before, the last one first: who began in one of them can go on in it; left out when there is none
   *
   * @minItems 1
   */
  editions?: {}[];
  /**
   * the designs that were fielded before and in which nobody can go on any more; left out when there is none
   *
   * @minItems 1
   */
  withdrawn?: string[];
}
