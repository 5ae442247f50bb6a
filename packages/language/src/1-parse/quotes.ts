/** What each opening quote of a line pairs with; a quote that is not in it closes without having opened. */
export type QuotePlan = ReadonlyMap<number, Pair>;

interface Pair {
  readonly end: number;
  readonly closed: boolean;
  /** a curly quote closes it, which is the last character of it */
  readonly curly?: true;
}

/** Pairs the quotes of a line whose number is odd: an opening quote has space before it, a closing one after it. */
export function pairQuotes(text: string, from: number, to: number): QuotePlan {
  const plan = new Map<number, Pair>();
  let open = -1;
  for (let at = from; at < to; at++) {
    const c = text[at];
    if (c === "\\" && open !== -1) at++;
    else if (c === "/" && text[at + 1] === "/" && open === -1) break;
    else if (c === '"') {
      const opens = /[\s({,:]/.test(text[at - 1] ?? " ") && !/\s/.test(text[at + 1] ?? " ");
      const closes = /\S/.test(text[at - 1] ?? " ") && /[\s),{}]/.test(text[at + 1] ?? " ");
      if (open === -1) {
        if (opens || !closes) open = at;
      } else if (closes || !opens) {
        plan.set(open, { end: at + 1, closed: true });
        open = -1;
      } else {
        plan.set(open, { end: guessEnd(text, open, at), closed: false });
        open = at;
      }
    } else if (c === "”" && open !== -1 && /[\s),{}]/.test(text[at + 1] ?? " ")) {
      plan.set(open, { end: at + 1, closed: false, curly: true });
      open = -1;
    }
  }
  if (open !== -1) plan.set(open, { end: guessEnd(text, open, to), closed: false });
  return plan;
}

/** Where a text without closing quote ends: before a wide gap, before the word that leads the next text, or before {. */
function guessEnd(text: string, open: number, limit: number): number {
  const rest = text.slice(open + 1, limit);
  const gap = /\s{2,}/.exec(rest);
  const next = text[limit] === '"';
  const tail = next
    ? /(?:\s+-)?\s+[a-z_0-9]+\s*$/.exec(rest)
    : /\s+(?:\/\/.*|\{[^}]*|\}\s*(?:else\s*\{)?\s*|pin (?:first|last)|share [\d/%. ]+(?:baseline)?|side (?:less|same|more).*)$|\s+$/.exec(
        rest,
      );
  const cut = Math.min(gap?.index ?? rest.length, tail?.index ?? rest.length);
  return open + 1 + cut;
}
