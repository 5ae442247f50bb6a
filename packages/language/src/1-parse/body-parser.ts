import type { IOrAlt, TokenType } from "chevrotain";
import type * as s from "../syntax.ts";
import { ConditionParser } from "./condition-parser.ts";
import type { Token } from "./lex.ts";
import { places } from "./places.ts";
import * as t from "./tokens.ts";
import { keyword as k } from "./tokens.ts";

/** What stands inside blocks: passages, questions, follow-ups, motivations, remarks. */
export abstract class BodyParser extends ConditionParser {
  // Alternatives made once: a closure for each at every statement would be most of the work.
  #bodyItems: IOrAlt<s.BodyItem>[] | undefined;
  #passages: IOrAlt<Token>[] | undefined;
  #askItems: IOrAlt<s.AskItem>[] | undefined;
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

  /** `intro "…"`, `situation "…"`, `text "…"`, `hint "…"` */
  protected passage = this.RULE("passage", (): s.Passage => {
    const first = this.or(
      0,
      (this.#passages ??= [
        { ALT: () => this.begin(k.intro) },
        { ALT: () => this.begin(k.situation) },
        { ALT: () => this.begin(k.text) },
        { ALT: () => this.begin(k.hint) },
      ]),
    );
    const text = this.someText(0);
    return {
      kind: "Passage",
      span: this.span(first),
      role: first.image as s.Passage["role"],
      text,
    };
  });

  /** `image "plan.png" alt "…"` */
  protected image = this.RULE("image", (): s.ImageNode => {
    const first = this.begin(k.image);
    const file = this.string(0, "the name of the file with the picture");
    let alt: s.ImageNode["alt"] = null;
    // In an option, a word and a number are an attribute.
    if (!this.seesNumber(2)) this.mendWord(k.alt);
    this.option(0, () => {
      this.consume(0, k.alt);
      alt = this.label(0, "a text that says what the picture shows");
    });
    return { kind: "Image", span: this.span(first), file, alt };
  });

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

  // ── questions ──

  /** `ask ID TYPE "label" [answers of REF] { … }` */
  protected ask = this.RULE("ask", (): s.Ask => {
    const first = this.begin(k.ask);
    const name = this.newId(0);
    const type = this.#askType();
    const label = this.label(0, 'the question itself between quotes: "…"');
    let answersOf: s.Ask["answersOf"] = null;
    this.mendWord(k.answers);
    this.option(1, () => {
      this.consume(0, k.answers);
      this.word(0, k.of);
      answersOf = this.ref(0, "the id of the list or question whose answers are used");
    });
    const items = this.blockIfAny(0, first, this.askItem, places.ask) ?? [];
    return { kind: "Ask", span: this.span(first), name, type, label, answersOf, items };
  });

  #askType(): s.AskType | s.Missing {
    if (this.RECORDING_PHASE) return this.subrule(0, this.askType);
    this.mendWord(...types);
    if (types.includes(this.peek().tokenType)) return this.subrule(0, this.askType);
    const junk = this.peek();
    if (types.includes(this.peek(2).tokenType) && junk.line === this.peek(2).line) {
      this.unexpected(junk);
      this.SKIP_TOKEN();
      return this.subrule(0, this.askType);
    }
    this.misses("how it is answered: one, many, grid, number, scale, rank or text");
    if (this.seesId() && this.sees(t.Text, 2)) this.SKIP_TOKEN();
    return this.hole("type");
  }

  protected askType = this.RULE("askType", (): s.AskType => {
    const first = this.peek();
    const plain = <K extends "OneType" | "ManyType" | "RankType">(kind: K, type: TokenType) => {
      this.consume(0, type);
      return { kind, span: this.span(first) };
    };
    return this.or<IOrAlt<s.AskType>[]>(0, [
      { ALT: () => plain("OneType", k.one) },
      { ALT: () => plain("ManyType", k.many) },
      { ALT: () => plain("RankType", k.rank) },
      {
        ALT: () => {
          this.consume(0, k.grid);
          const of = this.ref(0, "the id of the levels to answer with");
          return { kind: "GridType", span: this.span(first), of };
        },
      },
      {
        ALT: () => {
          this.consume(0, k.number);
          const range = this.subrule(0, this.range);
          let step: s.NumberLiteral | null = null;
          this.mendWord(k.step, k.unit);
          this.option(0, () => {
            this.consume(0, k.step);
            step = known(this.num(0));
          });
          const unit = this.#unit();
          return { kind: "NumberType", span: this.span(first), range, step, unit };
        },
      },
      {
        ALT: () => {
          this.consume(0, k.scale);
          const range = this.subrule(1, this.range);
          return { kind: "ScaleType", span: this.span(first), range };
        },
      },
      {
        ALT: () => {
          this.consume(0, k.text);
          let format: s.Name | null = null;
          this.option(2, {
            GATE: () => !this.sees(k.in),
            DEF: () => {
              format = known(this.id(0));
            },
          });
          return { kind: "TextType", span: this.span(first), format };
        },
      },
    ]);
  });

  #unit(): s.StringLiteral | null {
    let unit: s.StringLiteral | null = null;
    this.option(1, () => {
      this.consume(0, k.unit);
      unit = known(this.string(0));
    });
    return unit;
  }

  protected askItem = this.RULE("askItem", (): s.AskItem =>
    this.or(
      0,
      (this.#askItems ??= [
        { ALT: () => this.subrule(0, this.answerEntry) as s.AskItem },
        { ALT: () => this.subrule(0, this.shuffleSetting) },
        { ALT: () => this.subrule(0, this.passage) },
        { ALT: () => this.subrule(0, this.image) },
        { ALT: () => this.subrule(0, this.note) },
        { ALT: () => this.subrule(0, this.allow) },
        { ALT: () => this.subrule(0, this.was) },
        { ALT: () => this.subrule(0, this.recode) },
        { ALT: () => this.subrule(0, this.seriesBreak) },
        { ALT: () => this.#flag("Optional", k.optional) },
        { ALT: () => this.#flag("Required", k.required) },
        { ALT: () => this.subrule(0, this.sensitive) },
        { ALT: () => this.subrule(0, this.explicitConsent) },
        { ALT: () => this.subrule(0, this.count) },
        { ALT: () => this.#numbered("Top", k.top) },
        { ALT: () => this.#numbered("Max", k.max) },
        { ALT: () => this.subrule(0, this.endLabel) },
        { ALT: () => this.subrule(0, this.report) },
        { ALT: () => this.subrule(0, this.pass) },
      ]),
    ),
  );

  #flag(kind: "Optional" | "Required", type: TokenType): s.AskItem {
    const first = this.begin(type);
    return { kind, span: this.span(first) };
  }

  #numbered(kind: "Top" | "Max", type: TokenType): s.AskItem {
    const first = this.begin(type);
    const number = this.num(kind === "Top" ? 0 : 1);
    return { kind, span: this.span(first), number };
  }

  /** `sensitive political_opinion` */
  protected sensitive = this.RULE("sensitive", (): s.AskItem => {
    const first = this.begin(k.sensitive);
    const category = this.id(0, "what kind of sensitive data it asks for");
    return { kind: "Sensitive", span: this.span(first), category };
  });

  /** `consent explicit ["…"]` */
  protected explicitConsent = this.RULE("explicitConsent", (): s.AskItem => {
    const first = this.begin(k.consent);
    this.word(0, k.explicit);
    const text = this.labelIfAny(0);
    return { kind: "ExplicitConsent", span: this.span(first), text };
  });

  /** `at least 1`, `at most 3` */
  protected count = this.RULE("count", (): s.AskItem => {
    const first = this.begin(k.at);
    const which = this.subrule(0, this.leastOrMost);
    const number = this.num(0);
    return { kind: which === "at_most" ? "AtMost" : "AtLeast", span: this.span(first), number };
  });

  /** `low "…"`, `high "…"` */
  protected endLabel = this.RULE("endLabel", (): s.AskItem => {
    const first = this.or(0, [{ ALT: () => this.begin(k.low) }, { ALT: () => this.begin(k.high) }]);
    const text = this.label(0);
    return { kind: "EndLabel", span: this.span(first), end: first.image as "low" | "high", text };
  });

  /** `pass from 5.5` */
  protected pass = this.RULE("pass", (): s.AskItem => {
    const first = this.begin(k.pass);
    this.word(0, k.from);
    const from = this.num(0);
    return { kind: "Pass", span: this.span(first), from };
  });

  /** `report low: none, little  mid: 3  high: 4..5` */
  protected report = this.RULE("report", (): Extract<s.AskItem, { kind: "Report" }> => {
    const first = this.begin(k.report);
    const groups: s.ReportGroup[] = [];
    if (!this.RECORDING_PHASE && !this.sees(t.Colon, 2)) {
      this.misses("at least one group, as in `low: none, little`");
      return { kind: "Report", span: this.span(first), groups };
    }
    this.atLeastOne(0, {
      GATE: () => this.sees(t.Colon, 2),
      DEF: () => {
        groups.push(this.subrule(0, this.reportGroup));
      },
    });
    return { kind: "Report", span: this.span(first), groups };
  });

  /** `low: none, little`, `low: 1..2` */
  protected reportGroup = this.RULE("reportGroup", (): s.ReportGroup => {
    const first = this.consume(0, t.Word) as Token;
    this.need(0, t.Colon, "a colon behind the name of the group");
    const name = this.nameOf(first);
    let answers: s.Name[] = [];
    let range: s.NumberRange | null = null;
    if (!this.RECORDING_PHASE && !this.seesNumber() && !this.seesId()) {
      this.misses("what the group consists of");
      return { kind: "ReportGroup", span: this.span(first), name, answers, range };
    }
    this.or(0, [
      {
        ALT: () => {
          range = this.subrule(0, this.rangeOrOne);
        },
      },
      {
        ALT: () => {
          answers = this.subrule(0, this.idList);
        },
      },
    ]);
    return { kind: "ReportGroup", span: this.span(first), name, answers, range };
  });

  // ── answers ──

  /** `- carry_out = 1 "label" pin last as procedure`, `other "…"`, `none "…"`, `refused "…"` */
  protected answerEntry = this.RULE("answerEntry", (): s.AnswerEntry => {
    let name: s.AnswerEntry["name"] = null;
    const first = this.or(0, [
      {
        ALT: () => {
          const dash = this.begin(t.Minus);
          name = this.newId(0, "the id of the answer");
          return dash;
        },
      },
      { ALT: () => this.begin(k.other) },
      { ALT: () => this.begin(k.none) },
      { ALT: () => this.begin(k.refused) },
    ]);
    const role = first.tokenType === t.Minus ? "answer" : (first.image as s.AnswerEntry["role"]);
    const code = this.codeIfAny();
    const label = this.label(0);
    let pin: s.AnswerEntry["pin"] = null;
    let same: s.AnswerEntry["same"] = null;
    let max: s.AnswerEntry["max"] = null;
    this.#mendSuffix();
    if (!this.RECORDING_PHASE && !suffixes.has(this.peek().tokenType)) {
      return {
        kind: "AnswerEntry",
        span: this.span(first),
        role,
        name,
        code,
        label,
        pin,
        same,
        max,
      };
    }
    this.many(0, {
      GATE: () => !this.sees(k.max) || role === "other",
      DEF: () => {
        this.or(1, [
          {
            ALT: () => {
              pin = this.subrule(0, this.pin);
            },
          },
          {
            ALT: () => {
              this.consume(0, k.stays);
              same = "stays";
            },
          },
          {
            ALT: () => {
              this.consume(0, k.as);
              same = known(this.id(1, "the id of the earlier answer"));
            },
          },
          {
            ALT: () => {
              this.consume(0, k.max);
              max = known(this.num(0));
            },
          },
        ]);
        this.#mendSuffix();
      },
    });
    return { kind: "AnswerEntry", span: this.span(first), role, name, code, label, pin, same, max };
  });

  #mendSuffix(): void {
    if (!this.RECORDING_PHASE && !this.peek().first) this.mendWord(k.pin, k.stays);
  }

  protected codeIfAny(): s.NumberLiteral | null {
    return this.RECORDING_PHASE || this.sees(t.Equals) ? this.subrule(0, this.storedCode) : null;
  }

  /** `= 3`: the number an answer is stored as */
  protected storedCode = this.RULE("storedCode", (): s.NumberLiteral | null => {
    let code: s.NumberLiteral | null = null;
    this.option(0, () => {
      this.consume(0, t.Equals);
      code = known(this.num(0));
    });
    return code;
  });

  /** `pin first`, `pin last` */
  protected pin = this.RULE("pin", (): "first" | "last" | null => {
    this.consume(0, k.pin);
    this.mendWord(k.first, k.last);
    if (!this.RECORDING_PHASE && !this.sees(k.first) && !this.sees(k.last)) {
      this.misses("`first` or `last`");
      return null;
    }
    return this.or(0, [
      { ALT: () => (this.consume(0, k.first), "first" as const) },
      { ALT: () => (this.consume(0, k.last), "last" as const) },
    ]);
  });

  /** `shuffle options`, `shuffle answers`, `shuffle rows` */
  protected shuffleSetting = this.RULE("shuffleSetting", (): s.ShuffleSetting => {
    const first = this.begin(k.shuffle);
    this.mendWord(k.options, k.answers, k.rows);
    if (!this.RECORDING_PHASE && ![k.options, k.answers, k.rows].includes(this.peek().tokenType)) {
      this.misses("what to shuffle: `options`, `answers` or `rows`");
      return { kind: "ShuffleSetting", span: this.span(first), what: "answers" };
    }
    const what = this.or(0, [
      { ALT: () => this.consume(0, k.options) },
      { ALT: () => this.consume(0, k.answers) },
      { ALT: () => this.consume(0, k.rows) },
    ]).image as s.ShuffleSetting["what"];
    return { kind: "ShuffleSetting", span: this.span(first), what };
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

  // ── remarks and changes ──

  /** `note "…"` */
  protected note = this.RULE("note", (): s.Note => {
    const first = this.begin(k.note);
    const text = this.string(0);
    return { kind: "Note", span: this.span(first), text };
  });

  /** `allow confounded-versions "reason"` */
  protected allow = this.RULE("allow", (): s.Allow => {
    const first = this.begin(k.allow);
    const rule = this.#ruleName();
    const reason = this.string(0, "the reason between quotes");
    return { kind: "Allow", span: this.span(first), rule, reason };
  });

  #ruleName(): s.Name | s.Missing {
    const first = this.peek();
    const name = this.id(0, "the name of the rule");
    let text = first.image;
    this.many(0, () => {
      this.consume(0, t.Minus);
      const part = this.id(1, "the rest of the name of the rule");
      if (part.kind === "Name") text += `-${part.text}`;
    });
    if (name.kind === "Missing") return name;
    return { kind: "Name", span: this.span(first), text };
  }

  /** `was old_id` */
  protected was = this.RULE("was", (): s.Was => {
    const first = this.begin(k.was);
    const old = this.id(0, "the id it had before");
    return { kind: "Was", span: this.span(first), old };
  });

  /** `recode old { a to x  b to x }` */
  protected recode = this.RULE("recode", (): s.Recode => {
    const first = this.begin(k.recode);
    const old = this.id(0, "the id it had before");
    const map = this.block(0, first, this.recodeEntry, places.recode);
    return { kind: "Recode", span: this.span(first), old, map };
  });

  protected recodeEntry = this.RULE("recodeEntry", (): s.Recode["map"][number] => {
    const first = this.consume(0, t.Word) as Token;
    this.word(0, k.to);
    const to = this.id(1, "the id of the answer it became");
    return { from: this.nameOf(first), to, span: this.span(first) };
  });

  /** `series break in 3 "reason"` */
  protected seriesBreak = this.RULE("seriesBreak", (): s.SeriesBreak => {
    const first = this.begin(k.series);
    this.word(0, k.break);
    this.word(0, k.in);
    const release = this.num(0, "the number of the release");
    const reason = this.string(0, "the reason between quotes");
    return { kind: "SeriesBreak", span: this.span(first), release, reason };
  });
}

const types: readonly TokenType[] = [k.one, k.many, k.rank, k.grid, k.number, k.scale, k.text];
const suffixes: ReadonlySet<TokenType> = new Set([k.pin, k.stays, k.as, k.max]);

/** What is there, or null for a hole. (While Chevrotain records the grammar, rules return nothing at all.) */
export const known = <T extends { kind: string }>(node: T | s.Missing | undefined): T | null =>
  node === undefined || node.kind === "Missing" ? null : (node as T);
