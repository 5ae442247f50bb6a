import type { IOrAlt } from "chevrotain";
import type * as s from "../../syntax.ts";
import { missingEdition, unknownEdition } from "../errors.ts";
import { HeaderParser } from "./header-parser.ts";
import { lex } from "../lex.ts";
import { balanceBraces } from "../braces.ts";
import { places } from "./places.ts";
import type { Problems } from "../problems.ts";
import type { Stray } from "./recovering-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { known } from "./value-parser.ts";

/** The grammar of a file. The rules that it is made of stand in the classes it extends, each about one subject. */
export class PweParser extends HeaderParser {
  // Alternatives made once: a closure for each at every statement would be most of the work.
  #declarations: IOrAlt<s.Declaration>[] | undefined;
  #mixedItems:
    { DEF: IOrAlt<s.BodyItem | s.Declaration>[]; IGNORE_AMBIGUITIES: boolean } | undefined;

  constructor(skipValidations: boolean) {
    super(t.vocabulary, skipValidations);
    this.performSelfAnalysis();
  }

  /** Reads a whole text; what is wrong with it goes to the problems. */
  read(text: string, problems: Problems): s.SourceFile {
    const { tokens, comments } = lex(text, problems);
    this.start(text, balanceBraces(tokens, problems), problems);
    const { edition, declarations } = this.file();
    const all = [...declarations, ...containersOf(this.strays)];
    return {
      kind: "SourceFile",
      span: { start: 0, end: text.length },
      edition: edition ?? { kind: "Missing", span: { start: 0, end: 0 }, expected: "edition" },
      declarations: all,
      comments,
    };
  }

  protected file = this.RULE("file", () => {
    const edition = this.edition();
    const declarations: s.Declaration[] = [];
    if (this.RECORDING_PHASE) this.many(0, () => this.subrule(0, this.declaration));
    else declarations.push(...this.fileStatements(this.declaration));
    return { edition, declarations };
  });

  /** `pwe 1` */
  private edition(): s.NumberLiteral | s.Missing {
    if (!this.RECORDING_PHASE) this.mendWord(k.pwe);
    if (!this.RECORDING_PHASE && !this.sees(k.pwe)) {
      const at = { start: 0, end: Math.max(1, this.peek().image.length) };
      this.problems.add(
        missingEdition,
        this.peek().line ?? 0,
        at,
        {},
        {
          fix: {
            text: "Write the edition",
            edits: [{ span: { start: 0, end: 0 }, replacement: "pwe 1\n\n" }],
          },
        },
      );
      return this.hole("edition");
    }
    this.begin(k.pwe);
    const edition = this.num(0, "the number of the edition");
    if (
      !this.RECORDING_PHASE &&
      edition.kind !== "Missing" &&
      (edition.int !== 1 || edition.decimals !== 0)
    ) {
      const found = this.peek(0).image;
      this.problems.add(unknownEdition, this.peek(0).line, edition.span, { found });
    }
    return edition;
  }

