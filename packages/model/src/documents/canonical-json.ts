/** JSON with one spelling per value (RFC 8785): members sorted by code unit, no white space. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((part) => canonicalJson(part ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = value as Readonly<Record<string, unknown>>;
  let members = "";
  for (const name of Object.keys(parts).sort()) {
    if (parts[name] === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(name)}:${canonicalJson(parts[name])}`;
  }
  return `{${members}}`;
}
