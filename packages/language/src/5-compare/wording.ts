import type { DiffPart } from "./change.ts";

/** The words of a text, punctuation and white space between them left out. */
export function wordsOf(text: string): string[] {
  return text.match(/\{\{[^}]*\}\}|[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * How alike two texts are, from 0 to 1: the Dice coefficient (Dice 1945) over their words, or over pairs of letters
 * where one has fewer than four words, so that an ending or a compound does not make another word of it.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [wordsOf(one.toLowerCase()), wordsOf(other.toLowerCase())];
  if (a.length === 0 || b.length === 0) return one.trim() === other.trim() ? 1 : 0;
  if (Math.min(a.length, b.length) >= 4) return dice(a, b);
  return Math.max(dice(a, b), dice(letterPairs(a), letterPairs(b)));
}

function dice(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of other) left.set(item, (left.get(item) ?? 0) + 1);
  let common = 0;
  for (const item of one) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    common++;
  }
  return (2 * common) / (one.length + other.length);
}

const letterPairs = (words: readonly string[]): string[] =>
  words.flatMap((word) =>
    word.length < 2
      ? [word]
      : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)),
  );

/** Words that turn a sentence round. A number, a placeholder or one of these is never a small change. */
const turning = new Set(
  "niet geen nooit niemand niets zonder nauwelijks not no never nobody nothing without hardly meer minder more less".split(
    " ",
  ),
);

/** Whether two texts differ by so little that people read the same: signs, capitals, or one word of at least five. */
export function isSmallEdit(before: string, after: string): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const parts = diff(
    old.map((word) => word.toLowerCase()),
    now.map((word) => word.toLowerCase()),
  ).filter((part) => part.in !== "both");
  if (parts.length === 0) return true;
  const [gone, come] = (["before", "after"] as const).map((side) =>
    parts.filter((part) => part.in === side).flatMap(({ items }) => items),
  ) as [string[], string[]];
  const changed = [...gone, ...come];
  const weighs = (word: string): boolean =>
    turning.has(word) || /\d/.test(word) || word.startsWith("{{");
  return (
    gone.length < 2 &&
    come.length < 2 &&
    Math.min(old.length, now.length) >= 5 &&
    !changed.some(weighs)
  );
}

/** Word by word what two texts share and what only one of them has, in reading order. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let [gone, come] = ["", ""];
  const close = (): void => {
    // White space that both have is said once, behind.
    const end = /\s+$/.exec(gone)?.[0] ?? "";
    const shared = end !== "" && come.endsWith(end) ? end : "";
    const cut = (text: string): string => text.slice(0, text.length - shared.length);
    if (cut(gone) !== "") parts.push({ in: "before", text: cut(gone) });
    if (cut(come) !== "") parts.push({ in: "after", text: cut(come) });
    if (shared !== "") parts.push({ in: "both", text: shared });
    [gone, come] = ["", ""];
  };
  for (const { in: side, items } of diff(tokens(before), tokens(after))) {
    const text = items.join("");
    const isOpen = gone !== "" || come !== "";
    if (side === "before") gone += text;
    else if (side === "after") come += text;
    else if (isOpen && text.trim() === "") [gone, come] = [gone + text, come + text];
    else {
      close();
      const last = parts.at(-1);
      if (last?.in === "both") parts[parts.length - 1] = { in: "both", text: last.text + text };
      else parts.push({ in: "both", text });
    }
  }
  close();
  return parts;
}

/** Words with the signs behind them, so that joined again they are the text. */
const tokens = (text: string): string[] => text.match(/\{\{[^}]*\}\}|\s+|[^\s{]+|\{/g) ?? [];

interface Stretch {
  readonly in: DiffPart["in"];
  readonly items: string[];
}

/** The longest common subsequence by dynamic programming (Wagner and Fischer 1974), as stretches. */
function diff(old: readonly string[], now: readonly string[]): Stretch[] {
  const width = now.length + 1;
  const length = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      length[i * width + j] =
        old[i] === now[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
  const stretches: Stretch[] = [];
  const add = (side: DiffPart["in"], item: string): void => {
    const last = stretches.at(-1);
    if (last?.in === side) last.items.push(item);
    else stretches.push({ in: side, items: [item] });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add("both", old[i]!);
      i++;
      j++;
    } else if (
      j === now.length ||
      (i < old.length && length[(i + 1) * width + j]! >= length[i * width + j + 1]!)
    )
      add("before", old[i++]!);
    else add("after", now[j++]!);
  }
  return stretches;
}
