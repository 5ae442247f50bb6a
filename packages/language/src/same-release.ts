import type { Consultation } from "@pwe/model";
import { report, type Diagnostic } from "./diagnostics/diagnostic.ts";
import { sameRelease } from "./2-resolve/errors/structure.ts";

/** A consultation, with the file that it was read from and the text of that. */
interface ReadFile {
  readonly file: string;
  readonly text: string;
  readonly consultation: Consultation;
}

/** The most other files that are named. */
const named = 3;

/** Says of files that are the same release of the same consultation which others are. */
export function sayShared(files: readonly ReadFile[]): Diagnostic[] {
  const alike = Map.groupBy(files, ({ consultation: { instrument } }) =>
    JSON.stringify([instrument.id, instrument.release]),
  );
  return [...alike.values()].flatMap((group) =>
    group.length === 1 ? [] : group.map((one) => shared(one, group)),
  );
}

function shared({ file, text, consultation }: ReadFile, group: readonly ReadFile[]): Diagnostic {
  const others = group.filter((one) => one.file !== file).map((one) => `\`${one.file}\``);
  const more = others.length > named ? [...others.slice(0, named - 1), "…"] : others;
  const { id, release } = consultation.instrument;
  const start = Math.max(0, text.search(/^[ \t]*consultation\b/m));
  const end = text.indexOf("\n", start);
  const span = { start, end: end === -1 ? text.length : end };
  const data = { id, release, files: more.join(", ") };
  return report(sameRelease, { file, span }, data, { key: `${id} ${release}` });
}
