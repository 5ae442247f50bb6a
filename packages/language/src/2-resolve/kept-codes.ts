import { parentOf, idOf } from "@pwe/model";
import { type Diagnostic, report } from "../diagnostics/diagnostic.ts";
import { otherLock } from "./errors/plan.ts";
import type { Sources } from "./load.ts";
import { isMissing } from "../syntax.ts";
import { lockName } from "./lock.ts";

/** The codes that a lock keeps for this consultation, by the path they stand under, then by id. */
export function codesIn(
  { lock, declarations }: Sources,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const name = declarations.flatMap(({ node }) =>
    node.kind === "ConsultationHeader" && !isMissing(node.name) ? [node.name.text] : [],
  )[0];
  if (lock === null || name === undefined) return new Map();
  if (lock.consultation === name) return byOwner(lock.codes);
  const at = { file: lock.file, span: { start: 0, end: 0 } };
  const data = { file: lockName, of: lock.consultation, here: name };
  diagnostics.push(report(otherLock, at, data));
  return new Map();
}

function byOwner(codes: ReadonlyMap<string, number>): Map<string, Map<string, number>> {
  const owners = new Map<string, Map<string, number>>();
  for (const [path, code] of codes) {
    const owner = parentOf(path);
    owners.set(owner, (owners.get(owner) ?? new Map<string, number>()).set(idOf(path), code));
  }
  return owners;
}
