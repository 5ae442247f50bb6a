import type { IOrAlt, TokenType } from "chevrotain";
import type * as s from "../../syntax.ts";
import { ClaimParser } from "./claim-parser.ts";
import { repeatedValue } from "../errors.ts";
import { places } from "./places.ts";
import type { Bounds } from "./total-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { known } from "./value-parser.ts";
import type { Token } from "../token.ts";

const sides: readonly TokenType[] = [k.more, k.less, k.same];

/** Choice tasks: what is decided, and the options. */
export abstract class TaskParser extends ClaimParser {
  // Alternatives made once: a closure for each at every statement would be most of the work.
  #taskItems: { DEF: IOrAlt<s.TaskItem>[]; IGNORE_AMBIGUITIES: boolean } | undefined;
  #decisions: IOrAlt<s.Decision>[] | undefined;
  #optionItems: { DEF: IOrAlt<s.OptionItem>[]; IGNORE_AMBIGUITIES: boolean } | undefined;

  /** `task ID "title" [like PATH] { … }` */
  protected task = this.RULE("task", (): s.Task => {
    const first = this.begin(k.task);
    const name = this.newId(0);
    const title = this.labelIfAny(0);
    const like = this.subrule(0, this.like);
    const items = this.bodyOf(first, this.taskItem, places.task, like);
    return { kind: "Task", span: this.span(first), name, title, like, items };
  });

  /** `like winter.attention` */
  protected like = this.RULE("like", (): s.Reference | null => {
    let like: s.Reference | null = null;
    this.mendWord(k.like);
    this.option(0, () => {
      this.consume(0, k.like);
      like = known(this.ref(0, "the id of the block it is like"));
    });
    return like;
  });

  /** A block that may only be left out behind `like`. */
  protected bodyOf<T>(
    head: Token,
    rule: Parameters<typeof this.block<T>>[2],
    place: Parameters<typeof this.block<T>>[3],
    like: s.Reference | null,
  ): T[] {
    if (this.RECORDING_PHASE || like !== null) return this.blockIfAny(2, head, rule, place) ?? [];
    return this.block(2, head, rule, place);
  }

