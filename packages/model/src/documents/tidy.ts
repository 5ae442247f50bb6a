/** What was typed without what nobody sees, and with one space for all spaces in a row. */
export const tidy = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{DI}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Digits of any script as 0 to 9: each stands so many behind the first of its row of ten. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let place = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place++;
    return `${place % 10}`;
  });
