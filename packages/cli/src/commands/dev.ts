import { once } from "node:events";
import { watch, type FSWatcher } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { MessageLanguage } from "@pwe/language";
import { onlyName, wholeNumber, type Input, type Usage } from "../shell/command-line.ts";
import { createPreview, type Preview } from "../serve/preview.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { catalogueOf } from "../shell/language.ts";
import { said } from "../shell/said.ts";
import { readText } from "../shell/files.ts";
import { count, renderFindings, summary } from "../findings/findings.ts";
import { makeSite } from "../project/make.ts";
import { compileProject, type Project } from "../project/project.ts";
import { interrupted, listen } from "../serve/serving.ts";
import type { Terminal } from "../shell/terminal.ts";
import { readDress, themeOption, type Dress } from "../project/theme.ts";

export const usage: Usage = {
  name: "dev",
  takes: "FILE",
  text: {
    en:
      "Shows the form while you write: saving the file loads it again, and what is wrong stands in the page.\n" +
      "What is answered here is forgotten.",
    nl:
      "Toont het formulier terwijl u schrijft: wie het bestand bewaart, ziet het opnieuw, en wat er mis is staat erbij.\n" +
      "Wat hier wordt geantwoord, wordt niet bewaard.",
  },
  options: {
    theme: themeOption,
    port: {
      placeholder: "PORT",
      text: { en: "default 5173; 0 takes a free one", nl: "standaard 5173; 0 neemt een vrije" },
    },
    host: {
      placeholder: "HOST",
      text: {
        en: "default 127.0.0.1: this computer only",
        nl: "standaard 127.0.0.1: alleen deze computer",
      },
    },
  },
  examples: ["pwe dev consultation.pwe"],
};

/** Editors write a file in several steps; so long after the last of them it is read. */
const settled = 60;

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  const port = wholeNumber(usage, input, "port", { min: 0, max: 65_535, otherwise: 5173 });
  const host = input.value("host") ?? "127.0.0.1";
  // A name that is wrong from the start is wrong use; one that goes away later is waited for.
  readText(file);
  const { language } = terminal;
  const catalogue = await catalogueOf(language);
  const preview = createPreview(language);
  const watching = watchAll(() => void refresh());
  let running = Promise.resolve();
  const refresh = (): Promise<void> => {
    running = running.then(async () => {
      try {
        const project = compileProject(file, readText(file), { catalogue });
        // The theme is read again too: it may be what was saved.
        const theme = input.value("theme");
        watching.only([...project.asked, ...(theme === undefined ? [] : [theme])]);
        await show(project, preview, await readDress(theme, terminal), language);
        terminal.tell(summary([project], undefined, language));
      } catch (error) {
        const message =
          error instanceof Refusal
            ? said(error.says, language)
            : error instanceof Error
              ? error.message
              : String(error);
        preview.tell({ summary: message, errors: true, findings: [message] });
        terminal.tell(message);
        if (!(error instanceof Refusal))
          terminal.tell({
            en: "This is a fault of pwe, not of your file.",
            nl: "Dit is een fout van pwe, niet van uw bestand.",
          });
      }
    });
    return running;
  };
  await refresh();
  const { server } = preview;
  const address = await listen(server, { host, port }, () =>
    once(server.listen(port, host), "listening"),
  );
  const where = terminal.style("bold", address);
  terminal.print({
    en: `${where} shows ${file} and follows every save. Ctrl+C stops.`,
    nl: `${where} toont ${file} en volgt elke keer dat u bewaart. Ctrl+C stopt.`,
  });
  await interrupted();
  watching.only([]);
  await preview.close();
  return exit.fine;
}

async function show(
  project: Project,
  preview: Preview,
  dress: Dress | undefined,
  language: MessageLanguage,
): Promise<void> {
  const { consultation } = project;
  const errors = consultation === null || count([project]).error > 0;
  preview.tell({
    summary: summary([project], undefined, language),
    errors,
    findings: renderFindings([project], false, language),
  });
  if (errors) return;
  await preview.showForm(
    consultation,
    makeSite(project.entry, consultation, { collector: "./api", preview: true, dress }),
  );
}

/** Follows files by their folders, for an editor may put a new file in the place of the old one. */
function watchAll(changed: () => void): { only: (files: readonly string[]) => void } {
  const watchers = new Map<string, FSWatcher>();
  let names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const notice = (folder: string, name: string | null): void => {
    if (name !== null && !names.has(resolve(folder, name))) return;
    clearTimeout(timer);
    timer = setTimeout(changed, settled);
  };
  return {
    only: (files) => {
      names = new Set(files.map((file) => resolve(file)));
      const folders = new Set([...names].map((name) => dirname(name)));
      for (const [folder, watcher] of watchers)
        if (!folders.has(folder)) {
          watcher.close();
          watchers.delete(folder);
        }
      for (const folder of folders)
        if (!watchers.has(folder))
          watchers.set(
            folder,
            watch(folder, (_event, name) => notice(folder, name === null ? null : basename(name))),
          );
      if (files.length === 0) clearTimeout(timer);
    },
  };
}
