/** JSON with one spelling per value (RFC 8785): members sorted by code unit, no white space. */
export function canonicalJson(value: unknown): string {
  throw new Error("not written yet");
}
