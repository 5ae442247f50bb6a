const ROOM = 16;

/**
 * Keeps the meters in view where they leave two thirds of the window, and what gets the focus out from under them; where
 * the totals above the meters take too much of it, the meters alone. Their height is looked at once it is known, never
 * while it is being changed.
 */
export const stickMeters = (form: ParentNode): void => {
  const all = form.querySelectorAll<HTMLElement>(".pwe-meters");
  const fits = (height: number): boolean => height * 3 < innerHeight;
  const fit = (): void => {
    let padding = ROOM;
    for (const { offsetHeight, style, lastElementChild } of all) {
      const beside = offsetHeight - (lastElementChild as HTMLElement).offsetHeight - ROOM;
      const away = fits(offsetHeight) ? 0 : Math.max(0, beside);
      const sticks = fits(offsetHeight - away);
      style.position = sticks ? "" : "static";
      style.top = `${-away}px`;
      if (sticks) padding += offsetHeight - away;
    }
    document.documentElement.style.scrollPaddingTop = `${padding}px`;
  };
  const observer = new ResizeObserver(fit);
  all.forEach((one) => observer.observe(one));
  addEventListener("resize", fit);
};
