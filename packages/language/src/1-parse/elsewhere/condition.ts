/**
 * Conditions as people write them in R, SPSS, Excel or a survey tool, and what the language writes for them. A reading
 * is offered only: who uses it asks the parser whether it is one of ours.
 */

import { signs, turned, writtenRelations, type Relation } from "./relations.ts";

const and = /(?:&&|&|∧|(?:and|en)\b)/iy;
const or = /(?:\|\||\||∨|(?:or)\b)/iy;
const not = /(?:!(?!=)|~|¬|(?:not|niet)\b)/iy;
const call = /(AND|OR|NOT|is\.na|isblank|is_missing|missing|answered)\s*\(/iy;
const list = /(?:c\s*)?[([{]/y;
const id = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const decorated = /(?:\$\{|\{\{|\$\(|\[|\$|@)\s*([\p{L}_][\p{L}\p{N}_.]*)\s*(?:\}\}|\}|\)|\])?/uy;
const text = /"([^"]*)"|“([^”]*)”|„([^”“]*)[”“]|'([^']*)'|[‘’]([^’]*)’|«([^»]*)»|`([^`]*)`/y;
const yearFirst = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y;
const yearLast = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/y;
const number = /[-−–]?\d+(?:\.\d+)?%?(?![\p{L}\d_]|,\d|\.\d| \d)/uy;
const to = /(?:\.\.\.|\.\.|…|[-–—]|(?:to|and|en|tot)\b)/iy;
const orMore =
  /\+(?=\s*(?:$|[{)])|\s+(?:and|or)\b)|(?:or|and|of|en) (?:more|older|over|up|higher|ouder|meer|hoger)\b/iy;
const nothing = /^(?:null|na|empty|missing|blank|nothing|none)$/i;

/** What no condition of the language says, by what it was meant as: what to write instead. */
const unwritable = {
  "several answers": "`is any of` and all of the answers, or another whole test",
  "two tests": "`and` or `or` between the two tests",
  "a comparison": "a number, a date or an answer behind the sign: two answers are not compared",
  "a calculation":
    "one id in front of the sign and one value behind it: nothing is calculated here",
} as const;
type Unwritable = keyof typeof unwritable;

/** What reading found no sense in; with a reason where it is certain what the matter is. */
class Unread extends Error {
  readonly reason: Unwritable | null;

  constructor(reason: Unwritable | null = null) {
    super();
    this.reason = reason;
  }
}

/** What a condition says, up to where it ended; or what cannot be said in one. */
type ConditionRead =
  | { readonly end: number; readonly meant: string }
  | { readonly role: string; readonly instead: string };

/** The ids of answers by what respondents read; null where two answers have the text. */
export type Labels = ReadonlyMap<string, string | null>;

/** What is known of the file around a condition. */
interface Known {
  readonly labels: Labels;
  /** the ids of questions that are answered with a number */
  readonly numbers: ReadonlySet<string>;
}

/** A condition in the words of the language, and where it ended; null where it is not certain what was meant. */
export function conditionFrom(written: string, start: number, known: Known): ConditionRead | null {
  const reader = new ConditionReader(written, start, known);
  try {
    const meant = reader.any();
    reader.ends();
    return { end: reader.at, meant };
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    const { reason } = error;
    return reason && { role: reason, instead: unwritable[reason] };
  }
}

class ConditionReader {
  readonly #written: string;
  readonly #labels: Labels;
  readonly #numberIds: ReadonlySet<string>;
  #subject: string | null = null;
  at: number;

  constructor(written: string, start: number, { labels, numbers }: Known) {
    this.#written = written;
    this.at = start;
    this.#labels = labels;
    this.#numberIds = numbers;
  }

  /** Takes what a pattern matches here; null when it does not. */
  #take(pattern: RegExp): RegExpExecArray | null {
    while (/\s/.test(this.#written[this.at] ?? "")) this.at++;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#written);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  #peek<T>(read: () => T): T {
    const { at } = this;
    const found = read();
    this.at = at;
    return found;
  }

  /** Says what the matter is with what stands behind a condition. */
  ends(): void {
    if (this.#calculates()) throw new Unread("a calculation");
    if (this.#take(/[,;]/y) !== null && this.#beginsTest()) throw new Unread("two tests");
  }

  #calculates(): boolean {
    return this.#take(/[+*/^]|-(?=\s*[\p{L}\d])/uy) !== null;
  }

  any(): string {
    const parts = [this.#all()];
    while (this.#take(or) !== null) parts.push(this.#all());
    return parts.join(" or ");
  }

  #all(): string {
    const parts = [this.#one()];
    while (this.#take(and) !== null) parts.push(this.#one());
    return parts.join(" and ");
  }

  #one(): string {
    const called = this.#take(call);
    if (called !== null) return this.#called(called[1]!.toLowerCase());
    if (this.#take(not) !== null) {
      const denied = this.#one();
      // What was one test elsewhere can be two here: it is denied as a whole.
      return / (?:and|or) /.test(denied) && !denied.startsWith("(")
        ? `not (${denied})`
        : `not ${denied}`;
    }
    if (this.#take(/\(/y) !== null) {
      const inner = this.any();
      if (this.#take(/\)/y) === null) throw new Unread();
      return `(${inner})`;
    }
    return this.#comparison();
  }

  /** `AND(a, b)`, `is.na(age)` */
  #called(name: string): string {
    const isTest = !["and", "or", "not"].includes(name);
    const parts = [isTest ? this.#reference() : this.any()];
    while (this.#take(/[,;]/y) !== null) parts.push(this.any());
    if (this.#take(/\)/y) === null) throw new Unread();
    if (isTest) return `${parts[0]!} is ${name === "answered" ? "" : "not "}answered`;
    if (name === "not") return `not (${parts[0]!})`;
    return `(${parts.join(` ${name} `)})`;
  }

  #reference(): string {
    const found = this.#take(decorated)?.[1] ?? this.#take(id)?.[0];
    if (found === undefined) throw new Unread();
    return found;
  }

  #relation(): Relation | null {
    for (const { relation, pattern } of writtenRelations)
      if (this.#take(pattern) !== null) return relation;
    return null;
  }

  #comparison(): string {
    const value = this.#peek(() => this.#amount());
    if (value !== null) return this.#turned();
    const repeated = this.#subject === null ? null : this.#relation();
    if (repeated !== null) return this.#test(this.#subject!, repeated);
    const subject = this.#reference();
    const relation = this.#relation();
    const least = relation === null ? this.#atLeast() : null;
    if (least !== null) return `${subject} >= ${least}`;
    if (relation === null)
      throw new Unread(this.#take(/[+*/(]|-(?=\s*[\p{L}\d])/uy) && "a calculation");
    this.#subject = subject;
    return this.#test(subject, relation);
  }

  /** `18+`, `18 or more` */
  #atLeast(): string | null {
    const before = this.at;
    const value = this.#amount();
    if (value !== null && this.#orMore()) return value;
    this.at = before;
    return null;
  }

  #orMore(): boolean {
    return this.#take(orMore) !== null;
  }

  /** `18 <= age`, `18 < age < 65` */
  #turned(): string {
    const value = this.#amount()!;
    const relation = this.#relation();
    const opposite = relation === null ? undefined : turned[relation];
    const subject = this.#reference();
    if (opposite === undefined) throw new Unread();
    this.#subject = subject;
    const first = `${subject} ${signs[opposite] ?? "="} ${value}`;
    const second = this.#peek(() => this.#relation());
    if (second === null) return first;
    return `${first} and ${this.#test(subject, this.#relation()!)}`;
  }

  /** A number, or a date between quotes. */
  #amount(): string | null {
    const date = this.#take(yearFirst);
    if (date !== null) return dateOf(date[1]!, date[2]!, date[3]!);
    const turnedDate = this.#take(yearLast);
    if (turnedDate !== null) {
      const [, day, month, year] = turnedDate;
      // Which of the two is the month is only certain where one of them cannot be.
      if (Number(day) <= 12 && day !== month) throw new Unread();
      return dateOf(year!, month!, day!);
    }
    const found = this.#take(number)?.[0];
    return found === undefined ? null : found.replace(/[−–]/, "-");
  }

  #test(subject: string, relation: Relation): string {
    if (relation === "empty") return `${subject} is not answered`;
    if (relation === "answered") return `${subject} is answered`;
    if (relation === "between") return this.#within(subject);
    if (relation === "equal" || relation === "unequal") return this.#equal(subject, relation);
    if (relation === "in" || relation === "notIn") return this.#isIn(subject, relation);
    if (
      relation === "has" ||
      relation === "hasNot" ||
      relation === "hasAll" ||
      relation === "hasAny"
    )
      return this.#has(subject, relation);
    const value = this.#amount() ?? this.#dateText();
    if (value !== null) {
      if (relation === "atLeast") this.#orMore();
      return `${subject} ${signs[relation]!} ${value}`;
    }
    const level = this.#take(id)?.[0];
    if (level === undefined) throw new Unread();
    if (this.#calculates()) throw new Unread("a calculation");
    if (level.includes(".") || this.#numberIds.has(level)) throw new Unread("a comparison");
    const sign = relation === "above" || relation === "below" ? relation : signs[relation]!;
    return `${subject} ${sign} ${level}`;
  }

  /** `18 and 65`, `18..65` */
  #within(subject: string): string {
    const low = this.#amount() ?? this.#dateText();
    if (this.#take(to) === null || low === null) throw new Unread();
    const high = this.#amount() ?? this.#dateText();
    if (high === null) throw new Unread();
    return `${subject} >= ${low} and ${subject} <= ${high}`;
  }

  #dateText(): string | null {
    const found = this.#take(text)
      ?.slice(1)
      .find((one) => one !== undefined);
    if (found === undefined) return null;
    if (!/^\d{4}-\d\d-\d\d$/.test(found)) throw new Unread();
    return `"${found}"`;
  }

  #equal(subject: string, relation: "equal" | "unequal"): string {
    const isList = this.#peek(() => this.#take(list)) !== null;
    if (isList) return this.#isIn(subject, relation === "equal" ? "in" : "notIn");
    const least = relation === "equal" ? this.#atLeast() : null;
    if (least !== null) return `${subject} >= ${least}`;
    const value = this.#amount();
    if (value === null) return this.#answers(subject, relation);
    if (relation === "equal" && this.#peek(() => this.#take(/\.\.|…|[-–](?=\d)/y)) !== null) {
      this.#take(to);
      const high = this.#amount();
      if (high === null) throw new Unread();
      return `${subject} >= ${value} and ${subject} <= ${high}`;
    }
    return `${relation === "equal" ? "" : "not "}${subject} ${value.startsWith('"') ? "is" : "="} ${value}`;
  }

  /** `yes`, `"yes"`, `yes or no` */
  #answers(subject: string, relation: "equal" | "unequal"): string {
    const is = relation === "equal" ? "is" : "is not";
    const quoted = this.#peek(() => this.#take(text));
    const date = quoted?.slice(1).find((one) => one !== undefined);
    if (date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date)) {
      this.#take(text);
      return `${subject} ${is} "${date}"`;
    }
    if (date === "" || nothing.test(this.#peek(() => this.#take(id)?.[0]) ?? "")) {
      if (this.#take(text) === null) this.#take(id);
      return `${subject} is ${relation === "equal" ? "not " : ""}answered`;
    }
    this.#take(/(?:either|not)\b/iy);
    const names = [this.#answer(), ...this.#moreAnswers(or)];
    if (names.some((name) => name.includes(".") || this.#numberIds.has(name)))
      throw new Unread("a comparison");
    if (this.#joinsAnswers()) throw new Unread("several answers");
    return `${subject} ${is} ${names.length === 1 ? names[0]! : `any of ${names.join(", ")}`}`;
  }

  #answer(): string {
    const quoted = this.#take(text)
      ?.slice(1)
      .find((one) => one !== undefined);
    if (quoted === undefined) {
      const found = this.#take(id)?.[0];
      if (found === undefined) throw new Unread();
      return found;
    }
    const known = this.#labels.get(quoted);
    const plain = quoted.trim();
    if (typeof known === "string") return known;
    if (/^[a-z][a-z0-9_]*$/.test(plain)) return plain;
    throw new Unread();
  }

  /** `or no or never`, where what follows is no test of its own. */
  #moreAnswers(joint: RegExp): string[] {
    const names: string[] = [];
    for (;;) {
      const before = this.at;
      if (this.#take(joint) === null && this.#take(/,/y) === null) return names;
      const isTest = this.#peek(() => this.#beginsTest());
      if (isTest || this.#peek(() => this.#take(/[)\]}]/y)) !== null) {
        this.at = before;
        return names;
      }
      names.push(this.#answer());
    }
  }

  #beginsTest(): boolean {
    if (this.#take(not) !== null || this.#take(call) !== null || this.#take(/\(/y) !== null)
      return true;
    if (this.#relation() !== null) return true;
    if (this.#take(text) !== null) return false;
    return this.#take(id) === null || this.#relation() !== null;
  }

  #isIn(subject: string, relation: "in" | "notIn"): string {
    const numbers = this.#peek(() => this.#numbers());
    if (numbers !== null) {
      this.#numbers();
      const tests = numbers.map((one) => `${subject} = ${one}`).join(" or ");
      return relation === "in" && numbers.length > 1
        ? `(${tests})`
        : relation === "in"
          ? tests
          : `not (${tests})`;
    }
    const range = this.#peek(() => this.#amount());
    if (range !== null) {
      const within = this.#within(subject);
      return relation === "in" ? within : `not (${within})`;
    }
    const names = this.#list();
    return `${subject} is ${relation === "in" ? "" : "not "}any of ${names.join(", ")}`;
  }

  /** `(18, 19)`, `18, 19`: numbers that are listed and no range; null where it is none. */
  #numbers(): string[] | null {
    const opened = this.#take(list);
    const numbers: string[] = [];
    do {
      const one = this.#amount();
      if (one === null || one.startsWith('"')) return null;
      numbers.push(one);
    } while (this.#take(/[,;]/y) !== null);
    if (opened === null ? numbers.length < 2 : this.#take(/[)\]}]/y) === null) return null;
    return numbers;
  }

  /** `(a, b)`, `{a; b}`, `a, b`, `a or b` */
  #list(): string[] {
    const opened = this.#take(list);
    const names = [this.#answer()];
    const joint = /(?:,|;|\||(?:or|and|en)\b)/iy;
    names.push(...this.#moreAnswers(joint));
    if (opened !== null && this.#take(/[,;]?\s*[)\]}]/y) === null) throw new Unread();
    if (opened === null && names.length === 1) throw new Unread();
    return names;
  }

  #has(subject: string, relation: "has" | "hasNot" | "hasAll" | "hasAny"): string {
    const isList = this.#peek(() => this.#take(list)) !== null;
    const listed = isList ? this.#list() : [this.#answer()];
    const isAnd = !isList && relation === "has" && this.#joinsAnswers();
    const names = isList
      ? listed
      : [...listed, ...this.#moreAnswers(joints[relation] ?? (isAnd ? and : or))];
    if (isAnd || relation === "hasAll")
      return names.map((name) => `${subject} has ${name}`).join(" and ");
    const has = relation === "hasNot" ? "has not" : "has";
    return `${subject} ${has} ${names.length === 1 ? names[0]! : `any of ${names.join(", ")}`}`;
  }

  /** Whether “and” stands here with another answer behind it. */
  #joinsAnswers(): boolean {
    return this.#peek(() => this.#take(and) !== null && !this.#beginsTest());
  }
}

/** Behind “any of” an “and” lists the answers of which one is enough. */
const joints: Partial<Record<Relation, RegExp>> = {
  hasAll: and,
  hasAny: new RegExp(`${and.source}|${or.source}`, "iy"),
};

const dateOf = (year: string, month: string, day: string): string =>
  `"${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}"`;
