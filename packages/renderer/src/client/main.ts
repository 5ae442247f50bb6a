import { startWorker } from "./sending/outbox.ts";
import { onClick } from "./controls/on-click.ts";
import { showEnd } from "./sending/delivery.ts";
import { runForm } from "./form.ts";
import { type Keeper, keeperFor } from "./kept/kept.ts";
import { loadInstrument, readSite, type Site } from "./site.ts";
import { openVersion } from "./drawing/version.ts";
import { keptFrom } from "./arriving.ts";
import { goesToAsked } from "./preview.ts";

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
  if (goesToAsked(site, (query, language) => !query.has("language") || language === site.language))
    return;
  if (
    !(await openForm(
      site,
      keeperFor(site, () => localStorage),
    ))
  )
    return;
  // The worker fetches everything that there is: what this page needs comes first.
  if (!site.preview) startWorker(site.root);
};

void run();
