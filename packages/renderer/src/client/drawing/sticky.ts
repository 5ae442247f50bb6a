const ROOM = 16;

/**
 * Keeps the meters in view where they leave two thirds of the window, and what gets the focus out from under them. Their
 * height is looked at once it is known, never while it is being changed.
 */
export const stickMeters = (form: ParentNode): void => {
  const all = form.querySelectorAll<HTMLElement>(".pwe-meters");
  const fit = (): void => {
    let padding = ROOM;
    all.forEach(({ offsetHeight, style }) => {
      const sticks = offsetHeight * 3 < innerHeight;
      style.position = sticks ? "" : "static";
      if (sticks) padding += offsetHeight;
    });
    document.documentElement.style.scrollPaddingTop = `${padding}px`;
  };
  const observer = new ResizeObserver(fit);
  all.forEach((one) => observer.observe(one));
  addEventListener("resize", fit);
};
