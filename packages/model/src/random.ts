/** A stream of chance that always gives the same numbers. */
export interface Random {
  /** A whole number from 0 up to but not including `count` (1 to 2^32), each as likely. */
  below(count: number): number;
}

/** The stream that belongs to a path, apart from every other stream of the same seed. */
export function randomStream(seed: string, path: string): Random {
  throw new Error("not written yet");
}
