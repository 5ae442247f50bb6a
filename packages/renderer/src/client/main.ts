import { startWorker } from "./sending/outbox.ts";
import { formPath } from "@pwe/model";
import { runForm } from "./form.ts";
import { keeperFor } from "./kept/kept.ts";
import { loadInstrument, readSite, type Site } from "./site.ts";
import { openVersion } from "./drawing/version.ts";
import { keptFrom, runStart } from "./start.ts";

/** The page that a preview asks for in its address. A participant's address asks for nothing. */
const askedPage = (site: Site): string | null => {
  if (!site.preview) return null;
  const query = new URLSearchParams(location.search);
  const language = query.get("language") ?? site.language;
  const isHere = isStart() ? !query.has("version") : language === site.language;
  return isHere || !/^[\w-]+$/.test(language)
    ? null
    : site.root + formPath(language) + location.search;
};

const isStart = (): boolean => document.body.dataset["start"] !== undefined;

const run = async (): Promise<void> => {
  const site = readSite(document.body);
  const page = askedPage(site);
  if (page !== null) return location.replace(page);
  if (!site.preview) startWorker(site.root);
  const keeper = keeperFor(site, () => localStorage);
  if (isStart()) return runStart(site, keeper);
  const instrument = await loadInstrument(site);
  const kept = keptFrom(site, keeper, instrument);
  if (!kept) return location.replace(`${site.root}index.html`);
  openVersion(document, kept.versions);
  runForm(site, keeper, instrument, kept);
};

void run();
