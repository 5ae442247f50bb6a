import { startWorker } from "./sending/outbox.ts";
import { formPath } from "@pwe/model";
import { onClick } from "./controls/on-click.ts";
import { showEnd } from "./sending/delivery.ts";
import { runForm } from "./form.ts";
import { type Keeper, keeperFor } from "./kept/kept.ts";
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

/** Opens the form, where what it consists of has come; says whether it has. */
const openForm = async (site: Site, keeper: Keeper): Promise<boolean> => {
  const loaded = await loadInstrument(site)
    .then(async (instrument) => ({
      instrument,
      kept: await keptFrom(site, keeper, instrument),
    }))
    .catch(() => null);
  if (!loaded) {
    showEnd("failed");
    onClick("[data-action=reload]", () => location.reload());
    return false;
  }
  const { instrument, kept } = loaded;
  if (kept) {
    openVersion(document, kept.versions);
    runForm(site, keeper, instrument, kept);
  } else location.replace(`${site.home ?? site.root}index.html`);
  return true;
};

const run = async (): Promise<void> => {
  const site = readSite(document.body);
  const page = askedPage(site);
  if (page !== null) return location.replace(page);
  const keeper = keeperFor(site, () => localStorage);
  if (isStart()) runStart(site, keeper);
  else if (!(await openForm(site, keeper))) return;
  // The worker fetches everything that there is: what this page needs comes first.
  if (!site.preview) startWorker(site.root);
};

void run();
