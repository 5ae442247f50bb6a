import { assignVersions, type Instrument } from "@pwe/model";
import { sheetPath } from "../paths.ts";
import { freshFrom, type Keeper, type Kept, type Start } from "./kept.ts";
import { ask, isStatic } from "./send.ts";
import { loadInstrument, type Site } from "./site.ts";

const draw = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** A random UUID. `crypto.randomUUID` is missing on pages that came without encryption. */
const drawId = (): string => {
  const bytes = draw(16);
  bytes[6] = (bytes[6]! & 15) | 64;
  bytes[8] = (bytes[8]! & 63) | 128;
  return hex(bytes).replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

/** A start without a collector: drawn here, and recorded in the response like any other. */
export const drawStart = (instrument: Instrument, stream: string): Start => {
  const seed = hex(draw(8));
  return { id: drawId(), seed, versions: assignVersions(instrument, seed), stream };
};

/** The stream that someone comes in by: the one whose token is in the address, else the one without. */
export const streamOf = (site: Site, query: URLSearchParams): Pick<Start, "stream" | "token"> => {
  for (const { id, token: name } of site.streams) {
    const token = name === undefined ? null : query.get(name);
    if (token) return { stream: id, token };
  }
  return {
    stream:
      (site.streams.find(({ token }) => token === undefined) ?? site.streams[0])?.id ?? "open",
  };
};

/** How asking for a start can end: with one, without a collector, or with neither. */
type Asked = Start | "no collector" | "closed" | "failed";

const askStart = async (site: Site, from: Pick<Start, "stream" | "token">): Promise<Asked> => {
  if (site.collector === null) return "no collector";
  try {
    const content = { ...from, language: site.language };
    const { answer, isJson } = await ask(`${site.collector}/start`, "POST", content);
    if (isStatic(answer.status)) return "no collector";
    if ([403, 410].includes(answer.status)) return "closed";
    if (!answer.ok) return "failed";
    if (!isJson) return "no collector";
    const { id, seed, versions } = (await answer.json()) as Start;
    return { id, seed, versions, ...from };
  } catch {
    return "failed";
  }
};

/** A start in an address, so that nothing is kept on the device before someone takes part. */
export const startInHash = (start: Start): string =>
  `#${encodeURIComponent(JSON.stringify(start))}`;

export const startFromHash = (hash: string): Start | null => {
  try {
    const given = JSON.parse(decodeURIComponent(hash.slice(1))) as Start;
    const { id, seed, stream, versions, token } = given;
    return id && seed && stream && versions
      ? { id, seed, stream, versions, ...(token && { token }) }
      : null;
  } catch {
    return null;
  }
};

const unfinished = (kept: Kept | null): kept is Kept => kept !== null && kept.end === undefined;

/** Runs a start page: one button, which begins or goes on where someone was. */
export const runStart = (site: Site, keeper: Keeper): void => {
  const button = document.querySelector<HTMLButtonElement>("[data-action=start]");
  const problem = document.querySelector<HTMLElement>("[data-problem]");
  if (!button || !problem) return;
  const label = button.textContent;
  button.closest<HTMLElement>("[data-buttons]")?.removeAttribute("hidden");
  if (unfinished(keeper.read())) button.textContent = button.dataset["resume"] ?? label;

  const fail = (words: string): void => {
    problem.textContent = words;
    problem.hidden = false;
    button.textContent = site.words.tryAgain;
    button.disabled = false;
  };

  const begin = async (): Promise<void> => {
    problem.hidden = true;
    button.disabled = true;
    const instrument = await loadInstrument(site);
    const open = ({ versions }: Start, hash = ""): void =>
      location.replace(site.root + sheetPath(instrument.factors, versions, site.language) + hash);
    const kept = keeper.read();
    const query = new URLSearchParams(location.search);
    const from = streamOf(site, query);
    // Another token is another person, who does not go on with what this one left.
    if (unfinished(kept) && (from.token === undefined || kept.token === from.token))
      return open(kept);
    const asked = await askStart(site, from);
    if (asked === "closed") return fail(site.words.closed);
    if (asked === "failed") return fail(site.words.startFailed);
    const start =
      asked === "no collector" ? { ...drawStart(instrument, from.stream), ...from } : asked;
    open(start, startInHash(start));
  };

  button.addEventListener("click", () => {
    begin().catch(() => fail(site.words.startFailed));
  });
  // Whoever comes back with the browser's button finds the page as it was left.
  addEventListener("pageshow", () => {
    button.disabled = false;
  });
};

/** What this page goes on with: what is kept on the device, or a start that came in the address. */
export const keptFrom = (site: Site, keeper: Keeper, instrument: Instrument): Kept | null => {
  const kept = keeper.read();
  if (site.preview && site.versions) {
    // A preview shows the version that was opened, whatever was looked at before.
    const same = kept && JSON.stringify(kept.versions) === JSON.stringify(site.versions);
    const { stream } = streamOf(site, new URLSearchParams());
    return same ? kept : freshFrom({ ...drawStart(instrument, stream), versions: site.versions });
  }
  const given = startFromHash(location.hash);
  return kept && (!given || kept.id === given.id) ? kept : given && freshFrom(given);
};
