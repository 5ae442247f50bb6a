import { carry, type FormerNames, type Instrument, judgePage, route, versionsIn } from "@pwe/model";
import { fill } from "../../words/words.ts";
import { nameOf } from "../drawing/problems-view.ts";
import { freshFrom, type Kept } from "../kept/kept.ts";
import type { Site } from "../site.ts";

/** Where one goes on: the first page that asks for something that is not there, or the one that was open. */
const standing = (instrument: Instrument, fresh: Kept, { page, seen }: Kept): Partial<Kept> => {
  const { pages } = route(instrument, fresh, false);
  const open = pages.find(
    ({ key }) => key === page || judgePage(instrument, fresh, key).length > 0,
  );
  return {
    ...(open && { page: open.key }),
    seen: pages.map(({ key }) => key).filter((key) => seen.includes(key)),
  };
};

const save = ({ id, answers, aside }: Kept, site: Site): void => {
  const text = JSON.stringify({ consultation: site.consultation, id, answers, aside }, null, 2);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${site.consultation}-${id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Says above the questions what became of the answers, until one goes on. */
const say = (site: Site, kept: Kept, lost: readonly string[], isEmpty: boolean): void => {
  const { words } = site;
  const form = document.querySelector<HTMLFormElement>("#form")!;
  const note = document.createElement("div");
  note.className = "pwe-situation";
  note.dataset["carried"] = "";
  note.tabIndex = -1;
  // In the language of our own words, where the page is in another.
  const { lang } = document.querySelector<HTMLElement>(".pwe-skip")!;
  if (lang) note.lang = lang;
  const add = (name: "p" | "button", text: string): HTMLElement => {
    const part = document.createElement(name);
    part.textContent = text;
    note.append(part);
    return part;
  };
  add("p", words.republished);
  const number = lost.length;
  const some = number === 1 ? words.carriedButOne : fill(words.carriedBut, { number });
  add("p", isEmpty ? words.carriedNone : number > 0 ? some : words.carriedAll);
  const names = lost.flatMap(
    (path) => nameOf(document.querySelector(`[data-path="${CSS.escape(path)}"]`)) || [],
  );
  if (!isEmpty && names.length > 0) {
    const list = document.createElement("ul");
    for (const name of names)
      list.append(Object.assign(document.createElement("li"), { textContent: name }));
    note.append(list);
  }
  if (number > 0) {
    const button = add("button", words.saveEarlier) as HTMLButtonElement;
    button.type = "button";
    button.className = "pwe-button pwe-button-second";
    button.onclick = () => save(kept, site);
  }
  form.before(note);
  form.addEventListener("submit", () => note.remove(), { once: true });
  note.focus();
};

/** Takes over what was answered in an edition that is no longer there, and says so. */
export const carryOver = (
  site: Site,
  instrument: Instrument,
  kept: Kept,
  former: FormerNames,
): Kept => {
  const { answers, paradata, lost } = carry(instrument, kept, former, site.counted ?? {});
  const versions = versionsIn(instrument, kept.seed, kept.versions);
  const { id, seed, stream, token, raw, began } = kept;
  const fresh: Kept = {
    ...freshFrom({ id, seed, stream, versions, ...(token && { token }), ...(raw && { raw }) }),
    ...{ answers, paradata, counted: site.counted ?? {} },
    ...(began !== undefined && { began }),
  };
  const isEmpty = lost.length > 0 && Object.keys(answers).length === 0;
  // Once the page is drawn, and knows what its questions are called.
  setTimeout(() => say(site, kept, lost, isEmpty));
  return { ...fresh, ...standing(instrument, fresh, kept) };
};
