import { assignVersions, type Instrument, versionsIn } from "@pwe/model";
import type { CarryScript } from "./carried/elsewhere.ts";
import { freshFrom, type Keeper, type Kept, type Start } from "./kept/kept.ts";
import type { Site } from "./site.ts";

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
export type Origin = Pick<Start, "stream" | "token" | "raw">;

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
