import type { TextQuestion } from "../generated/consultation.ts";
import { asciiDigits, tidy } from "./tidy.ts";

/** The pattern of every format that a text can be asked in. Each takes time linear in the text. */
export const textFormats: Record<NonNullable<TextQuestion["format"]>, string> = {
  digits: "^[0-9]+$",
  year: "^[0-9]{4}$",
  postcode_nl: "^[1-9][0-9]{3} ?[A-Za-z]{2}$",
  email: "^[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+$",
};

/**
 * A text as a format reads it: without spaces at its ends and characters that nobody sees, and with digits that the
 * patterns know. A paste and a keyboard put those in unasked.
 */
export const inFormat = (text: string): string => asciiDigits(tidy(text));
