import type * as s from "../../syntax.ts";
import { isWord } from "./repairing-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { ValueParser } from "./value-parser.ts";
import type { Token } from "../token.ts";

/** Expressions, and values that differ by version. */
export abstract class ExpressionParser extends ValueParser {
  /** `4`, `4 in v1, 2 in v2`, `4 in v1, 2 else` */
  protected variedValue = this.RULE("value", (): s.VariedValue => {
    const first = this.peek();
    // An expression may begin with an id too: only one that stands alone is a version.
    const isOver = ({ tokenType, first: begins }: Token): boolean =>
      begins || tokenType === t.Comma || tokenType === t.RightBrace;
    const add = (one: s.ValueCase): void => {
      this.moreVersions(one, isOver);
      cases.push(one);
      if (!this.RECORDING_PHASE) this.missesComma(one);
    };
    const cases: s.ValueCase[] = [];
    add(this.subrule(0, this.valueCase));
    this.many(0, () => {
      this.consume(0, t.Comma);
      add(this.subrule(1, this.valueCase));
    });
    return { kind: "VariedValue", span: this.span(first), cases };
  });

  /** `in v1 and v2`, or `else`; nothing: every version */
  protected caseVersions = this.RULE(
    "caseVersions",
    (): Pick<s.ValueCase, "arms" | "otherwise"> => {
      let arms: s.Name[] = [];
      let otherwise = false;
      this.option(0, () =>
        this.or(0, [
          {
            ALT: () => {
              this.consume(0, k.in);
              arms = this.subrule(0, this.arms);
            },
          },
          {
            ALT: () => {
              this.consume(0, k.else);
              otherwise = true;
            },
          },
        ]),
      );
      return { arms, otherwise };
    },
  );

  protected valueCase = this.RULE("valueCase", (): s.ValueCase => {
    const first = this.peek();
    const value = this.subrule(0, this.expression);
    const versions = this.subrule(0, this.caseVersions);
    return { kind: "ValueCase", span: this.span(first), ...versions, value };
  });

  // ── expressions ──

  protected expression: () => s.Expression = this.RULE("expression", (): s.Expression => {
    const first = this.peek();
    let left = this.subrule(0, this.term);
    this.many(0, () => {
      const operator = this.or(0, [
        { ALT: () => this.consume(0, t.Plus).image },
        { ALT: () => this.consume(0, t.Minus).image },
      ]) as "+" | "-";
      const right = this.subrule(1, this.term);
      left = { kind: "Binary", span: this.span(first), operator, left, right };
    });
    return left;
  }) as never;

  protected term: () => s.Expression = this.RULE("term", (): s.Expression => {
    const first = this.peek();
    let left = this.subrule(0, this.factorOf);
    this.many(0, () => {
      const operator = this.or(0, [
        { ALT: () => this.consume(0, t.Times).image },
        { ALT: () => this.consume(0, t.Slash).image },
      ]) as "*" | "/";
      const right = this.subrule(1, this.factorOf);
      left = { kind: "Binary", span: this.span(first), operator, left, right };
    });
    return left;
  }) as never;

  protected factorOf: () => s.Expression = this.RULE("operand", (): s.Expression => {
    this.mendPlus();
    const first = this.peek();
    const type = first.tokenType;
    const fits =
      type === t.Numeral || type === t.Minus || type === t.LeftParenthesis || isWord(first);
    if (!this.RECORDING_PHASE && !fits) {
      this.misses("a number, or the id of what is counted");
      return this.hole("expression");
    }
    if (type === t.Numeral && !this.RECORDING_PHASE) return this.subrule(0, this.number);
    if (!this.RECORDING_PHASE && type !== t.Word) {
      return this.nested(
        () => this.#operand(first),
        () => this.hole("expression"),
      );
    }
    return this.#operand(first);
  }) as never;

  #operand(first: Token): s.Expression {
    if (first.tokenType === k.sum && !this.#beginsOperand()) this.retype(first, t.Word);
    return this.or(0, {
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => !this.sees(t.Minus) || this.sees(t.Numeral, 2),
          ALT: () => this.subrule(0, this.number) as s.Expression,
        },
        { ALT: () => this.#negate() },
        { ALT: () => this.#parenthesised() },
        { ALT: () => this.#sum() },
        { ALT: () => this.subrule(0, this.reference) as s.Expression },
      ],
    });
  }

  #beginsOperand(): boolean {
    const number = this.seesNumber(2) && !this.sees(t.Plus, 2);
    return this.seesId(2) || number || this.sees(t.LeftParenthesis, 2);
  }

  #negate(): s.Expression {
    const first = this.consume(0, t.Minus) as Token;
    const operand = this.subrule(0, this.factorOf);
    return { kind: "Negate", span: this.span(first), operand };
  }

  #parenthesised(): s.Expression {
    this.consume(0, t.LeftParenthesis);
    const inner = this.subrule(0, this.expression);
    this.need(0, t.RightParenthesis, "a closing parenthesis )");
    return inner;
  }

  #sum(): s.Expression {
    const first = this.consume(0, k.sum) as Token;
    const operand = this.subrule(0, this.term);
    return { kind: "Sum", span: this.span(first), operand };
  }
}
