/** Phrases that stand in the data of findings, from English to Dutch. */
export const phrases: Readonly<Record<string, string>> = {};
