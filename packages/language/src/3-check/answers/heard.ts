/** A label as a voice says it: without case, emphasis and marks, but with signs that are a word. */
export const heard = (label: string): string =>
  label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}%€$£+<>=≤≥&#−-]+/gu, " ")
    .replace(/(?<![\p{L}\p{N}])[-−](?![\p{L}\p{N}])/gu, " ")
    .trim();
