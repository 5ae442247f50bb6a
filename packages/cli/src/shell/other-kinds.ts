import type { Said } from "./said.ts";

/** What a file is that is no plain text in UTF-8, and what to do. */
interface OtherKind {
  readonly is: Said;
  readonly help: Said;
}

const asUtf8: Said = {
  en: "Save it as UTF-8 and try again",
  nl: "Bewaar het als UTF-8 en probeer het opnieuw",
};
const asText: Said = {
  en: "Save it as plain text in UTF-8 and try again",
  nl: "Bewaar het als platte tekst in UTF-8 en probeer het opnieuw",
};
const wide: OtherKind = {
  is: { en: "text in UTF-16, not in UTF-8", nl: "tekst in UTF-16, niet in UTF-8" },
  help: asUtf8,
};
const word: Said = {
  en: "a document of Word or the like, not plain text",
  nl: "een document van Word of iets dergelijks, geen platte tekst",
};

/** By the first bytes: what people save in place of plain text. */
const kinds: readonly (readonly [readonly number[], OtherKind])[] = [
  [[0xff, 0xfe], wide],
  [[0xfe, 0xff], wide],
  [[0x50, 0x4b, 3, 4], { is: word, help: asText }],
  [[0xd0, 0xcf, 0x11, 0xe0], { is: word, help: asText }],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    {
      is: {
        en: "rich text (RTF), not plain text",
        nl: "opgemaakte tekst (RTF), geen platte tekst",
      },
      help: asText,
    },
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    { is: { en: "a PDF, not plain text", nl: "een pdf, geen platte tekst" }, help: asText },
  ],
];

/** What a file is that people save in place of plain text; undefined where it may be plain text. */
export function otherKind(bytes: Uint8Array): OtherKind | undefined {
  const found = kinds.find(([first]) => first.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) return found[1];
  // Every second byte of Latin letters in UTF-16 is zero.
  const start = bytes.subarray(0, 64);
  const zeros = start.filter((byte) => byte === 0).length;
  return start.length >= 8 && zeros * 3 > start.length ? wide : undefined;
}
