import type { Question } from "@pwe/model";
import type { IOrAlt, TokenType } from "chevrotain";
import type * as s from "../../syntax.ts";
import { askTypes } from "../../syntax.ts";
import { places } from "./places.ts";
import { RemarkParser } from "./remark-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { known } from "./value-parser.ts";
import type { Token } from "../token.ts";

/** The words that say how a question is answered. */
const kinds = Object.keys(askTypes) as Question["type"][];
const types: readonly TokenType[] = kinds.map((kind) => k[kind]);
const suffixes: ReadonlySet<TokenType> = new Set([k.pin, k.stays, k.as, k.max]);

/** Questions and their answers. */
export abstract class QuestionParser extends RemarkParser {
  // Alternatives made once: a closure for each at every statement would be most of the work.
  #askItems: IOrAlt<s.AskItem>[] | undefined;
  #entries: IOrAlt<Token>[] | undefined;
  #entryId: s.AnswerEntry["name"] = null;

  /** `ask ID TYPE "label" [answers of REF] { … }` */
  protected ask = this.RULE("ask", (): s.Ask => {
    const first = this.begin(k.ask);
    const name = this.newId(0);
    const type = this.#askType();
    const label = this.calledLabel(0, 'the question itself between quotes: "…"');
    let answersOf: s.Ask["answersOf"] = null;
    this.mendWord(k.answers);
    if (this.RECORDING_PHASE || this.sees(k.answers)) {
      this.option(1, () => {
        this.consume(0, k.answers);
        this.word(0, k.of);
        answersOf = this.ref(0, "the id of the list or question whose answers are used");
      });
    }
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
    this.misses(`how it is answered: ${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1)}`);
    if (this.seesId() && this.sees(t.Text, 2)) this.SKIP_TOKEN();
    return this.hole("type");
  }

  protected askType = this.RULE("askType", (): s.AskType => {
    const first = this.peek();
    const plain = <K extends "OneType" | "ManyType" | "RankType">(kind: K, type: TokenType) => {
      this.consume(0, type);
      return { kind, span: this.span(first) };
    };
    const ways: { readonly [Type in Question["type"]]: () => s.AskTypeOf<Type> } = {
      one: () => plain("OneType", k.one),
      many: () => plain("ManyType", k.many),
      rank: () => plain("RankType", k.rank),
      grid: () => {
        this.consume(0, k.grid);
        const of = this.ref(0, "the id of the levels to answer with");
        return { kind: "GridType", span: this.span(first), of };
      },
      number: () => this.#numberType(first),
      scale: () => {
        this.consume(0, k.scale);
        const range = this.subrule(1, this.range);
        return { kind: "ScaleType", span: this.span(first), range };
      },
      text: () => this.#textType(first),
      date: () => {
        this.consume(0, k.date);
        const range = this.subrule(0, this.dates);
        return { kind: "DateType", span: this.span(first), range };
      },
    };
    return this.or<IOrAlt<s.AskType>[]>(
      0,
      Object.values(ways).map((ALT) => ({ ALT })),
    );
  });

  #numberType(first: Token): s.AskTypeOf<"number"> {
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
  }

  #textType(first: Token): s.AskTypeOf<"text"> {
    this.consume(0, k.text);
    let format: s.Name | null = null;
    this.option(2, {
      GATE: () => !this.sees(k.in),
      DEF: () => {
        format = known(this.id(0));
      },
    });
    return { kind: "TextType", span: this.span(first), format };
  }

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

  /** `- carry_out = 1 was obey "label" pin last as procedure`, `other "…"`, `none "…"`, `refused "…"` */
  protected answerEntry = this.RULE("answerEntry", (): s.AnswerEntry => {
    this.#entryId = null;
    const first = this.or(
      0,
      (this.#entries ??= [
        {
          ALT: () => {
            const dash = this.begin(t.Minus);
            this.#entryId = this.newId(0, "the id of the answer");
            return dash;
          },
        },
        { ALT: () => this.begin(k.other) },
        { ALT: () => this.begin(k.none) },
        { ALT: () => this.begin(k.refused) },
      ]),
    );
    const name = this.#entryId;
    const role = first.tokenType === t.Minus ? "answer" : (first.image as s.AnswerEntry["role"]);
    const code = this.codeIfAny();
    const was = this.wasIfAny();
    const label = this.calledLabel(0);
    const suffix = this.#suffixesOf(role);
    const span = this.span(first);
    return { kind: "AnswerEntry", span, role, name, code, was, label, ...suffix };
  });

  /** `pin last`, `stays`, `as procedure`, `max 80` */
  #suffixesOf(role: s.AnswerEntry["role"]): Pick<s.AnswerEntry, "pin" | "same" | "max"> {
    let pin: s.AnswerEntry["pin"] = null;
    let same: s.AnswerEntry["same"] = null;
    let max: s.AnswerEntry["max"] = null;
    this.#mendSuffix();
    if (!this.RECORDING_PHASE && !suffixes.has(this.peek().tokenType)) return { pin, same, max };
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
    return { pin, same, max };
  }

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

  protected wasIfAny(): s.Name | null {
    return this.RECORDING_PHASE || this.sees(k.was) ? this.subrule(0, this.formerId) : null;
  }

  /** `was buyer`, before the text: behind the last answer it would be the question's own */
  protected formerId = this.RULE("formerId", (): s.Name | null => {
    let old: s.Name | null = null;
    this.option(0, () => {
      this.consume(0, k.was);
      old = known(this.id(0, "the id it had before"));
    });
    return old;
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
}
