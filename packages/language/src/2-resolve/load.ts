import { standardBlocks } from "../blocks/generated.ts";
import { parse } from "../1-parse/parse.ts";
import { type Diagnostic, report } from "../diagnostics/diagnostic.ts";
import type * as syntax from "../syntax.ts";
import { fileNotFound, notInFile, useCycle } from "./errors/names.ts";
import { type StoredLock, lockName, readLock } from "./lock.ts";
import { nearest } from "./nearest.ts";
import type { Sourced } from "../source.ts";
import { isMissing } from "../syntax.ts";

/** Reads a file by its path, seen from where the entry's path is seen from; undefined when there is none. */
export type Read = (path: string) => string | undefined;

/** Whether a file that is no text, an image, is there to be shown; paths are as for `Read`. */
export type Exists = (path: string) => boolean;

/** Everything a consultation is written in: the entry and what it uses, in the order it stands on the screen. */
export interface Sources {
  readonly entry: string;
  readonly files: Map<string, string>;
  readonly declarations: Sourced<syntax.Declaration>[];
  /** the files that are used, each with what it declares itself */
  readonly uses: { readonly node: syntax.Use; readonly file: string; readonly of: string }[];
  /** what each file declares itself, once it has been read */
  readonly loaded: Map<string, readonly syntax.Declaration[]>;
  /** questions that `include` can name */
  readonly includable: Map<string, Sourced<syntax.Ask>>;
  /** other files that are part of the design: design tables and translations, by "file\nname" */
  readonly tables: Map<string, string>;
  /** what the lock beside the entry keeps; null when there is none to go by */
  readonly lock: StoredLock | null;
  /** whether an image is there, by its name seen from the entry */
  readonly hasImage: (name: string) => boolean;
  /** false when a text could not be read whole, so that something may be missing in its tree */
  isWhole: boolean;
  /** the lines in which something was not understood: what else is wrong there comes from that */
  readonly misread: { readonly file: string; readonly span: syntax.Span }[];
}

interface Loading extends Sources {
  readonly read: Read;
  readonly diagnostics: Diagnostic[];
  /** ids of blocks and questions that were placed or made includable, by file */
  readonly opened: Set<string>;
}

/** Parses the entry and every file it uses. */
export function load(
  entry: string,
  read: Read,
  exists: Exists = () => true,
): { value: Sources; diagnostics: Diagnostic[] } {
  const loading: Loading = {
    entry,
    files: new Map(),
    declarations: [],
    uses: [],
    includable: new Map(),
    tables: new Map(),
    lock: null,
    hasImage: (name) => exists(join(entry, name)),
    isWhole: true,
    misread: [],
    read,
    diagnostics: [],
    loaded: new Map(),
    opened: new Set(),
  };
  const text = read(entry);
  if (text === undefined) {
    loading.diagnostics.push(
      report(
        fileNotFound,
        { file: entry, span: { start: 0, end: 0 } },
        { file: entry, command: "" },
        { key: entry },
      ),
    );
  } else place(loading, entry, text, null, [entry]);
  const file = join(entry, lockName);
  const kept = read(file);
  if (kept !== undefined) loading.files.set(file, kept);
  const lock = kept === undefined ? null : readLock(file, kept, loading.diagnostics);
  return { value: { ...loading, lock }, diagnostics: loading.diagnostics };
}

/** Parses a file once. */
function declarationsOf(
  loading: Loading,
  file: string,
  text: string,
): readonly syntax.Declaration[] {
  const before = loading.loaded.get(file);
  if (before) return before;
  const { value, diagnostics } = parse(text, file);
  loading.files.set(file, text);
  loading.diagnostics.push(...diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) loading.isWhole = false;
  for (const { span } of errors) loading.misread.push({ file, span: lineOf(text, span.start) });
  loading.loaded.set(file, value.declarations);
  for (const node of value.declarations) readTables(loading, file, node);
  return value.declarations;
}

/** The line of a text in which something stands. */
function lineOf(text: string, offset: number): syntax.Span {
  const end = text.indexOf("\n", offset);
  return { start: text.lastIndexOf("\n", offset - 1) + 1, end: end === -1 ? text.length : end };
}

