import { editionPath, type FormerNames, formPath, type Instrument } from "@pwe/model";
import type { Keeper, Kept, Remembered } from "../kept/kept.ts";
import { timeLimit } from "../sending/send.ts";
import { load, type Site } from "../site.ts";
import { carryOver } from "./carry.ts";

/** What the site says of the editions of its form. */
export interface Editions {
  /** of those that it carries the languages, by what they are called for short */
  readonly carried: Readonly<Record<string, readonly string[]>>;
  /** what things were called in earlier editions */
  readonly former: FormerNames;
}

/**
 * Goes on with what was begun in another edition: there, where the site carries it. Else what is finished is sent from here,
 * for it says itself what it answers, and the rest is taken over as far as it has a place here, which the page then says.
 */
export const goOnElsewhere = async (
  site: Site,
  keeper: Keeper,
  instrument: Instrument,
  { key, kept }: Remembered,
): Promise<Kept | null> => {
  const { carried, former } = await load<Editions>(`${site.root}editions.json`);
  const edition = key.slice(-16);
  const languages = carried[edition];
  if (languages) {
    const language = languages.includes(site.language) ? site.language : (languages[0] ?? "");
    const address = site.root + editionPath(edition) + formPath(language);
    // Nobody is taken to a page that does not come.
    if (!(await fetch(address, { signal: timeLimit(20) })).ok) throw new Error(address);
    location.replace(address);
    return new Promise(() => {});
  }
  // What is kept from now on takes the place of what was kept there.
  const { write } = keeper;
  keeper.write = (next) => {
    write(next);
    if (keeper.works) keeper.forget(key);
  };
  return kept.response || kept.end ? kept : carryOver(site, instrument, kept, former);
};

/** What this script gives to the form. */
export interface CarryScript {
  readonly goOnElsewhere: typeof goOnElsewhere;
}
