import type { IOrAlt, TokenType } from "chevrotain";
import type * as s from "../../syntax.ts";
import { places } from "./places.ts";
import { AnalysisParser } from "./analysis-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { known } from "./value-parser.ts";
import type { Token } from "../token.ts";

type LevelsItem = s.LevelEntry | Extract<s.AskItem, { kind: "Report" }> | s.Note | s.Allow;

interface ConsentPart {
  readonly part: "text" | "agree" | "refuse" | "purpose" | "controller" | "retention" | "remark";
  readonly value: unknown;
}

/** What stands before the blocks: the consultation itself, versions, lists, consent, streams. */
export abstract class HeaderParser extends AnalysisParser {
  #settings: IOrAlt<s.Setting>[] | undefined;
  #levelsItems: IOrAlt<LevelsItem>[] | undefined;

  /** `consultation ID "title" { settings }` */
  protected consultation = this.RULE("consultation", (): s.ConsultationHeader => {
    const first = this.begin(k.consultation);
    const name = this.newId(0);
    const title = this.string(0, "a title between quotes");
    const settings = this.blockIfAny(0, first, this.setting, places.header) ?? [];
    return { kind: "ConsultationHeader", span: this.span(first), name, title, settings };
  });

  protected setting = this.RULE("setting", (): s.Setting =>
    this.or<IOrAlt<s.Setting>[]>(
      0,
      (this.#settings ??= [
        {
          ALT: () => {
            const first = this.begin(k.release);
            const number = this.num(0);
            const name = this.stringIfAny(0);
            return { kind: "ReleaseSetting", span: this.span(first), number, name };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.language);
            const tag = this.id(0, "the tag of the language, as in nl");
            return { kind: "LanguageSetting", span: this.span(first), tag };
          },
        },
        { ALT: () => this.subrule(0, this.translations) },
        {
          ALT: () => {
            const first = this.begin(k.reading_level);
            const level = this.id(1, "a reading level, as in b1");
            return { kind: "ReadingLevelSetting", span: this.span(first), level };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.population);
            const text = this.string(1);
            return { kind: "PopulationSetting", span: this.span(first), text };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.thanks);
            const text = this.someText(0);
            return { kind: "ThanksSetting", span: this.span(first), text };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.notice);
            const text = this.someText(1);
            return { kind: "NoticeSetting", span: this.span(first), text };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.contact);
            const text = this.someText(2);
            return { kind: "ContactSetting", span: this.span(first), text };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.privacy);
            const text = this.someText(3);
            return { kind: "PrivacySetting", span: this.span(first), text };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.results);
            const text = this.someText(4);
            return { kind: "ResultsSetting", span: this.span(first), text };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.review);
            const title = this.stringIfAny(2);
            return { kind: "ReviewSetting", span: this.span(first), title };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.assign);
            const method = this.id(2, "a way to assign: random, quota, waves or panel");
            return { kind: "AssignSetting", span: this.span(first), method };
          },
        },
        {
          ALT: () => {
            this.begin(k.exclude);
            return this.subrule(0, this.excluded);
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.partial);
            this.word(0, k.keep);
            this.word(0, k.until);
            const until = this.ref(0, "the id of a block");
            return { kind: "PartialSetting", span: this.span(first), until };
          },
        },
        {
          ALT: () => {
            const first = this.begin(k.motivate);
            const { required, max } = this.subrule(0, this.motivateTerms);
            return { kind: "MotivateDefault", span: this.span(first), required, max };
          },
        },
      ]),
    ),
  );

  /** `translations "texts.en.po", "texts.fy.po"` */
  protected translations = this.RULE("translations", (): s.Setting => {
    const first = this.begin(k.translations);
    const files = [this.string(0, "the name of a file between quotes")];
    this.many(0, () => {
      this.consume(0, t.Comma);
      files.push(this.string(1, "the name of a file between quotes"));
    });
    return { kind: "TranslationsSetting", span: this.span(first), files };
  });

  /** `use "pwe:nl/population" (gender, age)` */
  protected use = this.RULE("use", (): s.Use => {
    const first = this.begin(k.use);
    const file = this.string(0, "the name of a file between quotes");
    let names: s.Name[] = [];
    this.option(0, () => {
      this.consume(0, t.LeftParenthesis);
      names = this.subrule(0, this.idList);
      this.need(0, t.RightParenthesis, "a closing parenthesis )");
    });
    return { kind: "Use", span: this.span(first), file, names };
  });

  /** `version v1 "Startversie" share 2/3 baseline` */
  protected version = this.RULE("version", (): s.Version => {
    const first = this.begin(k.version);
    const name = this.newId(0);
    const label = this.stringIfAny(1);
    let share: s.Version["share"] = null;
    let baseline = false;
    this.mendWord(k.share, k.baseline);
    this.many(0, () => {
      this.or(0, [
        {
          ALT: () => {
            this.consume(0, k.share);
            share = this.subrule(0, this.share);
          },
        },
        {
          ALT: () => {
            this.consume(0, k.baseline);
            baseline = true;
          },
        },
      ]);
      this.mendWord(k.share, k.baseline);
    });
    return { kind: "Version", span: this.span(first), name, label, share, baseline };
  });

  /** `2/3`, `50%` */
  protected share = this.RULE("share", (): s.Version["share"] => {
    const numerator = known(this.num(0));
    let denominator: s.NumberLiteral | null = null;
    this.option(0, () => {
      this.consume(0, t.Slash);
      denominator = known(this.num(1));
    });
    return numerator === null ? null : { numerator, denominator };
  });

  /** `factor tone { version soft "…" share 1/2 … }` */
  protected factor = this.RULE("factor", (): s.Factor => {
    const first = this.begin(k.factor);
    const name = this.newId(0);
    const versions = this.block(0, first, this.version, places.factor);
    return { kind: "Factor", span: this.span(first), name, versions };
  });

  /** `levels ID { - id = 1 "label" side more effort 2 …  report low: none, little  mid: some }` */
  protected levels = this.RULE("levels", (): s.Levels => {
    const first = this.begin(k.levels);
    const name = this.newId(0);
    const items = this.block(0, first, this.levelsItem, places.levels);
    const levels: s.LevelEntry[] = [];
    const report: s.ReportGroup[] = [];
    const notes: (s.Note | s.Allow)[] = [];
    for (const item of items) {
      if (item.kind === "LevelEntry") levels.push(item);
      else if (item.kind === "Report") report.push(...item.groups);
      else notes.push(item);
    }
    return { kind: "Levels", span: this.span(first), name, levels, report, notes };
  });

  protected levelsItem = this.RULE("levelsItem", (): LevelsItem =>
    this.or(
      0,
      (this.#levelsItems ??= [
        { ALT: () => this.subrule(0, this.levelEntry) as LevelsItem },
        { ALT: () => this.subrule(0, this.report) },
        { ALT: () => this.subrule(0, this.note) },
        { ALT: () => this.subrule(0, this.allow) },
      ]),
    ),
  );

  protected levelEntry = this.RULE("levelEntry", (): s.LevelEntry => {
    const first = this.begin(t.Minus);
    const name = this.newId(0, "the id of the level");
    const code = this.codeIfAny();
    const was = this.wasIfAny();
    const label = this.label(0);
    let side: s.Name | null = null;
    const attributes: s.AttributeValue[] = [];
    this.#mendSide();
    this.many(0, {
      GATE: () => (this.sees(k.side) && !this.seesNumber(2)) || this.seesNumber(2),
      DEF: () => {
        if (!this.RECORDING_PHASE && this.seesNumber(2)) this.retype(this.peek(), t.Word);
        this.or(0, {
          IGNORE_AMBIGUITIES: true,
          DEF: [
            {
              ALT: () => {
                this.consume(0, k.side);
                side = known(this.id(1, "`less`, `same` or `more`"));
              },
            },
            {
              ALT: () => {
                attributes.push(this.subrule(0, this.attributeValue));
              },
            },
          ],
        });
        this.#mendSide();
      },
    });
    return { kind: "LevelEntry", span: this.span(first), name, code, was, label, side, attributes };
  });

  /** A word and a number are an attribute, however much the word looks like `side`. */
  #mendSide(): void {
    if (!this.seesNumber(2)) this.mendWord(k.side);
  }

  /** `answers parties { - a "A" … }` */
  protected answerList = this.RULE("answerList", (): s.AnswerList => {
    const first = this.begin(k.answers);
    const name = this.newId(0);
    const answers = this.block(0, first, this.answerEntry, places.answers);
    return { kind: "AnswerList", span: this.span(first), name, answers };
  });

  /** `attribute phds "Promovendi" unit "phd" per "€ mln"` */
  protected attribute = this.RULE("attribute", (): s.AttributeDeclaration => {
    const first = this.begin(k.attribute);
    const name = this.newId(0);
    const label = this.stringIfAny(1);
    const unit = this.subrule(0, this.unit);
    let per: s.StringLiteral | null = null;
    this.mendWord(k.per);
    this.option(0, () => {
      this.consume(0, k.per);
      per = known(this.string(0));
    });
    return { kind: "AttributeDeclaration", span: this.span(first), name, label, unit, per };
  });

  /** `constant households 8.3 unit "mln"` */
  protected constant = this.RULE("constant", (): s.Constant => {
    const first = this.begin(k.constant);
    const name = this.newId(0);
    const value = this.num(0);
    const unit = this.subrule(0, this.unit);
    return { kind: "Constant", span: this.span(first), name, value, unit };
  });

  // ── taking part ──

  /** `consent "title" { text """…""" purpose "…" controller "…" retention 2 years agree "…" refuse "…" }` */
  protected consent = this.RULE("consent", (): s.Consent => {
    const first = this.begin(k.consent);
    const title = this.string(0, "a title between quotes");
    const parts: Partial<Record<ConsentPart["part"], unknown>> = {};
    const notes: (s.Note | s.Allow)[] = [];
    for (const item of this.block(0, first, this.consentItem, places.consent)) {
      if (item.part === "remark") notes.push(item.value as s.Note | s.Allow);
      else parts[item.part] = item.value;
    }
    return {
      kind: "Consent",
      span: this.span(first),
      title,
      text: (parts.text ?? null) as s.Consent["text"],
      purpose: (parts.purpose ?? null) as s.Consent["purpose"],
      controller: (parts.controller ?? null) as s.Consent["controller"],
      retention: (parts.retention ?? null) as s.Consent["retention"],
      agree: (parts.agree ?? null) as s.Consent["agree"],
      refuse: (parts.refuse ?? null) as s.Consent["refuse"],
      notes,
    };
  });

  protected consentItem = this.RULE("consentItem", (): ConsentPart => {
    const text = (part: ConsentPart["part"], type: TokenType, idx: number) => {
      this.begin(type);
      return { part, value: this.someText(idx) };
    };
    return this.or(0, [
      { ALT: (): ConsentPart => text("text", k.text, 0) },
      { ALT: () => text("agree", k.agree, 1) },
      { ALT: () => text("refuse", k.refuse, 2) },
      {
        ALT: () => {
          this.begin(k.purpose);
          return { part: "purpose" as const, value: known(this.string(0)) };
        },
      },
      {
        ALT: () => {
          this.begin(k.controller);
          return { part: "controller" as const, value: known(this.string(1)) };
        },
      },
      {
        ALT: () => {
          this.begin(k.retention);
          const number = this.num(0);
          const unit = this.id(0, "`days`, `months` or `years`");
          return { part: "retention" as const, value: { number, unit } };
        },
      },
      { ALT: () => ({ part: "remark" as const, value: this.subrule(0, this.note) }) },
      { ALT: () => ({ part: "remark" as const, value: this.subrule(0, this.allow) }) },
    ]);
  });

  /** `stream panel { token "RID" complete "https://…" screened_out "…" quota_full "…" refused "…" }` */
  protected stream = this.RULE("stream", (): s.Stream => {
    const first = this.begin(k.stream);
    const name = this.newId(0);
    const addresses = this.blockIfAny(0, first, this.address, places.stream) ?? [];
    return { kind: "Stream", span: this.span(first), name, addresses };
  });

  protected address = this.RULE("address", (): s.Stream["addresses"][number] => {
    const first = this.consume(0, t.Word) as Token;
    this.statement = first;
    const value = this.string(0, "an address between quotes");
    return { name: this.nameOf(first), value, span: this.span(first) };
  });
}