  protected taskItem: () => s.TaskItem = this.RULE("taskItem", (): s.TaskItem =>
    this.or(
      0,
      (this.#taskItems ??= {
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.subrule(0, this.decision) as s.TaskItem },
          { ALT: () => this.subrule(0, this.budget) },
          { ALT: () => this.subrule(0, this.total) },
          { ALT: () => this.subrule(0, this.group) },
          { ALT: () => this.subrule(0, this.taskOption) },
          { ALT: () => this.subrule(0, this.expect) },
          { ALT: () => this.subrule(0, this.optOut) },
          { ALT: () => this.subrule(0, this.delegate) },
          {
            GATE: () => !this.sees(t.LeftBrace, 2),
            ALT: () => this.subrule(0, this.shuffleSetting),
          },
          { ALT: () => this.subrule(0, this.bodyItem) },
        ],
      }),
    ),
  ) as never;

  // ── what is decided ──

  protected decision = this.RULE("decision", (): s.Decision =>
    this.or(
      0,
      (this.#decisions ??= [
        { ALT: () => this.#levelsDecision() as s.Decision },
        { ALT: () => this.#choose() },
        { ALT: () => this.#points() },
        { ALT: () => this.#amount() },
      ]),
    ),
  );

  /** `levels attention5 start at same`, `levels attention5 start unanswered` */
  #levelsDecision(): s.Decision {
    const first = this.begin(k.levels);
    const levels = this.ref(0, "the id of the levels");
    let start: s.Name | null = null;
    let startWritten = false;
    this.mendWord(k.start);
    this.option(0, () => {
      this.consume(0, k.start);
      startWritten = true;
      this.mendWord(k.at, k.unanswered);
      if (!this.RECORDING_PHASE && !this.sees(k.at) && !this.sees(k.unanswered)) {
        return this.misses("`at LEVEL` or `unanswered`");
      }
      this.or(1, [
        {
          ALT: () => {
            this.consume(0, k.at);
            start = known(this.id(0, "the id of a level"));
          },
        },
        { ALT: () => void this.consume(0, k.unanswered) },
      ]);
    });
    return { kind: "LevelsDecision", span: this.span(first), levels, start, startWritten };
  }

  /** `choose`, `choose one`, `choose 2..5`, `choose at most 3`, `choose at least 1`, `choose exactly 2` */
  #choose(): s.Decision {
    const first = this.begin(k.choose);
    let one = false;
    let bounds: Bounds = { min: null, max: null };
    this.mendWord(k.one, k.exactly);
    this.option(1, () =>
      this.or(2, [
        {
          ALT: () => {
            this.consume(0, k.one);
            one = true;
          },
        },
        {
          ALT: () => {
            bounds = this.subrule(0, this.bounds);
          },
        },
      ]),
    );
    return { kind: "ChooseDecision", span: this.span(first), ...bounds, one };
  }

  /** `points 100` */
  #points(): s.Decision {
    const first = this.begin(k.points);
    const points = this.num(0);
    return { kind: "PointsDecision", span: this.span(first), points };
  }

  /** `amount 0..50 step 5 unit "€ mln" start at 0` */
  #amount(): s.Decision {
    const first = this.begin(k.amount);
    let range: s.NumberRange | null = null;
    let step: s.NumberLiteral | null = null;
    let unit: s.StringLiteral | null = null;
    let start: s.NumberLiteral | null = null;
    let startWritten = false;
    this.option(2, () => {
      range = this.subrule(1, this.range);
    });
    this.mendWord(k.step, k.unit, k.start);
    this.many(0, () => {
      this.or(3, [
        {
          ALT: () => {
            this.consume(0, k.step);
            step = known(this.num(1));
          },
        },
        {
          ALT: () => {
            this.consume(0, k.unit);
            unit = known(this.string(0));
          },
        },
        {
          ALT: () => {
            this.consume(1, k.start);
            startWritten = true;
            this.mendWord(k.at, k.unanswered);
            if (!this.RECORDING_PHASE && !this.sees(k.at) && !this.sees(k.unanswered)) {
              return this.misses("`at NUMBER` or `unanswered`");
            }
            this.or(4, [
              {
                ALT: () => {
                  this.consume(1, k.at);
                  start = known(this.num(2));
                },
              },
              { ALT: () => void this.consume(1, k.unanswered) },
            ]);
          },
        },
      ]);
      this.mendWord(k.step, k.unit, k.start);
    });
    return {
      kind: "AmountDecision",
      span: this.span(first),
      range,
      step,
      unit,
      start,
      startWritten,
    };
  }

  // ── options ──

  /** `group site "…" exactly 1 { option … }` */
  protected group = this.RULE("group", (): s.Group => {
    const first = this.begin(k.group);
    const name = this.newId(0);
    const label = this.labelIfAny(0);
    let bounds: Bounds = { min: null, max: null };
    this.mendWord(k.exactly);
    this.option(2, () => {
      bounds = this.subrule(0, this.bounds);
    });
    const options = this.block(1, first, this.taskOption, places.group);
    return { kind: "Group", span: this.span(first), name, label, ...bounds, options };
  });

  /** `option ID "label" [amount -20..40] [pin last] { … }` */
  protected taskOption = this.RULE("taskOption", (): s.Option => {
    const first = this.begin(k.option);
    const name = this.newId(0);
    const label = this.calledLabel(0);
    let range: s.NumberRange | null = null;
    let pin: s.Option["pin"] = null;
    this.mendWord(k.amount, k.pin);
    if (this.RECORDING_PHASE || this.sees(k.amount)) {
      this.option(1, () => {
        this.consume(0, k.amount);
        range = this.subrule(0, this.range);
      });
    }
    if (this.RECORDING_PHASE || this.sees(k.pin)) {
      this.option(2, () => {
        pin = this.subrule(0, this.pin);
      });
    }
    const items = this.blockIfAny(0, first, this.optionItem, places.option) ?? [];
    return { kind: "Option", span: this.span(first), name, label, range, pin, items };
  });

  protected optionItem = this.RULE("optionItem", (): s.OptionItem =>
    this.or(
      0,
      (this.#optionItems ??= {
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.subrule(0, this.shortText) as s.OptionItem },
          { ALT: () => this.subrule(0, this.ifSide) },
          { ALT: () => this.subrule(0, this.atLevel) },
          { ALT: () => this.subrule(0, this.passage) },
          { ALT: () => this.subrule(0, this.image) },
          { ALT: () => this.subrule(0, this.note) },
          { ALT: () => this.subrule(0, this.allow) },
          { ALT: () => this.subrule(0, this.was) },
          { ALT: () => this.subrule(0, this.attributeValue) },
        ],
      }),
    ),
  );

  /** `short "…"` */
  protected shortText = this.RULE("shortText", (): s.OptionItem => {
    const first = this.begin(k.short);
    const text = this.someText(0);
    return { kind: "ShortText", span: this.span(first), text };
  });

  /** `if more "…"` */
  protected ifSide = this.RULE("ifSide", (): s.OptionItem => {
    const first = this.begin(k.if);
    this.mendWord(...sides);
    if (!this.RECORDING_PHASE && !sides.includes(this.peek().tokenType)) {
      this.misses("`more`, `less` or `same`");
      const text = this.someText(0);
      return { kind: "IfSide", span: this.span(first), side: "same", text };
    }
    const side = this.subrule(0, this.side).image as "less" | "same" | "more";
    const text = this.someText(0);
    return { kind: "IfSide", span: this.span(first), side, text };
  });

  /** `at much_more cost 120 reduction 3.5` */
  protected atLevel = this.RULE("atLevel", (): s.OptionItem => {
    const first = this.begin(k.at);
    const level = this.id(0, "the id of a level");
    const attributes: s.AttributeValue[] = [];
    this.mendValue();
    this.many(0, {
      GATE: () => this.seesNumber(2),
      DEF: () => {
        const value = this.subrule(0, this.attributeValue);
        if (this.RECORDING_PHASE || !this.#isRepeated(attributes, value, first))
          attributes.push(value);
        this.mendValue();
      },
    });
    return { kind: "AtLevel", span: this.span(first), level, attributes };
  });

  /** Whether this level has a value of the attribute already; says so. */
  #isRepeated(earlier: readonly s.AttributeValue[], value: s.AttributeValue, head: Token): boolean {
    const same = earlier.find(({ name }) => name.text === value.name.text);
    if (same === undefined) return false;
    const where = this.source.slice(head.startOffset, earlier[0]!.span.start).trim();
    const related = [this.problems.place(same.span, "the first of the two")];
    const data = { name: value.name.text, where: `\`${where}\`` };
    this.problems.add(repeatedValue, this.peek(0).line, value.span, data, { related });
    return true;
  }

  /** `effort -2`, `cost 40 in v1, 60 in v2` */
  protected attributeValue = this.RULE("attributeValue", (): s.AttributeValue => {
    const first = (this.statement = this.consume(0, t.Word) as Token);
    const value = this.subrule(0, this.variedNumber);
    return { kind: "AttributeValue", span: this.span(first), name: this.nameOf(first), value };
  });

  /** `4`, `4 in v1, -2 in v2`: numbers only, so that a - on the next line begins an entry */
  protected variedNumber = this.RULE("variedNumber", (): s.VariedValue => {
    const first = this.peek();
    const cases: s.ValueCase[] = [];
    const add = (one: s.ValueCase): void => {
      this.moreVersions(one, () => true);
      cases.push(one);
      if (!this.RECORDING_PHASE) this.missesComma(one);
    };
    add(this.subrule(0, this.numberCase));
    this.many(0, () => {
      this.consume(0, t.Comma);
      add(this.subrule(1, this.numberCase));
    });
    return { kind: "VariedValue", span: this.span(first), cases };
  });

  protected numberCase = this.RULE("numberCase", (): s.ValueCase => {
    const first = this.peek();
    const value = this.num(0);
    const versions = this.subrule(0, this.caseVersions);
    return { kind: "ValueCase", span: this.span(first), ...versions, value };
  });

  /** `opt out "…"` */
  protected optOut = this.RULE("optOut", (): s.OptOut => {
    const first = this.begin(k.opt);
    this.word(0, k.out);
    const label = this.label(0);
    return { kind: "OptOut", span: this.span(first), label };
  });

  /** `delegate "…"` */
  protected delegate = this.RULE("delegate", (): s.Delegate => {
    const first = this.begin(k.delegate);
    const label = this.label(0);
    return { kind: "Delegate", span: this.span(first), label };
  });
}
