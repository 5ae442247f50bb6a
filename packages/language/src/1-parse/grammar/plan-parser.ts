import type { IOrAlt, TokenType } from "chevrotain";
import type * as s from "../../syntax.ts";
import { places } from "./places.ts";
import { TaskParser } from "./task-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { known } from "./value-parser.ts";
import type { Token } from "../token.ts";

/** Who is asked, who counts, and what respondents are weighted to. */
export abstract class PlanParser extends TaskParser {
  /** `sample panel target 1300 in v1, 700 in v2 minutes 15 recruited panel invited 4000` */
  protected sample = this.RULE("sample", (): s.Sample => {
    const first = this.begin(k.sample);
    const stream = this.id(0, "the id of the stream");
    const said: Partial<Omit<s.Sample, "kind" | "span" | "stream">> = {};
    this.#mendFact();
    this.many(0, () => {
      Object.assign(said, this.subrule(0, this.sampleFact));
      this.#mendFact();
    });
    return { ...noFacts, kind: "Sample", span: this.span(first), stream, ...said };
  });

  #mendFact(): void {
    this.mendWord(k.target, k.minutes, k.recruited, k.invited, k.field, k.incentive);
  }

  protected sampleFact = this.RULE(
    "sampleFact",
    (): Partial<Omit<s.Sample, "kind" | "span" | "stream">> =>
      this.or(0, [
        {
          ALT: () => {
            this.consume(0, k.target);
            return { target: this.subrule(0, this.variedNumber) };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.minutes);
            return { minutes: known(this.num(0)) };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.recruited);
            return { recruited: this.id(0, "how: probability, panel or open") };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.invited);
            return { invited: this.num(1) };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.field);
            return { field: this.subrule(0, this.dates) };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.incentive);
            return { incentive: this.string(0) };
          },
        },
      ] satisfies IOrAlt<Partial<Omit<s.Sample, "kind" | "span" | "stream">>>[]),
  );

  /** `quota gender for panel { female 500 male 500 }` */
  protected quota = this.RULE("quota", (): s.Quota => {
    const first = this.begin(k.quota);
    const of = this.ref(0, "the id of a question");
    let stream: s.Name | null = null;
    this.mendWord(k.for);
    this.option(0, () => {
      this.consume(0, k.for);
      stream = known(this.id(0, "the id of the stream"));
    });
    const cells = this.block(0, first, this.shareCell, places.cells);
    return { kind: "Quota", span: this.span(first), of, stream, cells };
  });

  protected shareCell = this.RULE("shareCell", (): s.ShareCell => {
    const first = this.consume(0, t.Word) as Token;
    const number = this.num(0);
    return { kind: "ShareCell", span: this.span(first), answer: this.nameOf(first), number };
  });

  /** `weights population for v1 { margin … source "…" trim 0.25..4 missing exclude }` */
  protected weights = this.RULE("weights", (): s.Weights => {
    const first = this.begin(k.weights);
    const name = this.newId(0);
    let arms: s.Name[] = [];
    this.mendWord(k.for);
    this.option(0, () => {
      this.consume(0, k.for);
      arms = this.subrule(0, this.arms);
    });
    const items = this.block(0, first, this.weightsItem, places.weights);
    const margins: s.Margin[] = [];
    const notes: (s.Note | s.Allow)[] = [];
    const sources: (s.StringLiteral | s.Missing)[] = [];
    const trims: s.NumberRange[] = [];
    const missings: s.Name[] = [];
    for (const item of items) {
      if (item.kind === "Margin") margins.push(item);
      else if (item.kind === "NumberRange") trims.push(item);
      else if (item.kind === "Name") missings.push(item);
      else if (item.kind === "StringLiteral") sources.push(item);
      else if (item.kind === "Note" || item.kind === "Allow") notes.push(item);
      else if (item.expected === "text") sources.push(item);
    }
    const span = this.span(first);
    return { kind: "Weights", span, name, arms, margins, sources, trims, missings, notes };
  });

  protected weightsItem = this.RULE(
    "weightsItem",
    (): s.Margin | s.StringLiteral | s.NumberRange | s.Name | s.Missing | s.Note | s.Allow =>
      this.or(0, [
        { ALT: () => this.subrule(0, this.margin) as ReturnType<typeof this.weightsItem> },
        {
          ALT: () => {
            this.begin(k.source);
            return this.string(0);
          },
        },
        {
          ALT: () => {
            this.begin(k.trim);
            return this.subrule(0, this.range);
          },
        },
        {
          ALT: () => {
            this.begin(k.missing);
            return this.id(0, "what to do with missing answers");
          },
        },
        { ALT: () => this.subrule(0, this.note) },
        { ALT: () => this.subrule(0, this.allow) },
      ]),
  );

  /** `margin gender { female 50.3% male 49.7% }` */
  protected margin = this.RULE("margin", (): s.Margin => {
    const first = this.begin(k.margin);
    const of = this.ref(0, "the id of a question");
    const cells = this.block(0, first, this.shareCell, places.cells);
    return { kind: "Margin", span: this.span(first), of, cells };
  });

  /** `exclude faster than 4 minutes`, `exclude straight lines in trust, agree`, `exclude nothing set in attention expect 2%` */
  protected excluded = this.RULE("excluded", (): s.Setting => {
    const first = this.peek(0);
    this.mendWord(k.faster, k.straight, k.nothing);
    const rule = this.or(0, [
      {
        ALT: () => {
          this.consume(0, k.faster);
          this.word(0, k.than);
          const minutes = this.num(0);
          this.word(0, k.minutes);
          return { kind: "ExcludeSetting", minutes } as const;
        },
      },
      {
        ALT: () => {
          this.consume(0, k.straight);
          this.word(0, k.lines);
          this.word(0, k.in);
          return { kind: "ExcludeLines", grids: this.subrule(0, this.references) } as const;
        },
      },
      {
        ALT: () => {
          this.consume(0, k.nothing);
          this.word(0, k.set);
          this.word(1, k.in);
          return { kind: "ExcludeUnset", task: this.ref(0, "the id of a task") } as const;
        },
      },
    ]);
    let expected: s.NumberLiteral | s.Missing | null = null;
    this.option(0, () => {
      this.consume(0, k.expect);
      expected = this.num(1, "the part that is expected to be left out, as in 5%");
    });
    return { ...rule, expected, span: this.span(first) } as s.Setting;
  });
}

const noFacts = {
  ...{ target: null, minutes: null, recruited: null, invited: null, field: null },
  incentive: null,
} as const;
