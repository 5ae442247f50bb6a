import type { Line, Rewriting } from "./line.ts";

/** Values by version as people write them elsewhere, and the order that the language has for them. */

interface Case {
  readonly value: string;
  /** null: for the versions that are not named */
  readonly versions: readonly string[] | null;
}

const preposition = "(?:in|for|if|when|voor|bij|als)";
const gap = "[ \\t]*";

/** What reads the values of one text: its patterns are made of the versions that there are. */
class ByVersion {
  readonly #behind: RegExp;
  readonly #before: RegExp;
  readonly #otherwise = /(?:else|otherwise|anders)[ \t]*[:=]?[ \t]*(-?\d[\d.]*%?|"[^"]*")(?!\d)/iy;
  readonly #others = /(-?\d[\d.]*%?|"[^"]*")[ \t]+else\b/y;

  constructor(versions: readonly string[]) {
    const one = `(?:${versions.join("|")})(?![\\w.])`;
    const several = `${one}(?:${gap}(?:,|and|or|&|en)${gap}${one})*`;
    const value = '(-?\\d[\\d.]*%?|"[^"]*")';
    this.#behind = new RegExp(
      `${value}${gap}${preposition}?${gap}\\(?${gap}(${several})${gap}\\)?`,
      "iy",
    );
    this.#before = new RegExp(
      `${preposition}?${gap}\\(?(${several})\\)?${gap}[:=]?${gap}${value}(?!\\d)`,
      "iy",
    );
  }

  /** The values that stand in a line from an offset on, written as the language does. */
  at(line: string, start: number): { readonly end: number; readonly meant: string } | null {
    const before = line.slice(0, start);
    const lead = /[a-z_]+(?: [a-z_]+)?[ \t]*[:=]?[ \t]*$/.exec(before)?.[0].trim() ?? "";
    let at = start;
    const cases: Case[] = [];
    for (;;) {
      const [end, found] = this.#caseAt(line, at) ?? [at, null];
      if (found === null) break;
      cases.push(found);
      at = end;
      const joint = /[ \t]*(?:[,;/|]|\b(?:and|or|en)\b)?[ \t]*/y;
      joint.lastIndex = end;
      let next = end + joint.exec(line)![0].length;
      if (lead !== "" && line.startsWith(lead, next)) next += lead.length + 1;
      if (this.#caseAt(line, next) === null) break;
      at = next;
    }
    if (cases.length < 2 || !cases.some(({ versions }) => versions !== null)) return null;
    return { end: at, meant: written(cases) };
  }

  #caseAt(line: string, at: number): [end: number, found: Case] | null {
    const take = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      return pattern.exec(line);
    };
    const end = (found: RegExpExecArray): number => at + found[0].trimEnd().length;
    const otherwise = take(this.#otherwise) ?? take(this.#others);
    if (otherwise !== null) return [end(otherwise), { value: otherwise[1]!, versions: null }];
    const behind = take(this.#behind);
    if (behind !== null) return [end(behind), { value: behind[1]!, versions: namesIn(behind[2]!) }];
    const before = take(this.#before);
    if (before === null) return null;
    return [end(before), { value: before[2]!, versions: namesIn(before[1]!) }];
  }
}

const namesIn = (list: string): string[] =>
  list.split(/[ \t]*(?:,|&|\b(?:and|or|en)\b)[ \t]*/i).filter((name) => name !== "");

/** Numbers have their version behind them, and texts in front of them. */
function written(cases: readonly Case[]): string {
  const isText = cases[0]!.value.startsWith('"');
  const all = cases.map(({ value, versions }) => {
    if (versions === null) return isText ? `else ${value}` : `${value} else`;
    const names = `in ${versions.join(" and ")}`;
    return isText ? `${names} ${value}` : `${value} ${names}`;
  });
  return all.join(isText ? " " : ", ");
}

/** The values by version that a line has, as the language writes them. */
export function* valuesOf(line: Line): Generator<Rewriting> {
  if (line.versions.length === 0) return;
  const reader = new ByVersion(line.versions);
  for (const { index } of line.bare.matchAll(/(?<![\w.])["\w-]/g)) {
    const found = reader.at(line.text, index);
    if (found === null) continue;
    const { end, meant } = found;
    const isJoint =
      line.text.slice(index, end).replace(/[,;\s]+/g, "") === meant.replace(/[,\s]+/g, "");
    const more =
      isJoint && meant.includes(",") ? { meant: "{}, with a comma between versions" } : {};
    yield { role: "values by version", ...more, start: index, end, replacement: meant };
    return;
  }
}
