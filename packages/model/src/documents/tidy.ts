/** What was typed without what nobody sees, and with one space for all spaces in a row. */
export const tidy = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{DI}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Digits of any script as 0 to 9. They stand in rows of ten that begin at a multiple of sixteen, or six behind one. */
export const asciiDigits = (text: string): string =>
  text.replace(/(?=[^0-9])\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const row = String.fromCharCode(code & ~15);
    return digit.length > 1 ? digit : `${(code & 15) - (/\p{Nd}/u.test(row) ? 0 : 6)}`;
  });
