import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createCollector, SqliteStore } from "@pwe/collector";
import { helpOf, onlyName, wholeNumber, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { count, printFindings } from "../findings/findings.ts";
import { writeOutput } from "../project/output.ts";
import { readBuilt, readBuiltEditions } from "../project/built.ts";
import { readFielded } from "../releases/editions.ts";
import { readProject } from "../project/project.ts";
import { finderIn, forgottenBy } from "../serve/editions.ts";
import { interrupted, listen } from "../serve/serving.ts";
import { asTyped, type Said, typed } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";
import { readDress, themeOption } from "../project/theme.ts";

export const usage: Usage = {
  name: "serve",
  takes: "DIR|FILE",
  text: {
    en: "Serves the form of a build, or of a consultation, and keeps what people answer.",
    nl: "Serveert het formulier van een build, of van een raadpleging, en bewaart wat mensen antwoorden.",
  },
  options: {
    port: {
      placeholder: "PORT",
      text: { en: "default 8080; 0 takes a free one", nl: "standaard 8080; 0 neemt een vrije" },
    },
    host: {
      placeholder: "HOST",
      text: {
        en: "default 127.0.0.1: this computer only",
        nl: "standaard 127.0.0.1: alleen deze computer",
      },
    },
    data: {
      placeholder: "FILE",
      text: {
        en: "where responses are kept (default: beside DIR or FILE)",
        nl: "waar inzendingen worden bewaard (standaard: naast DIR of FILE)",
      },
    },
    origin: {
      placeholder: "URL",
      text: {
        en: "where else the form may be served from; may be repeated",
        nl: "vanwaar het formulier nog meer mag komen; mag vaker",
      },
    },
    embed: {
      placeholder: "URL",
      text: {
        en: "whose pages may hold the form; may be repeated",
        nl: "op wiens pagina's het formulier mag staan; mag vaker",
      },
    },
    theme: {
      ...themeOption,
      text: {
        en: `${themeOption.text.en} (with FILE)`,
        nl: `${themeOption.text.nl} (bij FILE)`,
      },
    },
    token: {
      placeholder: "TOKEN",
      text: {
        en: "who carries it may export (default: drawn anew)",
        nl: "wie het heeft, mag exporteren (standaard: elke keer een nieuw)",
      },
    },
  },
  examples: ["pwe serve out", "pwe serve consultation.pwe --port 3000 --data responses.sqlite"],
};

const styledAlready: Said = {
  en: "A build has its house style already",
  nl: "Een build heeft haar huisstijl al",
};

const stopping: Said = {
  en: "Stopping: what is on its way is still kept.",
  nl: "Bezig met stoppen: wat onderweg is, wordt nog bewaard.",
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const name = onlyName(usage, input);
  const port = wholeNumber(usage, input, "port", { min: 0, max: 65_535, otherwise: 8080 });
  const host = input.value("host") ?? "127.0.0.1";
  const adminToken = input.value("token") ?? randomBytes(16).toString("hex");
  const origins = input.values("origin").map((given) => originOf("origin", given));
  const embedders = input.values("embed").map((given) => originOf("embed", given));
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  const scratch = isFolder ? undefined : mkdtempSync(join(tmpdir(), "pwe-serve-"));
  try {
    const theme = input.value("theme");
    if (scratch === undefined && theme !== undefined)
      throw new Refusal(
        styledAlready,
        asTyped(`pwe build FILE -o ${typed(name)} --theme ${typed(theme)}`),
      );
    if (scratch !== undefined && !(await buildInto(scratch, name, theme, terminal)))
      return exit.findings;
    const folder = scratch ?? name;
    const data = input.value("data") ?? `${resolve(name).replace(/\.pwe$/, "")}.sqlite`;
    const consultation = readBuilt(folder);
    const earlier = readBuiltEditions(folder);
    const store = openStore(data);
    const collector = createCollector({
      consultation,
      editions: earlier.editions,
      findEdition: finderIn(folder),
      site: resolve(folder, "site"),
      store,
      origins,
      embedders,
      adminToken,
      clock: Date.now,
      randomBytes,
      onFailure: (error) => terminal.tell(`${error instanceof Error ? error.message : error}`),
    });
    const at = { host, port };
    const address = await listen(collector.server, at, () => collector.listen(at));
    terminal.print(`${consultation.id}: ${terminal.style("bold", address)}`);
    for (const line of await forgottenBy({ consultation, ...earlier }, store)) terminal.tell(line);
    terminal.print({
      en: `Responses are kept in ${data}`,
      nl: `Inzendingen worden bewaard in ${data}`,
    });
    const from = new URL("api/export.ndjson", address).href;
    terminal.print(`Export: curl -H 'Authorization: Bearer ${adminToken}' ${from}`);
    terminal.print({
      en: "        or export.csv. Ctrl+C stops.",
      nl: "        of export.csv. Ctrl+C stopt.",
    });
    await interrupted();
    terminal.tell(stopping);
    await collector.close();
    await store.close();
    return exit.fine;
  } finally {
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
  }
}

/** What a browser calls the place that a page comes from. */
function originOf(option: string, given: string): string {
  const { origin, protocol, pathname, search } = URL.parse(given) ?? {};
  const isWeb = protocol === "https:" || protocol === "http:";
  if (origin !== undefined && isWeb && pathname === "/" && search === "") return origin;
  throw new Refusal(
    {
      en: `--${option} is a place such as https://survey.example, without a path, not ${given}`,
      nl: `--${option} is een plek zoals https://survey.example, zonder pad, niet ${given}`,
    },
    helpOf(usage),
  );
}

async function buildInto(
  folder: string,
  file: string,
  theme: string | undefined,
  terminal: Terminal,
): Promise<boolean> {
  const project = await readProject(file, terminal);
  if (project.diagnostics.length > 0) printFindings([project], terminal);
  if (project.consultation === null || count([project]).error > 0) return false;
  // Not needed for a build that is there already.
  const { makeOutput } = await import("../project/make.ts");
  const dress = await readDress(theme, terminal);
  const choices = { collector: "./api", dress, ...readFielded(file, project.consultation) };
  writeOutput(folder, await makeOutput(file, project.consultation, choices));
  return true;
}

function openStore(file: string): SqliteStore {
  try {
    return new SqliteStore(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal({
      en: `${file} cannot keep responses: ${why}`,
      nl: `${file} kan geen inzendingen bewaren: ${why}`,
    });
  }
}
