import { type Answers, member, own, valueAt } from "@pwe/model";

/** A value in a response, as far as the form looks into it. */
export type Value = string | number | boolean | null | readonly string[];

type Branch = { [member: string]: Branch | Value };

/** What stands at this path of the answers. */
export const answerAt = (answers: Answers, path: string): Value | undefined =>
  valueAt(answers, path) as Value | undefined;

/** The answers with this value at this path; undefined takes it out, and what becomes empty with it. */
export const withAnswer = (
  answers: Answers,
  path: string,
  value: Value | object | undefined,
): Answers => {
  const put = (branch: Branch, [first = "", ...rest]: string[]): Branch => {
    const { [first]: old, ...others } = branch;
    if (rest.length === 0)
      return value === undefined ? others : { ...branch, [first]: value as Value };
    const inner = put(
      typeof old === "object" && old !== null && !Array.isArray(old) ? (old as Branch) : {},
      rest,
    );
    return Object.keys(inner).length === 0 ? others : { ...branch, [first]: inner };
  };
  return put(answers as Branch, path.split(".")) as Answers;
};

/** The answers with these items, each at `block.item` or at its block, taken from others. */
export const withItems = (answers: Answers, paths: readonly string[], from: Answers): Answers => {
  const all: Record<string, unknown> = { ...answers };
  const copied = new Set<string>();
  for (const path of paths) {
    const [block = "", item] = path.split(".");
    const there = own(all, block);
    if (item === undefined || there === undefined) all[block] = own(from, block);
    else {
      const copy = (copied.has(block) ? there : { ...there }) as Record<string, unknown>;
      copy[item] = member(own(from, block), item);
      all[block] = copy;
    }
    copied.add(block);
  }
  return all as Answers;
};
