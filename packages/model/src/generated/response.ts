// Written by generate.ts from schema/response.schema.json. Do not edit.

/**
 * What one respondent sent, whatever the design. The schema that a build emits narrows this to one design.
 */
export interface Response {
  consultation: string;
  release: number;
  /**
   * fingerprint of the design it was given under
   */
  design: string;
  /**
   * fingerprint of what could be answered in it and how that is judged; left out by earlier forms
   */
  answering?: string;
  /**
   * UUID
   */
  id: string;
  status: "complete" | "screened_out" | "quota_full";
  /**
   * every random order on this respondent's screen follows from it
   */
  seed: string;
  /**
   * factor to arm: recorded, never recomputed
   */
  versions: {
    [k: string]: string;
  };
  language: string;
  stream: string;
  /**
   * between the first page and sending, by the respondent's device; left out when nobody measured, as without script
   */
  seconds?: number;
  /**
   * by block, then by question or option, then (in a grid) by row
   */
  answers: {
    [k: string]: BlockAnswers;
  };
  /**
   * by path: answers to questions that later answers made unreachable; never mixed in
   */
  aside?: {
    [k: string]: ItemAnswer;
  };
  /**
   * by task: how the answer came about. What it does not name did not happen; left out when nothing was recorded, as without script
   */
  paradata?: {
    [k: string]: TaskParadata;
  };
}
/**
 * a task also carries decided: self, opt_out or delegate; consent carries answer: yes
 *
 * This interface was referenced by `Response`'s JSON-Schema
 * via the `definition` "BlockAnswers".
 */
export interface BlockAnswers {
  [k: string]: ItemAnswer | string;
}
/**
 * Exactly these members, by what is asked. Option of a task: level (an id), chosen (true or false), points or amount (a whole number of steps). one: answer (an id). many: answers (ids). rank: answers (ids, the first place first). number: answer (a whole number of steps). scale: answer (a whole number). text: answer (a string). date: answer (a string, year-month-day). Set of pairs: answer (an alternative, or none). grid: one member per row, {answer: id}. consent: answer (yes), itself the block. Beside these: text (a string or null) when the answer of kind other is chosen and no else; why (a string or null) where a motivation is asked; consent (true or false) where explicit consent is asked, and with false the answer is null. null is a question that was skipped; texts are never empty.
 *
 * This interface was referenced by `Response`'s JSON-Schema
 * via the `definition` "ItemAnswer".
 */
export interface ItemAnswer {
  [k: string]:
    | string
    | number
    | boolean
    | null
    | string[]
    | {
        answer: string | null;
      };
}
/**
 * This interface was referenced by `Response`'s JSON-Schema
 * via the `definition` "TaskParadata".
 */
export interface TaskParadata {
  /**
   * options the respondent set, in order of first touch
   */
  touched?: string[];
  /**
   * per option the first setting
   */
  first?: {
    [k: string]: string | number | boolean;
  };
  /**
   * per total with limits: how often one was crossed
   */
  over?: {
    [k: string]: number;
  };
}
