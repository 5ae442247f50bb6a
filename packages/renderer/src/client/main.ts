import { startWorker } from "./outbox.ts";
import { sheetPath } from "../paths.ts";
import { runForm } from "./form.ts";
import { keeperFor } from "./kept.ts";
import { loadInstrument, readSite, type Site } from "./site.ts";
import { keptFrom, runStart } from "./start.ts";

/** The page that a preview asks for in its address. A participant's address asks for nothing. */
const askedPage = (site: Site): string | null => {
  if (!site.preview) return null;
  const query = new URLSearchParams(location.search);
  const own = Object.values(site.versions ?? {}).join("-") || null;
  const [version, language] = [query.get("version") ?? own, query.get("language") ?? site.language];
  const fits = version !== null && /^[\w-]+$/.test(version) && /^[\w-]+$/.test(language);
  const here = version === own && language === site.language;
  return fits && !here ? `${site.root}${language}/${version}.html${location.search}` : null;
};

const run = async (): Promise<void> => {
  const site = readSite(document.body);
  const page = askedPage(site);
  if (page !== null) return location.replace(page);
  if (!site.preview) startWorker(site.root);
  const keeper = keeperFor(site, () => localStorage);
  if (!site.versions) return runStart(site, keeper);
  const instrument = await loadInstrument(site);
  const kept = keptFrom(site, keeper, instrument);
  if (!kept) return location.replace(`${site.root}index.html`);
  const here = sheetPath(instrument.factors, site.versions, site.language);
  const right = sheetPath(instrument.factors, kept.versions, site.language);
  // Whoever has a version stays in it, whatever address was opened.
  if (here !== right) return location.replace(site.root + right + location.hash);
  runForm(site, keeper, instrument, kept);
};

void run();
