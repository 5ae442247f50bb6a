/** A change in words, English and Dutch side by side; {path}, {before} and {after} are filled in. */
export type Texts = Readonly<
  Record<string, Readonly<Record<"en" | "enHelp" | "nl" | "nlHelp", string>>>
>;
