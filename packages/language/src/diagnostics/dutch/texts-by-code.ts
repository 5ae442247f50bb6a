import type { ProblemText } from "../diagnostic.ts";

/** What is said in Dutch, by code. The data are those of the English text. */
export type DutchTexts = Readonly<Record<string, ProblemText>>;
