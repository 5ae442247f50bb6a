/** Says on the button that was pressed that an answer is awaited, once that takes longer than a blink. */
export const awaiting = async <T>(
  button: HTMLElement,
  words: string,
  answer: Promise<T>,
): Promise<T> => {
  const own = button.textContent;
  button.setAttribute("aria-busy", "true");
  const saying = setTimeout(() => {
    button.textContent = document.querySelector("[data-status]")!.textContent = words;
  }, 400);
  try {
    return await answer;
  } finally {
    clearTimeout(saying);
    if (button.textContent === words) button.textContent = own;
    button.removeAttribute("aria-busy");
  }
};

/** Whether this button awaits one already: a second press asks for nothing more. */
export const isAwaiting = (button: HTMLElement): boolean => button.hasAttribute("aria-busy");