/** Puts what a file declares where it is used; `names` picks blocks and questions, null takes all. */
function place(
  loading: Loading,
  file: string,
  text: string,
  names: readonly syntax.Name[] | null,
  path: readonly string[],
): void {
  const first = !loading.loaded.has(file);
  const picked = names && new Set(names.map((name) => name.text));
  for (const node of declarationsOf(loading, file, text)) {
    if (node.kind === "Use") {
      if (first) use(loading, file, node, path);
      continue;
    }
    const id = "name" in node && node.name && !isMissing(node.name) ? node.name.text : null;
    if (isBlock(node)) placeBlock(loading, file, node, id, picked);
    else if (first) loading.declarations.push({ node, file });
  }
}

const isBlock = (node: syntax.Declaration): boolean =>
  ["Task", "Dilemma", "Section", "Pairs", "When", "ShuffleBlock"].includes(node.kind);
const isStandard = (file: string): boolean => file.startsWith("pwe:");

/** A block stands on the screen where its file is used; of standard blocks the questions wait for `include`. */
function placeBlock(
  loading: Loading,
  file: string,
  node: syntax.Declaration,
  id: string | null,
  picked: ReadonlySet<string> | null,
): void {
  if (node.kind === "Section") {
    for (const item of node.items) {
      if (item.kind !== "Ask" || isMissing(item.name)) continue;
      const wanted = picked ? picked.has(item.name.text) : isStandard(file);
      if (wanted && !loading.includable.has(item.name.text))
        loading.includable.set(item.name.text, { node: item, file });
    }
  }
  const key = `${file}\n${node.span.start}`;
  if (isStandard(file) || loading.opened.has(key) || (picked && !picked.has(id ?? ""))) return;
  loading.opened.add(key);
  loading.declarations.push({ node, file });
}

function use(loading: Loading, from: string, node: syntax.Use, path: readonly string[]): void {
  if (isMissing(node.file)) return;
  const name = node.file.value;
  const file = name.startsWith("pwe:") ? name : join(from, name);
  const at = { file: from, span: node.file.span };
  const text = standardBlocks.get(file) ?? (isStandard(file) ? undefined : loading.read(file));
  if (text === undefined) {
    loading.diagnostics.push(report(fileNotFound, at, { file: name, command: "" }, { key: name }));
    loading.isWhole = false;
    return;
  }
  if (path.includes(file)) {
    const circle = [...path.slice(path.indexOf(file)), file];
    loading.diagnostics.push(report(useCycle, at, { files: circle.join(" → ") }, { key: name }));
    return;
  }
  loading.uses.push({ node, file: from, of: file });
  place(loading, file, text, node.names.length > 0 ? node.names : null, [...path, file]);
  checkNames(loading, from, file, name, node.names);
}

/** Every name that is asked for has to be there: a declaration, or a question of a section. */
function checkNames(
  loading: Loading,
  from: string,
  file: string,
  written: string,
  names: readonly syntax.Name[],
): void {
  const known = new Set<string>();
  for (const node of loading.loaded.get(file) ?? []) {
    if ("name" in node && node.name && !isMissing(node.name)) known.add(node.name.text);
    if (node.kind === "Section")
      for (const item of node.items)
        if (item.kind === "Ask" && !isMissing(item.name)) known.add(item.name.text);
  }
  for (const name of names) {
    if (isMissing(name) || known.has(name.text)) continue;
    const suggestion = nearest(name.text, known);
    loading.diagnostics.push(
      report(
        notInFile,
        { file: from, span: name.span },
        { name: name.text, file: written, suggestion },
      ),
    );
  }
}

/** Design tables and translations are read here, so that nothing after this needs a reader. */
function readTables(loading: Loading, file: string, node: syntax.Declaration): void {
  const keep = (name: syntax.StringLiteral | syntax.Missing | null): void => {
    if (name === null || isMissing(name)) return;
    const text = loading.read(join(file, name.value));
    if (text === undefined) return;
    loading.tables.set(`${file}\n${name.value}`, text);
    loading.files.set(join(file, name.value), text);
  };
  if (node.kind === "Pairs") keep(node.design);
  if (node.kind === "When")
    for (const item of [...node.arms.flatMap((arm) => arm.items), ...(node.otherwise ?? [])])
      readTables(loading, file, item as syntax.Declaration);
  if (node.kind === "ShuffleBlock")
    for (const item of node.items) readTables(loading, file, item as syntax.Declaration);
  if (node.kind !== "ConsultationHeader") return;
  for (const setting of node.settings)
    if (setting.kind === "TranslationsSetting") setting.files.forEach(keep);
}

/** A path beside a file: "a/b.pwe" and "../c.po" make "c.po". */
export function join(file: string, name: string): string {
  if (name.startsWith("/")) return name;
  const parts = file.split("/").slice(0, -1);
  for (const part of name.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
