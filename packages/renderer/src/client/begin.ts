import { startWorker } from "./sending/outbox.ts";
import { keeperFor } from "./kept/kept.ts";
import { goesToAsked } from "./preview.ts";
import { readSite } from "./site.ts";
import { runStart } from "./start.ts";

/** The script of the start page: whoever begins loads no more than that takes. */
const run = (): void => {
  const site = readSite(document.body);
  if (goesToAsked(site, (query) => !query.has("version"))) return;
  runStart(
    site,
    keeperFor(site, () => localStorage),
  );
  // The worker fetches everything that there is, the form too: what this page needs comes first.
  if (!site.preview) startWorker(site.root);
};

run();
