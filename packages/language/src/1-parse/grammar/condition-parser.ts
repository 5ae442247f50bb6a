import type { Question } from "@pwe/model";
import type { TokenType } from "chevrotain";
import type * as s from "../../syntax.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { spanOf } from "./repairing-parser.ts";
import { ExpressionParser } from "./expression-parser.ts";
import type { Token } from "../token.ts";

/** What stands behind the subject of a test. */
const compares: ReadonlySet<TokenType> = new Set([
  ...[k.is, k.has, k.above, k.below, k.at, t.Dot],
  ...[t.Less, t.LessOrEqual, t.More, t.MoreOrEqual, t.Equals],
]);

/** How the answers to a kind of question look where a condition quotes them; null where it never does. */
const quotedAnswers: Readonly<Record<Question["type"], RegExp | null>> = {
  one: null,
  many: null,
  grid: null,
  number: null,
  scale: null,
  text: null,
  rank: null,
  date: /^\D{0,3}\d[\d\s./-]*\D{0,3}$/,
};

/** A text that is no name of an answer, but an answer itself. */
const isAnswer = ({ tokenType, image }: Token): boolean =>
  tokenType === t.Text && Object.values(quotedAnswers).some((looks) => looks?.test(image));

const isPlain = ({ tokenType }: Token): boolean => tokenType === t.Word;

/** Conditions on answers, versions, levels and totals. */
export abstract class ConditionParser extends ExpressionParser {
  protected condition: () => s.Condition = this.RULE("condition", (): s.Condition => {
    const first = this.peek();
    const operands = [this.subrule(0, this.conjunction)];
    this.many(0, () => {
      this.consume(0, k.or);
      operands.push(this.subrule(1, this.conjunction));
    });
    if (operands.length === 1) return operands[0]!;
    return { kind: "Or", span: this.span(first), operands };
  }) as never;

  protected conjunction: () => s.Condition = this.RULE("conjunction", (): s.Condition => {
    const first = this.peek();
    const operands = [this.subrule(0, this.test)];
    this.many(0, () => {
      this.consume(0, k.and);
      operands.push(this.subrule(1, this.test));
    });
    if (operands.length === 1) return operands[0]!;
    return { kind: "And", span: this.span(first), operands };
  }) as never;

  protected test: () => s.Condition = this.RULE("test", (): s.Condition => {
    const first = this.peek();
    if (!this.RECORDING_PHASE && !this.seesId() && !this.sees(t.LeftParenthesis)) {
      this.misses("a condition");
      return this.hole("condition");
    }
    if (this.sees(k.not) && compares.has(this.peek(2).tokenType)) this.retype(first, t.Word);
    if (this.RECORDING_PHASE || isPlain(this.peek())) return this.#test();
    return this.nested(
      () => this.#test(),
      () => this.hole("condition"),
    );
  }) as never;

