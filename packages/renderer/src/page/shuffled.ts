import type { Pin } from "@pwe/model";

/** Something whose parts may stand in another order for everyone. */
interface Shuffled {
  readonly path: string;
  readonly shuffle?: boolean | undefined;
}

/** Marks the list whose parts this respondent sees in an order of their own. */
export const inOrderOf = ({ path, shuffle }: Shuffled): Record<string, string | null> => ({
  "data-shuffle": shuffle ? path : null,
});

/** Marks one of those parts, and which of them stay first or last. */
export const pinOf = ({ shuffle }: Shuffled, pin: Pin): Record<string, string | null> => ({
  "data-pin": shuffle ? (pin ?? "") : null,
});
