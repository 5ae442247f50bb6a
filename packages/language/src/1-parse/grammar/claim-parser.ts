import type { TokenType } from "chevrotain";
import type * as s from "../../syntax.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { TotalParser } from "./total-parser.ts";
import type { Token } from "../token.ts";

/** Claims about the admissible answers, which the compiler proves or refutes. */
export abstract class ClaimParser extends TotalParser {
  /** `expect in v1 at most 2 options at much_more unless an option below same` */
  protected expect = this.RULE("expect", (): s.Expect => {
    const first = this.begin(k.expect);
    let arms: s.Name[] = [];
    this.option(0, {
      GATE: () => !this.sees(k.binds, 2),
      DEF: () => {
        this.consume(0, k.in);
        arms = this.subrule(0, this.arms);
      },
    });
    if (this.sees(k.binds, 2)) this.retype(this.peek(), t.Word);
    else this.mendWord(k.at, k.exactly, k.every);
    if (!this.RECORDING_PHASE && !this.seesId()) {
      this.misses("the claim");
      return { kind: "Expect", span: this.span(first), arms, claim: this.hole("claim") };
    }
    const claim = this.subrule(0, this.claim);
    return { kind: "Expect", span: this.span(first), arms, claim };
  });

  protected claim = this.RULE("claim", (): s.Claim | s.Missing =>
    this.or(0, {
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.subrule(0, this.countClaim) },
        { ALT: () => this.subrule(0, this.reachableClaim) },
        { ALT: () => this.subrule(0, this.bindsClaim) },
      ],
    }),
  );

  protected countClaim = this.RULE("countClaim", (): s.Claim | s.Missing => {
    const first = this.peek();
    const { compare, number } = this.subrule(0, this.limitedNumber);
    this.mendWord(k.options, k.option);
    if (!this.RECORDING_PHASE && !this.sees(k.option))
      this.need(0, k.options, "the word `options`");
    else this.#optionOrOptions();
    const at = this.subrule(0, this.levelTest);
    let unless: s.LevelTest | null = null;
    let unclear = false;
    this.mendWord(k.unless);
    this.option(0, () => {
      this.consume(0, k.unless);
      if (!this.#seesAnOption()) {
        unclear = true;
        return this.leaveOutLine("`an option` and where it stands, as in `an option above same`");
      }
      this.word(0, k.an);
      this.word(1, k.option);
      unless = this.subrule(1, this.levelTest);
    });
    if (number === null || unclear) return this.hole("claim");
    return { kind: "CountClaim", span: this.span(first), compare, number, at, unless };
  });

  /** `an option`, or `option` in front of where it stands: then only `an` is missing. */
  #seesAnOption(): boolean {
    if (this.RECORDING_PHASE) return true;
    this.mendWord(k.an);
    if (this.sees(k.an)) return true;
    return this.sees(k.option) && [k.at, k.above, k.below].includes(this.peek(2).tokenType);
  }

  #optionOrOptions(): void {
    this.or(0, [
      { ALT: () => this.consume(0, k.option) },
      { ALT: () => this.consume(0, k.options) },
    ]);
  }

  /** `at LEVEL`, `above LEVEL`, `below LEVEL`, `chosen` */
  protected levelTest = this.RULE("levelTest", (): s.LevelTest => {
    const first = this.peek();
    const relations = [k.at, k.above, k.below, k.chosen];
    this.mendWord(...relations);
    if (!this.RECORDING_PHASE && !relations.includes(this.peek().tokenType)) {
      this.misses("`at`, `above` or `below` a level, or `chosen`");
      return {
        kind: "LevelTest",
        span: this.span(this.peek(0)),
        relation: "at",
        level: this.hole("level"),
      };
    }
    let level: s.LevelTest["level"] = null;
    const at = (idx: number, type: TokenType, relation: s.LevelTest["relation"]) => {
      this.consume(0, type);
      level = this.id(idx, "the id of a level");
      return relation;
    };
    const relation = this.or(0, [
      { ALT: () => at(0, k.at, "at") },
      { ALT: () => at(1, k.above, "above") },
      { ALT: () => at(2, k.below, "below") },
      { ALT: () => (this.consume(0, k.chosen), "chosen" as const) },
    ]);
    return { kind: "LevelTest", span: this.span(first), relation, level };
  });

  protected reachableClaim = this.RULE("reachableClaim", (): s.Claim | s.Missing => {
    const first = this.consume(0, k.every) as Token;
    this.mendWord(k.level, k.option);
    if (!this.RECORDING_PHASE && !this.sees(k.level) && !this.sees(k.option)) {
      this.misses("`level` or `option`");
      return this.hole("claim");
    }
    const what = this.or(0, [
      { ALT: () => (this.consume(0, k.level), "level" as const) },
      { ALT: () => (this.consume(0, k.option), "option" as const) },
    ]);
    this.word(0, k.reachable);
    return { kind: "ReachableClaim", span: this.span(first), what };
  });

  protected bindsClaim = this.RULE("bindsClaim", (): s.Claim | s.Missing => {
    const first = this.peek();
    const budget = this.id(0, "the id of a budget");
    this.word(0, k.binds);
    if (budget.kind === "Missing") return budget;
    return { kind: "BindsClaim", span: this.span(first), budget };
  });
}
