import { parentOf } from "../documents/path.ts";
import type { Instrument, Task } from "../generated/consultation.ts";
import { everyItem } from "./asked.ts";
import { once } from "../documents/once.ts";
import type { AskedItem } from "./item.ts";

/** Everything that an instrument knows, by path. */
export interface ByPath {
  readonly items: ReadonlyMap<string, AskedItem>;
  readonly blocks: ReadonlySet<string>;
  readonly tasks: ReadonlyMap<string, Task>;
}

/** What an instrument knows, whoever answers. */
export const byPath: (instrument: Instrument) => ByPath = /* @__PURE__ */ once((instrument) => {
  const all = everyItem(instrument);
  const tasks = all.flatMap(({ kind, element }) => (kind === "option" ? [element] : []));
  return {
    items: new Map(all.map((item) => [item.path, item])),
    blocks: new Set(all.map(({ path }) => parentOf(path))),
    tasks: new Map(tasks.map((task) => [task.path, task])),
  };
});
