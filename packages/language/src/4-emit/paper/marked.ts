import { code, type Line, text } from "./document.ts";

/** A sentence of the compiler: what stands between backticks is an id. */
export const marked = (words: string): Line =>
  words
    .split("`")
    .flatMap((part, at) => (part === "" ? [] : at % 2 === 1 ? code(part) : text(part)));
