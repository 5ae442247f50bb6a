import type { MessageLanguage } from "@pwe/language";

/** The languages that pwe speaks. */
export const languages: readonly [MessageLanguage, ...MessageLanguage[]] = ["en", "nl"];

/** What is said to people, in every language that is spoken: one that is missing does not compile. */
export type Said = Readonly<Record<MessageLanguage, string>>;

/** A text is data, and the same in every language. */
export const said = (what: Said | string, language: MessageLanguage): string =>
  typeof what === "string" ? what : what[language];

/** A command to type: the same in every language. */
export const asTyped = (command: string): Said => ({ en: command, nl: command });

/** A number with the word for what is counted. */
export const counted = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

/** A name as it is typed behind a command: between quotes where a shell would take it apart. */
export const typed = (name: string): string =>
  /^[\w@%+=:,./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
