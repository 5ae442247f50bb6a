import type { CheckContext, Finding } from "../rule.ts";
import type { ProblemData } from "../../diagnostics/diagnostic.ts";
import type { Prose } from "./texts.ts";

/** A finding about a text: shown where its own language is written, and told apart by that language. */
export function foundIn<Data extends ProblemData>(
  { resolved: { places }, consultation }: CheckContext,
  { key, tag }: Pick<Prose, "key" | "tag">,
  data: Data,
  more: { readonly key?: string } & Pick<Finding, "fix" | "related"> = {},
): Finding<Data> {
  const { key: part = "", ...rest } = more;
  const own = tag === consultation.language ? "" : tag;
  const place = own === "" ? undefined : places.get(`${key} ${own}`);
  const apart = [own, part].filter((one) => one !== "").join(" ");
  return {
    about: key,
    ...(apart !== "" && { key: apart }),
    ...(place && { place }),
    data,
    ...rest,
  };
}

/** The texts of which something is to be said, each once: wordings that differ elsewhere give the same finding. */
export function eachOnce<Data extends ProblemData>(
  findings: readonly Finding<Data>[],
): Finding<Data>[] {
  const seen = new Set<string>();
  return findings.filter(({ about, key, data }) => {
    const name = JSON.stringify([about, key, data]);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