  #test(): s.Condition {
    return this.or(0, {
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.#not() },
        { ALT: () => this.#parenthesised() },
        { ALT: () => this.subrule(0, this.comparison) },
      ],
    });
  }

  #not(): s.Condition {
    const first = this.consume(0, k.not) as Token;
    const operand = this.subrule(0, this.test);
    return { kind: "Not", span: this.span(first), operand };
  }

  #parenthesised(): s.Condition {
    this.consume(0, t.LeftParenthesis);
    const inner = this.subrule(0, this.condition);
    this.need(0, t.RightParenthesis, "a closing parenthesis )");
    return inner;
  }

  protected comparison = this.RULE("comparison", (): s.Condition => {
    const first = this.peek();
    const subject = this.subrule(0, this.reference);
    if (!this.sees(k.in)) this.mendWord(k.is, k.has, k.above, k.below);
    if (!this.RECORDING_PHASE && !compares.has(this.peek().tokenType)) {
      this.misses("what it is compared with, as in `is ID`, `has ID` or `>= 6`");
      return this.hole("condition");
    }
    if (!this.RECORDING_PHASE && this.sees(t.Equals)) this.#equalsForIs();
    return this.or(0, [
      { ALT: () => this.#is(first, subject) },
      { ALT: () => this.#has(first, subject) },
      { ALT: () => this.#above(first, subject) },
      { ALT: () => this.#compare(first, subject) },
    ]);
  });

  /** `advice = fell`: an answer is not compared as a number is. */
  #equalsForIs(): void {
    const sign = this.peek();
    const quoted = this.sees(t.Text, 2);
    if (isAnswer(this.peek(2))) return;
    if (!quoted && (!this.seesId(2) || this.peek(2).line !== sign.line)) return;
    const meant = quoted ? "`is` and the id of the answer, without quotes" : "`is`";
    const role = "a test on an answer";
    this.foreign(sign.line, spanOf(sign), role, meant, quoted ? undefined : "is");
    this.retype(sign, k.is);
  }

  /** `is "Procedure"`: what respondents read is not what an answer is called here. */
  #quotedAnswer(): void {
    const { line } = this.peek(0);
    const text = this.peek();
    if (this.RECORDING_PHASE || text.tokenType !== t.Text || text.line !== line) return;
    if (isAnswer(text)) return;
    const meant = "the id of the answer, without quotes: the word behind its -";
    this.foreign(line, spanOf(text), "the name of an answer", meant);
    this.SKIP_TOKEN();
  }

  #is(first: Token, subject: s.Reference): s.Condition {
    this.consume(0, k.is);
    const negated = this.#negated(0);
    if (this.sees(k.any) && !this.sees(k.of, 2)) this.retype(this.peek(), t.Word);
    let answered = false;
    let answers: s.Name[] = [];
    let quoted: s.IsTest["quoted"] = null;
    this.#quotedAnswer();
    if (!this.RECORDING_PHASE && !negated && this.seesNumber())
      return this.#isNumber(first, subject);
    const isMissing = this.peek(0).tokenType === t.Text || !this.seesId();
    if (!this.RECORDING_PHASE && isMissing && !isAnswer(this.peek())) {
      this.misses("the id of an answer");
    } else {
      this.or(1, {
        IGNORE_AMBIGUITIES: true,
        DEF: [
          {
            ALT: () => {
              this.consume(0, k.answered);
              answered = true;
            },
          },
          { ALT: () => (answers = this.subrule(0, this.answerSet)) },
          { ALT: () => (quoted = this.string(1)) },
        ],
      });
    }
    const span = this.span(first);
    if (answered) return { kind: "AnsweredTest", span, subject, negated };
    return { kind: "IsTest", span, subject, negated, answers, quoted };
  }

  /** `age is 5`: a number is compared with a sign. */
  #isNumber(first: Token, subject: s.Reference): s.Condition {
    const word = this.peek(0);
    this.foreign(word.line, spanOf(word), "a comparison with a number", "`=`", "=");
    const against = this.num(2);
    const span = this.span(first);
    return { kind: "CompareTest", span, subject, operator: "=", against };
  }

  #has(first: Token, subject: s.Reference): s.Condition {
    this.consume(0, k.has);
    const negated = this.#negated(1);
    const answers = this.subrule(1, this.answerSet);
    const span = this.span(first);
    return { kind: "HasTest", span, subject, negated, answers };
  }

  #negated(idx: number): boolean {
    let negated = false;
    this.option(idx, () => {
      this.consume(idx, k.not);
      negated = true;
    });
    return negated;
  }

  /** `a`, `any of a, b` */
  protected answerSet = this.RULE("answerSet", (): s.Name[] => {
    this.#quotedAnswer();
    if (!this.RECORDING_PHASE && (this.peek(0).tokenType === t.Text || !this.seesId())) {
      this.misses("the id of an answer");
      return [];
    }
    return this.or(0, {
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.consume(0, k.any);
            this.word(0, k.of);
            return this.subrule(0, this.idList);
          },
        },
        {
          ALT: () => {
            const name = this.id(0);
            if (name.kind !== "Name") return [];
            return [name];
          },
        },
      ],
    });
  });

  /** `above same`, `below same` */
  #above(first: Token, subject: s.Reference): s.Condition {
    const operator = this.or(2, [
      { ALT: () => (this.consume(0, k.above), ">" as const) },
      { ALT: () => (this.consume(0, k.below), "<" as const) },
    ]);
    const against = this.id(0, "the id of a level");
    const span = this.span(first);
    return { kind: "CompareTest", span, subject, operator, against };
  }

  /** `>= 6`, `at least more`, `at most 3` */
  #compare(first: Token, subject: s.Reference): s.Condition {
    const operator = this.subrule(0, this.comparator);
    const against = this.subrule(0, this.comparand);
    const span = this.span(first);
    return { kind: "CompareTest", span, subject, operator, against };
  }

  protected comparator = this.RULE("comparator", (): s.CompareTest["operator"] =>
    this.or(0, [
      { ALT: () => (this.consume(0, t.Less), "<" as const) },
      { ALT: () => (this.consume(0, t.LessOrEqual), "<=" as const) },
      { ALT: () => (this.consume(0, t.More), ">" as const) },
      { ALT: () => (this.consume(0, t.MoreOrEqual), ">=" as const) },
      { ALT: () => (this.consume(0, t.Equals), "=" as const) },
      {
        ALT: () => {
          this.consume(0, k.at);
          return this.subrule(0, this.leastOrMost) === "at_most"
            ? ("<=" as const)
            : (">=" as const);
        },
      },
    ]),
  );

  /** the `least` or `most` of `at least`, `at most` */
  protected leastOrMost = this.RULE("leastOrMost", (): "at_least" | "at_most" => {
    this.mendWord(k.least, k.most);
    if (!this.RECORDING_PHASE && !this.sees(k.least) && !this.sees(k.most)) {
      this.misses("`least` or `most`");
      return "at_most";
    }
    const which = this.or(0, [
      { ALT: () => (this.consume(0, k.least), "at_least" as const) },
      { ALT: () => (this.consume(0, k.most), "at_most" as const) },
    ]);
    this.#mendSign();
    return which;
  });

  /** `at most = 10`: the number stands right behind the words. */
  #mendSign(): void {
    const sign = this.peek();
    const isSign = [t.Equals, t.Colon, t.LessOrEqual, t.MoreOrEqual].includes(
      sign.tokenType as never,
    );
    if (this.RECORDING_PHASE || !isSign || !this.seesNumber(2)) return;
    const meant = "the number right behind it, without a sign";
    this.foreign(sign.line, spanOf(sign), "a limit", meant, "");
    this.SKIP_TOKEN();
  }

  /** `6`, `more`, `"2000-01-01"` */
  protected comparand = this.RULE("comparand", (): s.CompareTest["against"] => {
    this.mendPlus();
    if (!this.RECORDING_PHASE && !this.seesNumber() && !this.seesId() && !this.sees(t.Text)) {
      this.misses("a number, an answer in quotes or the id of a level");
      return this.hole("number");
    }
    return this.or(0, [
      { ALT: (): s.CompareTest["against"] => this.num(0) },
      { ALT: () => this.id(0) },
      { ALT: () => this.string(0) },
    ]);
  });
}
