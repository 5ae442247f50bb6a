/** Acts when something that fits this selector, or lies within it, is clicked. */
export const onClick = (
  selector: string,
  act: (clicked: HTMLElement, event: Event) => void,
): void => {
  document.addEventListener("click", (event) => {
    const clicked = (event.target as Element).closest<HTMLElement>(selector);
    if (clicked) act(clicked, event);
  });
};
