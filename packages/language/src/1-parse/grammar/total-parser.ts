import { EOF, type IOrAlt } from "chevrotain";
import type * as s from "../../syntax.ts";
import { BodyParser } from "./body-parser.ts";
import { places } from "./places.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { known } from "./value-parser.ts";
import type { Token } from "../token.ts";

type BudgetItem = s.LimitNode | s.BudgetText | s.Note | s.Allow | s.Expression;

/** The least and the most, where they are limited. */
export interface Bounds {
  min: s.NumberLiteral | null;
  max: s.NumberLiteral | null;
}

/** Totals over the options of a task, and limits on them. */
export abstract class TotalParser extends BodyParser {
  // Alternatives made once: a closure for each at every statement would be most of the work.
  #budgetItems: { DEF: IOrAlt<BudgetItem>[]; IGNORE_AMBIGUITIES: boolean } | undefined;
  #budgetTexts: IOrAlt<Token>[] | undefined;

  /** `2..5`, `at most 3`, `at least 1`, `exactly 2` */
  protected bounds = this.RULE("bounds", (): Bounds =>
    this.or(0, [
      {
        ALT: () => {
          const range = this.subrule(0, this.range);
          return { min: known(range?.from), max: known(range?.to) };
        },
      },
      {
        ALT: () => {
          const { compare, number } = this.subrule(0, this.limitedNumber);
          return {
            min: compare === "at_most" ? null : number,
            max: compare === "at_least" ? null : number,
          };
        },
      },
    ]),
  );

  protected limitedNumber = this.RULE("limitedNumber", () => {
    const compare = this.subrule(0, this.compare);
    return { compare, number: known(this.num(0)) };
  });

  /** `at most`, `at least`, `exactly` */
  protected compare = this.RULE("compare", (): "at_most" | "at_least" | "exactly" =>
    this.or(0, [
      {
        ALT: () => {
          this.consume(0, k.at);
          return this.subrule(0, this.leastOrMost);
        },
      },
      { ALT: () => (this.consume(0, k.exactly), "exactly" as const) },
    ]),
  );

  /** `budget effort "Effort" unit "…" { sum effort  at most 4 in v1, 2 in v2  over "…" }` */
  protected budget = this.RULE("budget", (): s.Budget => {
    const first = this.begin(k.budget);
    const name = this.newId(0);
    const label = this.labelIfAny(0);
    const unit = this.subrule(0, this.unit);
    const round = this.subrule(0, this.round);
    const items = this.block(1, first, this.budgetItem, places.budget);
    const limits: s.LimitNode[] = [];
    const texts: s.BudgetText[] = [];
    const notes: (s.Note | s.Allow)[] = [];
    let expression: s.Expression | null = null;
    for (const item of items) {
      if (item.kind === "Limit") limits.push(item);
      else if (item.kind === "BudgetText") texts.push(item);
      else if (item.kind === "Note" || item.kind === "Allow") notes.push(item);
      else expression = item;
    }
    const span = this.span(first);
    return { kind: "Budget", span, name, label, unit, round, expression, limits, texts, notes };
  });

  /** `unit "€ mln"` */
  protected unit = this.RULE("unit", (): s.StringLiteral | null => {
    let unit: s.StringLiteral | null = null;
    this.mendWord(k.unit);
    this.option(0, () => {
      this.consume(0, k.unit);
      unit = known(this.string(0, "the unit between quotes"));
    });
    return unit;
  });

  /** `round 10` */
  protected round = this.RULE("round", (): s.NumberLiteral | null => {
    let round: s.NumberLiteral | null = null;
    this.mendWord(k.round);
    this.option(0, () => {
      this.consume(0, k.round);
      round = known(this.num(0));
    });
    return round;
  });

  protected budgetItem = this.RULE("budgetItem", (): BudgetItem =>
    this.or(
      0,
      (this.#budgetItems ??= {
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.subrule(0, this.limit) as BudgetItem },
          { ALT: () => this.subrule(0, this.budgetText) },
          { ALT: () => this.subrule(0, this.note) },
          { ALT: () => this.subrule(0, this.allow) },
          { ALT: () => this.subrule(0, this.expression) },
        ],
      }),
    ),
  );

  /** `at most 4 in v1, 2 in v2` */
  protected limit = this.RULE("limit", (): s.LimitNode => {
    const first = this.peek();
    this.statement = first;
    const compare = this.subrule(0, this.compare);
    const value = this.subrule(0, this.variedValue);
    this.#endsLimit();
    return { kind: "Limit", span: this.span(first), compare, value };
  });

  /** `at most 650 else 550`: behind a limit on its line no other number stands. */
  #endsLimit(): void {
    const next = this.peek();
    if (this.RECORDING_PHASE || next.first || next.line !== this.peek(0).line) return;
    const isLoose = [k.in, k.else, k.and, k.or, k.if, k.for].includes(next.tokenType);
    if (!isLoose && !this.seesNumber()) return;
    this.unexpected(next);
    while (this.peek().line === next.line && !this.sees(t.RightBrace) && !this.sees(EOF))
      this.SKIP_TOKEN();
  }

  /** `over "…"`, `under "…"`, `unspent "…"` */
  protected budgetText = this.RULE("budgetText", (): s.BudgetText => {
    const first = this.or(
      0,
      (this.#budgetTexts ??= [
        { ALT: () => this.begin(k.over) },
        { ALT: () => this.begin(k.under) },
        { ALT: () => this.begin(k.unspent) },
      ]),
    );
    const text = this.someText(0);
    return {
      kind: "BudgetText",
      span: this.span(first),
      role: first.image as s.BudgetText["role"],
      text,
    };
  });

  /** `total phds "Promovendi" unit "phd" { sum amount * phds_per_million }` */
  protected total = this.RULE("total", (): s.Total => {
    const first = this.begin(k.total);
    const name = this.newId(0);
    const label = this.labelIfAny(0);
    const unit = this.subrule(0, this.unit);
    const round = this.subrule(0, this.round);
    const items = this.block(1, first, this.totalItem, places.total);
    const notes: (s.Note | s.Allow)[] = [];
    let expression: s.Expression | null = null;
    for (const item of items) {
      if (item.kind === "Note" || item.kind === "Allow") notes.push(item);
      else expression = item;
    }
    return { kind: "Total", span: this.span(first), name, label, unit, round, expression, notes };
  });

  protected totalItem = this.RULE("totalItem", (): s.Note | s.Allow | s.Expression =>
    this.or(0, {
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.subrule(0, this.note) as ReturnType<typeof this.totalItem> },
        { ALT: () => this.subrule(0, this.allow) },
        { ALT: () => this.subrule(0, this.expression) },
      ],
    }),
  );
}
