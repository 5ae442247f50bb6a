const shape = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** Whether a word can be an id. */
export const isId = (word: string): boolean => shape.test(word);

/** The id nearest to words that cannot be one; empty when nothing is left of them. */
export function idOf(words: string): string {
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "");
  const parts = plain.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  return parts.replace(/[^a-z0-9]+/g, "_").replace(/^[_0-9]+|_+$/g, "");
}
