/** Says on the button that was pressed that an answer is awaited, once that takes longer than a blink. */
export const awaiting = async <T>(
  button: HTMLElement,
  words: string,
  answer: Promise<T>,
): Promise<T> => {
  const own = button.textContent;
  const saying = setTimeout(() => {
    button.textContent = document.querySelector("[data-status]")!.textContent = words;
    button.setAttribute("aria-busy", "true");
  }, 400);
  try {
    return await answer;
  } finally {
    clearTimeout(saying);
    if (button.hasAttribute("aria-busy")) button.textContent = own;
    button.removeAttribute("aria-busy");
  }
};
