import { type Text, type VariedText, parentOf, idOf } from "@pwe/model";
import type { RuleId } from "./change.ts";
import { declared, passageKeys, type DeclaredKind } from "./declared.ts";
import { perVersion, type Sides } from "./sides.ts";
import { isSmallEdit, similarity, wordDiff } from "./wording.ts";

/** Which rule a reworded text comes under, by its role; what is not here is no part of what people react to. */
const byRole: Readonly<Record<string, RuleId>> = {
  why: "question-reworded",
  why_more: "question-reworded",
  why_less: "question-reworded",
  why_same: "question-reworded",
  consent: "question-reworded",
  intro: "intro-changed",
  situation: "intro-changed",
  text: "intro-changed",
  hint: "intro-changed",
  info: "intro-changed",
  piece: "piece-changed",
  if_more: "label-reworded",
  if_less: "label-reworded",
  if_same: "label-reworded",
  min: "label-reworded",
  max: "label-reworded",
  opt_out: "label-reworded",
  delegate: "label-reworded",
  agree: "label-reworded",
  refuse: "label-reworded",
  over: "label-reworded",
  under: "label-reworded",
  unspent: "label-reworded",
};

const ofLabel: Record<DeclaredKind, RuleId> = {
  consultation: "intro-changed",
  version: "text-changed",
  attribute: "label-reworded",
  block: "intro-changed",
  question: "question-reworded",
  row: "label-reworded",
  answer: "label-reworded",
  level: "label-reworded",
  option: "label-reworded",
  total: "label-reworded",
  group: "label-reworded",
  piece: "piece-changed",
};

/** What data is kept of: another text under the same id is then another thing. */
const holdsData: readonly DeclaredKind[] = ["question", "row", "answer", "level", "option"];

/** Texts that come and go with something that has a rule of its own: a motivation, a consent, a way out. */
const comesWith = /^(?:label|why.*|consent|opt_out|delegate|agree|refuse|review|alt.*)$/;

/** Roles of the consent that are compared as privacy. */
const isPrivacy = /^(?:purpose|controller)$/;

/** Notes every text that reads otherwise than before, in every language and version. */
export function compareTexts(sides: Sides): void {
  const { before, now, note } = sides;
  const seen = new Set<string>();
  for (const [key, text] of Object.entries(now.texts)) {
    const [path, role] = splitKey(key);
    if (passageKeys(now).has(key) || isPrivacy.test(role)) continue;
    const owner = sides.former(path).find((one) => declared(before).has(one));
    if (owner === undefined && role !== "piece") continue;
    const old = before.texts[`${owner}#${role}`];
    seen.add(`${owner}#${role}`);
    const after = flat(text.in[now.language]);
    if (old !== undefined) compareText(sides, key, old, text);
    else if (role === "piece") note({ rule: "piece-changed", path, before: null, after });
    else if (!comesWith.test(role)) note({ rule: "info-added", path, before: null, after });
  }
  for (const [key, text] of Object.entries(before.texts)) {
    const [path, role] = splitKey(key);
    if (seen.has(key) || passageKeys(before).has(key)) continue;
    if (comesWith.test(role) || isPrivacy.test(role)) continue;
    const at = sides.names.after(path) ?? path;
    const gone = { path: at, before: flat(text.in[before.language]), after: null };
    const block = parentOf(at);
    if (role === "piece") {
      if (block === "" || declared(now).has(block)) note({ rule: "piece-changed", ...gone });
    } else if (declared(now).has(at)) note({ rule: "info-removed", ...gone });
  }
}

/** A key of a text as the path and the role it is made of. */
export function splitKey(key: string): [path: string, role: string] {
  const at = key.lastIndexOf("#");
  return [key.slice(0, at), key.slice(at + 1)];
}

/** What a text says in all its versions. */
export const flat = (text: VariedText | undefined): string =>
  typeof text === "string"
    ? text
    : [...new Set(text?.cases.flatMap((one) => one.is ?? []))].join(" / ");

const varies = (text: VariedText): boolean =>
  typeof text !== "string" && new Set(text.cases.map((one) => one.is)).size > 1;

function inVersions(text: VariedText, versions: Readonly<Record<string, string>>): string | null {
  if (typeof text === "string") return text;
  const arms = Object.values(versions);
  const found = text.cases.find((one) => one.in?.some((arm) => arms.includes(arm)) ?? true);
  return found?.is ?? null;
}

/** Notes how one text differs; `rule` says what is said of it, when the role does not. */
export function compareText(sides: Sides, key: string, old: Text, text: Text): void {
  const { before, now, note } = sides;
  const [path, role] = splitKey(key);
  for (const language of now.languages.filter((one) => before.languages.includes(one))) {
    const [was, is] = [old.in[language], text.in[language]];
    const at = { path, ...(now.languages.length > 1 && { language }) };
    if (was === undefined || is === undefined) {
      if (is !== undefined)
        note({ rule: "translation-added", ...at, before: null, after: flat(is) });
      else if (was !== undefined)
        note({ rule: "text-changed", ...at, before: flat(was), after: null });
      continue;
    }
    if (varies(was) !== varies(is)) {
      const rule = varies(is) ? "vary-added" : "vary-removed";
      note({ rule, ...at, before: flat(was), after: flat(is) });
      continue;
    }
    perVersion(
      sides,
      (pair) => {
        const one = inVersions(was, pair.before);
        const old = one === null ? null : withNewPaths(sides, one);
        const other = inVersions(is, pair.now);
        return old === other ? null : { before: old, after: other };
      },
      (found) =>
        note({ rule: ruleOf(sides, path, role, found), ...at, ...found, ...diffOf(found) }),
    );
  }
}

interface Found {
  readonly before: string | null;
  readonly after: string | null;
}

const diffOf = ({ before, after }: Found) =>
  before === null || after === null ? {} : { diff: wordDiff(before, after) };

/** A text with the paths in its placeholders as they are now. */
export const withNewPaths = ({ names }: Sides, text: string): string =>
  text.replace(/\{\{([^}]*)\}\}/g, (_, path: string) => `{{${names.after(path) ?? path}}}`);

/** Under which rule a text comes that reads otherwise. */
function ruleOf(sides: Sides, path: string, role: string, { before, after }: Found): RuleId {
  const kind = declared(sides.now).get(path) ?? "piece";
  const rule =
    role === "label" ? ofLabel[kind] : (byRole[role.replace(/_\d+$/, "")] ?? "text-changed");
  if (before === null || after === null)
    return rule === "piece-changed" ? rule : before === null ? "info-added" : "info-removed";
  const names = role === "label" && holdsData.includes(kind);
  if (names && saidOfAnother(sides, path, after)) return "id-reused";
  if (isSmallEdit(before, after)) return "text-touched";
  return names && similarity(before, after) < 0.5 ? "id-reused" : rule;
}

/** Whether something beside it was called so before: then the two may have changed places. */
function saidOfAnother({ before, former }: Sides, path: string, label: string): boolean {
  const own = former(path);
  return own.some((one) => {
    const parent = one.slice(0, one.length - idOf(one).length);
    return Object.entries(before.texts).some(([key, text]) => {
      if (!key.startsWith(parent) || !key.endsWith("#label")) return false;
      const id = key.slice(parent.length, -"#label".length);
      return !id.includes(".") && !own.includes(`${parent}${id}`) && says(text, label);
    });
  });
}

const says = (text: Text, label: string): boolean =>
  Object.values(text.in).some((one) =>
    typeof one === "string" ? one === label : one.cases.some(({ is }) => is === label),
  );
