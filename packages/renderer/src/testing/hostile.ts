import type { Consultation, VariedText } from "@pwe/model";

/** What an author could write to do harm: markup, an address that runs, marks that turn text around, places to fill in. */
export const harm = `<img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script> [x](javascript:globalThis.harmed=1) "'& \u202eabc\u2066 {{ {{7*7}} {{about.none}} \${1}`;

/** A consultation of which every text in every language, every unit and every card does harm if it becomes markup. */
export const hostileIn = (consultation: Consultation): Consultation => {
  const worse = structuredClone(consultation);
  const spoil = (text: VariedText): VariedText =>
    typeof text === "string"
      ? `${text} ${harm}`
      : { ...text, cases: text.cases.map((one) => ({ ...one, is: `${one.is} ${harm}` })) };
  for (const text of Object.values(worse.texts)) {
    for (const [language, words] of Object.entries(text.in)) text.in[language] = spoil(words);
  }
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const members = value as Record<string, unknown>;
    for (const [name, inner] of Object.entries(members)) {
      if (name === "unit" && typeof inner === "string") members[name] = `${inner} ${harm}`;
      else if (name === "cards") {
        for (const card of Object.values(inner as Record<string, Record<string, string>>))
          for (const attribute of Object.keys(card)) card[attribute] += ` ${harm}`;
      } else walk(inner);
    }
  };
  walk(worse.instrument.elements);
  walk(worse.attributes);
  return worse;
};
