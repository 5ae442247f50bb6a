import type { IOrAlt } from "chevrotain";
import type * as s from "../../syntax.ts";
import { places } from "./places.ts";
import { QuestionParser } from "./question-parser.ts";
import { known } from "./value-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import type { Token } from "../token.ts";

/** What stands inside blocks: pieces, follow-ups, motivations, and all that a question can hold. */
export abstract class BodyParser extends QuestionParser {
  // Alternatives made once: a closure for each at every statement would be most of the work.
  #bodyItems: IOrAlt<s.BodyItem>[] | undefined;
  #sides: IOrAlt<Token>[] | undefined;

  protected abstract mixedItem: () => s.BodyItem | s.Declaration;

  protected bodyItem: () => s.BodyItem = this.RULE("bodyItem", (): s.BodyItem =>
    this.or(
      0,
      (this.#bodyItems ??= [
        { ALT: () => this.subrule(0, this.passage) as s.BodyItem },
        { ALT: () => this.subrule(0, this.image) },
        { ALT: () => this.subrule(0, this.piece) },
        { ALT: () => this.subrule(0, this.vary) },
        { ALT: () => this.subrule(0, this.ask) },
        { ALT: () => this.subrule(0, this.include) },
        { ALT: () => this.subrule(0, this.when) },
        { ALT: () => this.subrule(0, this.motivate) },
        { ALT: () => this.subrule(0, this.then) },
        { ALT: () => this.subrule(0, this.recall) },
        { ALT: () => this.subrule(0, this.shuffleBlock) },
        { ALT: () => this.subrule(0, this.screenOut) },
        { ALT: () => this.subrule(0, this.note) },
        { ALT: () => this.subrule(0, this.allow) },
        { ALT: () => this.subrule(0, this.was) },
        { ALT: () => this.subrule(0, this.recode) },
        { ALT: () => this.subrule(0, this.seriesBreak) },
      ]),
    ),
  ) as never;

  /** `piece law in v1 "…" in v2 "…"` */
  protected piece = this.RULE("piece", (): s.Piece => {
    const first = this.begin(k.piece);
    const name = this.newId(0);
    const text = this.someText(0);
    return { kind: "Piece", span: this.span(first), name, text };
  });

  /** `vary tone { v1 { first "…" } v2 { … } else { … } }` */
  protected vary = this.RULE("vary", (): s.Vary => {
    const first = this.begin(k.vary);
    const name = this.newId(0);
    const arms = this.block(0, first, this.varyArm, places.vary);
    return { kind: "Vary", span: this.span(first), name, arms };
  });

  protected varyArm = this.RULE("varyArm", (): s.VaryArm => {
    const first = this.consume(0, t.Word) as Token;
    const arm = first.tokenType === k.else ? "else" : this.nameOf(first);
    const texts = this.block(0, first, this.varyText, places.varyTexts);
    return { kind: "VaryArm", span: this.span(first), arm, texts };
  });

  protected varyText = this.RULE("varyText", (): s.VaryArm["texts"][number] => {
    const first = this.consume(0, t.Word) as Token;
    const text = this.subrule(0, this.textOrNothing);
    return { name: this.nameOf(first), text, span: this.span(first) };
  });

  // ── the course of a block ──

  /** `include gender, age` */
  protected include = this.RULE("include", (): s.Include => {
    const first = this.begin(k.include);
    const names = this.subrule(0, this.idList);
    return { kind: "Include", span: this.span(first), names };
  });

  /** `when A { } else when B { } else { }` */
  protected when = this.RULE("when", (): s.When => {
    const first = this.begin(k.when);
    const arms = [this.subrule(0, this.whenArm)];
    let otherwise: s.When["otherwise"] = null;
    this.many(0, {
      GATE: () => otherwise === null,
      DEF: () => {
        const branch = this.subrule(0, this.elseBranch);
        if (Array.isArray(branch)) otherwise = branch as NonNullable<s.When["otherwise"]>;
        else arms.push(branch as s.WhenArm);
      },
    });
    return { kind: "When", span: this.span(first), arms, otherwise };
  });

  /** `else when B { }`, `else { }` */
  protected elseBranch = this.RULE(
    "elseBranch",
    (): s.WhenArm | NonNullable<s.When["otherwise"]> => {
      this.consume(0, k.else);
      if (!this.RECORDING_PHASE && this.sees(k.if)) this.readIfAsWhen(this.peek());
      this.mendWord(k.when);
      if (!this.RECORDING_PHASE && !this.sees(k.when)) return this.subrule(0, this.otherwise);
      return this.or(0, [
        {
          ALT: () => {
            this.consume(0, k.when);
            return this.subrule(0, this.whenArm);
          },
        },
        { ALT: () => this.subrule(0, this.otherwise) },
      ]);
    },
  );

  protected otherwise = this.RULE("otherwise", (): NonNullable<s.When["otherwise"]> =>
    this.block(0, this.peek(0), this.mixedItem, places.mixed),
  );

  protected whenArm = this.RULE("whenArm", (): s.WhenArm => {
    const head = this.peek(0);
    const first = this.peek();
    const condition = this.subrule(0, this.condition);
    const items = this.block(0, head, this.mixedItem, places.mixed);
    return { kind: "WhenArm", span: this.span(first), condition, items };
  });

  /** `motivate [optional|required] [max 2000] ["…" | { more "…" less "…" same "…" }]` */
  protected motivate = this.RULE("motivate", (): s.Motivate => {
    const first = this.begin(k.motivate);
    const { required, max } = this.subrule(0, this.motivateTerms);
    const prompt = this.labelIfAny(0);
    const sides = this.blockIfAny(1, first, this.sideText, places.sides) ?? [];
    return { kind: "Motivate", span: this.span(first), required, max, prompt, sides };
  });

  protected motivateTerms = this.RULE("motivateTerms", () => {
    let required: boolean | null = null;
    let max: s.NumberLiteral | null = null;
    this.mendWord(k.optional, k.required, k.max);
    this.many(0, () => {
      this.or(0, [
        {
          ALT: () => {
            this.consume(0, k.optional);
            required = false;
          },
        },
        {
          ALT: () => {
            this.consume(0, k.required);
            required = true;
          },
        },
        {
          ALT: () => {
            this.consume(0, k.max);
            max = known(this.num(0));
          },
        },
      ]);
      this.mendWord(k.optional, k.required, k.max);
    });
    return { required: required as boolean | null, max: max as s.NumberLiteral | null };
  });

  protected sideText = this.RULE("sideText", (): s.Motivate["sides"][number] => {
    const first = this.subrule(0, this.side);
    this.statement = first;
    const text = this.someText(0);
    return { side: first.image as "less" | "same" | "more", text, span: this.span(first) };
  });

  protected side = this.RULE("side", (): Token =>
    this.or(
      0,
      (this.#sides ??= [
        { ALT: () => this.consume(0, k.more) as Token },
        { ALT: () => this.consume(0, k.less) as Token },
        { ALT: () => this.consume(0, k.same) as Token },
      ]),
    ),
  );

  /** `then`, `then fixed` */
  protected then = this.RULE("then", (): s.Then => {
    const first = this.begin(k.then);
    let fixed = false;
    this.mendWord(k.fixed);
    this.option(0, () => {
      this.consume(0, k.fixed);
      fixed = true;
    });
    return { kind: "Then", span: this.span(first), fixed };
  });

  /** `recall advice` */
  protected recall = this.RULE("recall", (): s.Recall => {
    const first = this.begin(k.recall);
    const of = this.ref(0, "the id of the earlier question");
    return { kind: "Recall", span: this.span(first), of };
  });

  /** `shuffle { … }` */
  protected shuffleBlock = this.RULE("shuffleBlock", (): s.ShuffleBlock => {
    const first = this.begin(k.shuffle);
    const items = this.block(0, first, this.mixedItem, places.mixed);
    return { kind: "ShuffleBlock", span: this.span(first), items };
  });

  /** `screen out when CONDITION` */
  protected screenOut = this.RULE("screenOut", (): s.ScreenOut => {
    const first = this.begin(k.screen);
    this.word(0, k.out);
    this.word(0, k.when);
    const condition = this.subrule(0, this.condition);
    return { kind: "ScreenOut", span: this.span(first), condition };
  });
}