  protected declaration: () => s.Declaration = this.RULE("declaration", (): s.Declaration =>
    this.or(
      0,
      (this.#declarations ??= [
        { ALT: () => this.subrule(0, this.consultation) as s.Declaration },
        { ALT: () => this.subrule(0, this.use) },
        { ALT: () => this.subrule(0, this.version) },
        { ALT: () => this.subrule(0, this.factor) },
        { ALT: () => this.subrule(0, this.levels) },
        { ALT: () => this.subrule(0, this.answerList) },
        { ALT: () => this.subrule(0, this.attribute) },
        { ALT: () => this.subrule(0, this.constant) },
        { ALT: () => this.subrule(0, this.consent) },
        { ALT: () => this.subrule(0, this.stream) },
        { ALT: () => this.subrule(0, this.task) },
        { ALT: () => this.subrule(0, this.dilemma) },
        { ALT: () => this.subrule(0, this.section) },
        { ALT: () => this.subrule(0, this.pairs) },
        { ALT: () => this.subrule(0, this.shuffleBlock) },
        { ALT: () => this.subrule(0, this.when) },
        { ALT: () => this.subrule(0, this.sample) },
        { ALT: () => this.subrule(0, this.quota) },
        { ALT: () => this.subrule(0, this.weights) },
        { ALT: () => this.subrule(0, this.analysis) },
        { ALT: () => this.subrule(0, this.note) },
        { ALT: () => this.subrule(0, this.allow) },
        { ALT: () => this.subrule(0, this.seriesBreak) },
        { ALT: () => this.subrule(0, this.screenOut) },
      ]),
    ),
  ) as never;

  /** Inside `when` and `shuffle` both what stands in a block and what stands at the top may follow. */
  protected mixedItem: () => s.BodyItem | s.Declaration = this.RULE(
    "mixedItem",
    (): s.BodyItem | s.Declaration =>
      this.or(
        0,
        (this.#mixedItems ??= {
          IGNORE_AMBIGUITIES: true,
          DEF: [
            { ALT: () => this.subrule(0, this.bodyItem) as s.BodyItem | s.Declaration },
            { ALT: () => this.subrule(0, this.declaration) },
          ],
        }),
      ),
  ) as never;

  // ── blocks ──

  /** `dilemma ID "title" [like PATH] { … }` */
  protected dilemma = this.RULE("dilemma", (): s.Dilemma => {
    const first = this.begin(k.dilemma);
    const name = this.newId(0);
    const title = this.labelIfAny(0);
    const like = this.subrule(0, this.like);
    const items = this.bodyOf(first, this.bodyItem, places.body, like);
    return { kind: "Dilemma", span: this.span(first), name, title, like, items };
  });

  /** `section ID "title" { … }` */
  protected section = this.RULE("section", (): s.Section => {
    const first = this.begin(k.section);
    const name = this.newId(0);
    const title = this.labelIfAny(0);
    const items = this.block(1, first, this.bodyItem, places.body);
    return { kind: "Section", span: this.span(first), name, title, items };
  });

  /** `pairs ID "title" 5 { intro … design "sets.csv" opt out "…" motivate … }` */
  protected pairs = this.RULE("pairs", (): s.Pairs => {
    const first = this.begin(k.pairs);
    const name = this.newId(0);
    const title = this.labelIfAny(0);
    const number = this.num(0, "the number of pairs");
    let design: s.Pairs["design"] = null;
    let optOut: s.TextValue | null = null;
    const items: s.Pairs["items"][number][] = [];
    for (const item of this.block(1, first, this.pairsItem, places.pairs)) {
      if (item.kind === "StringLiteral" || item.kind === "Missing") design = item;
      else if (item.kind === "OptOut") optOut = known(item.label);
      else items.push(item);
    }
    return { kind: "Pairs", span: this.span(first), name, title, number, design, optOut, items };
  });

  protected pairsItem = this.RULE(
    "pairsItem",
    (): s.Pairs["items"][number] | s.OptOut | s.StringLiteral | s.Missing =>
      this.or(0, [
        { ALT: () => this.subrule(0, this.passage) as ReturnType<typeof this.pairsItem> },
        { ALT: () => this.subrule(0, this.image) },
        { ALT: () => this.subrule(0, this.motivate) },
        { ALT: () => this.subrule(0, this.optOut) },
        { ALT: () => this.subrule(0, this.note) },
        { ALT: () => this.subrule(0, this.allow) },
        {
          ALT: () => {
            this.begin(k.design);
            return this.string(0, "the name of a file between quotes");
          },
        },
      ]),
  );
}

/** Keeps statements that stood outside their block: in blocks without a name, one of each sort. */
function containersOf(strays: readonly Stray[]): s.Declaration[] {
  const of = (...rules: readonly string[]) =>
    strays.filter(({ home }) => rules.includes(home.rule)).map(({ item }) => item);
  const name: s.Missing = { kind: "Missing", span: { start: 0, end: 0 }, expected: "id" };
  const span = name.span;
  const found = of("declaration") as s.Declaration[];
  const tasks = of("taskItem") as s.TaskItem[];
  const bodies = of("bodyItem") as s.BodyItem[];
  const settings = of("setting") as s.Setting[];
  if (tasks.length > 0)
    found.push({ kind: "Task", span, name, title: null, like: null, items: tasks });
  if (bodies.length > 0) found.push({ kind: "Section", span, name, title: null, items: bodies });
  if (settings.length > 0)
    found.push({ kind: "ConsultationHeader", span, name, title: name, settings });
  return found;
}
