/** Says something to who does not see the screen: once, after rest, or at once when it cannot wait; nothing twice. */
export interface Announcer {
  say(words: string, when: "at rest" | "at once"): void;
}

const REST = 700;
const SOON = 50;

export const announcer = (status: { textContent: string | null }): Announcer => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    say: (words, when) => {
      clearTimeout(waiting);
      // To write the same again would be heard again.
      if (words !== status.textContent)
        waiting = setTimeout(
          () => {
            status.textContent = words;
          },
          when === "at once" ? SOON : REST,
        );
    },
  };
};
