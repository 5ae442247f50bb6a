import type { CatalogueText } from "../catalogue.ts";

/** What is said in Dutch, by code. The data are those of the English text. */
export type DutchTexts = Readonly<Record<string, CatalogueText>>;
