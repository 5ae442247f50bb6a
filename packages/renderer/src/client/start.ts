import { assignVersions, formPath, type Instrument, versionsIn } from "@pwe/model";
import type { CarryScript } from "./carried/elsewhere.ts";
import { freshFrom, type Keeper, type Kept, type Remembered, type Start } from "./kept/kept.ts";
import { goesBack, returnTo, showEnd } from "./sending/delivery.ts";
import { awaiting } from "./sending/awaiting.ts";
import { ask, isStatic, send } from "./sending/send.ts";
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

/** Where someone comes from. */
type Origin = Pick<Start, "stream" | "token" | "raw">;

/** The stream that someone comes in by: the one whose token is in the address, else the one without. */
export const streamOf = (site: Site, search: string): Origin => {
  const query = new URLSearchParams(search);
  for (const { id, token: name } of site.streams) {
    const token = name && query.get(name);
    if (!token) continue;
    const before = `${name}=`;
    const raw = search
      .split(/[?&]/)
      .find((part) => part.startsWith(before))
      ?.slice(before.length);
    return { stream: id, token, ...(raw && { raw }) };
  }
  return {
    stream:
      (site.streams.find(({ token }) => token === undefined) ?? site.streams[0])?.id ?? "open",
  };
};

/** How asking for a start can end: with one, or for one of these reasons without. Any other reason is thrown. */
type Asked = Start | "no collector" | "closed" | "already";

const askStart = async (site: Site, from: Origin): Promise<Asked> => {
  if (site.collector === null) return "no collector";
  const { stream, token } = from;
  const content = { stream, token, language: site.language };
  const { answer, isJson } = await ask(`${site.collector}/start`, "POST", content);
  const { ok, status } = answer;
  if (status === 409) return "already";
  if (status === 403 || status === 410) return "closed";
  if (isStatic(status) || (ok && !isJson)) return "no collector";
  if (!ok) throw new Error(`${status}`);
  const { id, seed, versions } = (await answer.json()) as Start;
  return { id, seed, versions, ...from };
};

/** A start in an address, so that nothing is kept on the device before someone takes part. */
export const startInHash = ({ id, seed, versions, stream, token, raw }: Start): string =>
  `#${encodeURIComponent(JSON.stringify({ id, seed, versions, stream, token, raw }))}`;

export const startFromHash = (hash: string): Start | null => {
  try {
    const given = JSON.parse(decodeURIComponent(hash.slice(1))) as Start;
    const { id, seed, stream, versions, token, raw } = given;
    return id && seed && stream && versions
      ? { id, seed, stream, versions, ...(token && { token }), ...(raw && { raw }) }
      : null;
  } catch {
    return null;
  }
};

/** What someone goes on with of what is kept here. Another token is another person; what has come to its end is shown to whom it is of. */
const foundFor = (from: Pick<Start, "token">, keeper: Keeper): Remembered | undefined =>
  keeper
    .all()
    .find(({ kept }) =>
      from.token === undefined ? kept.end === undefined : kept.token === from.token,
    );

/** What begins takes the place of what is kept here, so what is finished is sent first, in whatever edition it was given. */
const sendWaiting = async (site: Site, keeper: Keeper): Promise<void> => {
  for (const { key, kept } of keeper.all()) {
    if (!kept.response || kept.end) continue;
    const { is } = await send(site.collector, kept.response);
    if (is === "waiting") throw new Error(is);
    if (is === "sent" || is === "already") keeper.forget(key);
  }
};

/** Runs a start page: begins, or goes on where someone was, or begins anew there. */
export const runStart = (site: Site, keeper: Keeper): void => {
  const find = (selector: string): HTMLElement => document.querySelector(selector)!;
  const button = find("[data-action=start]");
  const problem = find("[data-problem]");
  const from = streamOf(site, location.search);
  let busy = false;

  const fail = (words: string): void => {
    problem.textContent = words;
    problem.hidden = busy = false;
  };

  const begin = async (anew: boolean): Promise<void> => {
    const instrument = await loadInstrument(site);
    const open = (hash = ""): void => location.replace(site.root + formPath(site.language) + hash);
    const there = foundFor(from, keeper);
    // Which of all that is kept here it is, where it was begun in another edition.
    if (!anew && there) return open(there.key === keeper.key ? "" : startInHash(there.kept));
    await sendWaiting(site, keeper);
    const asked = await askStart(site, from);
    if (asked === "already") {
      find("[data-before]").hidden = true;
      return showEnd(asked, returnTo(site, from, "complete"));
    }
    if (asked === "closed") return fail(site.words.closed);
    if (anew) keeper.forget(there?.key);
    const start =
      asked === "no collector" ? { ...drawStart(instrument, from.stream), ...from } : asked;
    open(startInHash(start));
  };

  const run = (pressed: HTMLElement, anew: boolean): void => {
    pressed.onclick = () => {
      if (busy) return;
      problem.hidden = busy = true;
      awaiting(pressed, site.words.moment, begin(anew)).catch(() => fail(site.words.startFailed));
    };
  };

  // Who a panel sent stays that in another language, and in another version of a preview.
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[hreflang],[data-version]"))
    link.search += location.search.replace("?", link.search ? "&" : "?");
  find("[data-buttons]").hidden = false;
  find("[data-returns]").hidden = !goesBack(returnTo(site, from, "complete"));
  if (foundFor(from, keeper)) {
    button.textContent = button.dataset["resume"]!;
    find("[data-anew]").hidden = false;
  }
  run(button, false);
  run(find("[data-action=restart]"), true);
};

/** What this page goes on with: what is kept on the device, or a start that came in the address. */
export const keptFrom = async (
  site: Site,
  keeper: Keeper,
  instrument: Instrument,
): Promise<Kept | null> => {
  const given = startFromHash(location.hash);
  const there = keeper
    .all()
    .find(({ key, kept }) =>
      given ? kept.id === given.id : key === keeper.key || kept.end === undefined,
    );
  if (there && there.key !== keeper.key) {
    // Beside this script, in the folder of the site.
    const beside = `./${site.carry}`;
    const { goOnElsewhere } = (await import(beside)) as CarryScript;
    return goOnElsewhere(site, keeper, instrument, there);
  }
  const found =
    there?.kept ??
    (given && {
      ...freshFrom({ ...given, versions: versionsIn(instrument, given.seed, given.versions) }),
      counted: site.counted ?? {},
    });
  if (!site.preview) return found;
  // A preview shows the version that was asked for, whatever was looked at before.
  const query = new URLSearchParams(location.search);
  const asked = query.get("version")?.split("-") ?? [];
  const arms = instrument.factors.flatMap(({ id, arms }) =>
    arms.flatMap((arm) => (asked.includes(arm.id) ? [[id, arm.id] as const] : [])),
  );
  if (arms.every(([id, arm]) => found?.versions[id] === arm)) return found;
  const from = streamOf(site, location.search);
  const drawn = drawStart(instrument, from.stream);
  const versions = { ...drawn.versions, ...Object.fromEntries(arms) };
  const start = { ...drawn, ...from, versions };
  history.replaceState(null, "", startInHash(start));
  return freshFrom(start);
};
