/** Pieces that come back to themselves: found by walking from each piece to those that its texts insert. */
import { report } from "../../diagnostics/diagnostic.ts";
import type { Design } from "../context.ts";
import { pieceInItself } from "../errors/names.ts";

/** Says of every ring of pieces that it has no end, once, in whichever version it closes. */
export function sayPiecesInThemselves({ texts, places, entities, diagnostics }: Design): void {
  const inserts = new Map(
    [...texts].flatMap(([key, text]) => {
      const [path = "", role] = key.split("#");
      if (role !== "piece") return [];
      const names = [...JSON.stringify(text).matchAll(/\{\{([a-z0-9_.]+)\}\}/g)];
      return [[path, new Set(names.map(([, name]) => name!))] as const];
    }),
  );
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const from = way.indexOf(path);
    if (from >= 0) return say(way.slice(from));
    if (done.has(path)) return;
    for (const next of inserts.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  const say = ([piece = "", ...others]: readonly string[]): void => {
    const place = entities.get(piece)?.place ?? places.get(`${piece}#piece`);
    const way = others.map((one) => `\`${one}\``).join(", ");
    if (place) diagnostics.push(report(pieceInItself, place, { piece, way }));
  };
  for (const path of inserts.keys()) walk(path, []);
}
