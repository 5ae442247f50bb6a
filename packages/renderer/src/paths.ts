/** The id of an element that belongs to a path. */
export const htmlId = (...parts: readonly (string | number)[]): string =>
  `q-${parts.join("-").replaceAll(".", "-")}`;
