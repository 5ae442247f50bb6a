import type { IOrAlt, TokenType } from "chevrotain";
import type * as s from "../syntax.ts";
import { places } from "./places.ts";
import { TaskParser } from "./task-parser.ts";
import * as t from "./tokens.ts";
import { keyword as k } from "./tokens.ts";
import { known } from "./value-parser.ts";
import type { Token } from "./token.ts";

/** Who is asked, and what is done with the answers. */
export abstract class PlanParser extends TaskParser {
  /** `sample panel target 1300 in v1, 700 in v2 minutes 15` */
  protected sample = this.RULE("sample", (): s.Sample => {
    const first = this.begin(k.sample);
    const stream = this.id(0, "the id of the stream");
    let target: s.VariedValue | null = null;
    let minutes: s.NumberLiteral | null = null;
    this.mendWord(k.target, k.minutes);
    this.many(0, () => {
      this.or(0, [
        {
          ALT: () => {
            this.consume(0, k.target);
            target = this.subrule(0, this.variedNumber);
          },
        },
        {
          ALT: () => {
            this.consume(0, k.minutes);
            minutes = known(this.num(0));
          },
        },
      ]);
      this.mendWord(k.target, k.minutes);
    });
    return { kind: "Sample", span: this.span(first), stream, target, minutes };
  });

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

  // ── the analysis plan ──

  /** `analysis { … }` */
  protected analysis = this.RULE("analysis", (): s.Analysis => {
    const first = this.begin(k.analysis);
    const lines = this.block(0, first, this.analysisLine, places.analysis);
    return { kind: "Analysis", span: this.span(first), lines };
  });

  /** A verb, its subjects, then clauses in any order. */
  protected analysisLine = this.RULE("analysisLine", (): s.AnalysisLine => {
    const verbs = [
      k.respondents,
      k.score,
      k.share,
      k.mean,
      k.classes,
      k.compare,
      k.rank,
      k.transition,
      k.arguments,
    ];
    const first = this.or(
      0,
      verbs.map((verb) => ({ ALT: () => this.begin(verb) })),
    );
    let subjects: s.Reference[] = [];
    this.option(0, {
      GATE: () => !this.sees(k.with, 2) && this.#subjectAhead(first),
      DEF: () => {
        subjects = this.subrule(0, this.references);
      },
    });
    if (!this.RECORDING_PHASE && subjects.length === 0 && !this.sees(k.with, 2)) {
      this.misses("what it is about");
    }
    const clauses: s.AnalysisClause[] = [];
    this.#mendClause();
    this.many(0, {
      GATE: () => this.#clauseAhead(),
      DEF: () => {
        clauses.push(this.subrule(0, this.clause));
        this.#mendClause();
      },
    });
    const verb = first.image as s.AnalysisLine["verb"];
    return { kind: "AnalysisLine", span: this.span(first), verb, subjects, clauses };
  });

  /** A subject, and not the verb of the next line. */
  #subjectAhead({ indent }: Token): boolean {
    const next = this.peek();
    return !(next.first && next.indent <= indent && verbs.has(next.tokenType));
  }

  /** A clause, and not the next line. */
  #clauseAhead(): boolean {
    return (
      (this.seesId() && (this.sees(k.with, 2) || clauseWords.has(this.peek().tokenType))) ||
      this.sees(t.LeftBrace)
    );
  }

  #mendClause(): void {
    if (!this.RECORDING_PHASE && !this.peek().first && !this.sees(k.with, 2))
      this.mendWord(...clauseWords);
  }

  protected clause = this.RULE("clause", (): s.AnalysisClause => {
    const first = this.peek();
    this.#asArm(first);
    return this.or(0, {
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.consume(0, k.in);
            const arms = this.subrule(0, this.arms);
            return { kind: "InClause", span: this.span(first), arms };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.to);
            const to = this.ref(0);
            return { kind: "ToClause", span: this.span(first), to };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.weighted);
            this.word(0, k.by);
            const weights = this.id(0, "the id of the weights");
            return { kind: "WeightedClause", span: this.span(first), weights };
          },
        },
        { ALT: () => this.#list("OnClause", k.on, 0) },
        { ALT: () => this.#list("ByClause", k.by, 1) },
        { ALT: () => this.#list("AdjustClause", k.adjust, 2) },
        { ALT: () => this.#list("CovariatesClause", k.covariates, 3) },
        {
          ALT: () => {
            this.consume(0, k.attribute);
            const attribute = this.id(1, "the id of an attribute");
            return { kind: "AttributeClause", span: this.span(first), attribute };
          },
        },
        { ALT: () => this.subrule(0, this.bands) },
        {
          ALT: () => {
            const groups = this.block(0, first, this.reportGroup, places.groups);
            return { kind: "GroupsClause", span: this.span(first), groups };
          },
        },
        { ALT: () => this.subrule(0, this.asClause) },
        { ALT: () => this.subrule(0, this.show) },
        { ALT: () => this.#numbered("ci", k.ci, 1) },
        { ALT: () => this.#numbered("seed", k.seed, 2) },
        { ALT: () => this.subrule(0, this.detect) },
        { ALT: () => this.#numbered("power", k.power, 3) },
        { ALT: () => this.#numbered("sample", k.sample, 4) },
        { ALT: () => this.#numbered("min", k.min, 5) },
        { ALT: () => this.#numbered("pass", k.pass, 6) },
        {
          ALT: () => {
            this.consume(0, k.correct);
            const method = this.id(2, "the name of the correction");
            return { kind: "CorrectClause", span: this.span(first), method };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.per);
            this.word(0, k.option);
            return { kind: "PerOptionClause", span: this.span(first) };
          },
        },
        { ALT: () => this.subrule(0, this.withClause) },
      ] satisfies IOrAlt<s.AnalysisClause>[],
    });
  });

  /** A version may have the name of a clause. */
  #asArm(first: Token): void {
    if (!this.RECORDING_PHASE && this.sees(k.with, 2)) this.retype(first, t.Word);
  }

  #list(
    kind: "OnClause" | "ByClause" | "AdjustClause" | "CovariatesClause",
    type: TokenType,
    idx: number,
  ): s.AnalysisClause {
    const first = this.consume(1, type) as Token;
    const of = this.subrule(idx, this.references);
    return { kind, span: this.span(first), of };
  }

  #numbered(
    name: Extract<s.AnalysisClause, { kind: "NumberClause" }>["name"],
    type: TokenType,
    idx: number,
  ): s.AnalysisClause {
    const first = this.consume(0, type) as Token;
    const number = this.num(idx);
    return { kind: "NumberClause", span: this.span(first), name, number };
  }

  /** `v1 with v2 with v3` */
  protected withClause = this.RULE("withClause", (): s.AnalysisClause => {
    const first = this.peek();
    const arms: s.Name[] = [];
    const add = (name: s.Name | s.Missing) => name.kind === "Name" && arms.push(name);
    add(this.id(0, "the id of a version"));
    this.atLeastOne(0, () => {
      this.consume(0, k.with);
      add(this.id(1, "the id of a version"));
    });
    return { kind: "WithClause", span: this.span(first), arms };
  });

  /** `bands 0.05, 0.10, 0.20` */
  protected bands = this.RULE("bands", (): s.AnalysisClause => {
    const first = this.consume(0, k.bands) as Token;
    const bounds: s.NumberLiteral[] = [];
    const add = (bound: s.NumberLiteral | s.Missing) =>
      bound.kind !== "Missing" && bounds.push(bound);
    add(this.num(0));
    this.many(0, () => {
      this.consume(0, t.Comma);
      add(this.num(1));
    });
    return { kind: "BandsClause", span: this.span(first), bounds };
  });

  /** `as nominal 1..4` */
  protected asClause = this.RULE("asClause", (): s.AnalysisClause => {
    const first = this.consume(0, k.as) as Token;
    const as = this.id(0, "how the answers are read, as in `as nominal`");
    let range: s.NumberRange | null = null;
    this.option(0, () => {
      range = this.subrule(0, this.rangeOrOne);
    });
    return { kind: "AsClause", span: this.span(first), as, range };
  });

  /** `show 3 because "…"` */
  protected show = this.RULE("show", (): s.AnalysisClause => {
    const first = this.consume(0, k.show) as Token;
    const classes = this.num(0);
    this.word(0, k.because);
    const because = this.string(0, "the reason between quotes");
    return { kind: "ShowClause", span: this.span(first), classes, because };
  });

  /** `detect 8 points` */
  protected detect = this.RULE("detect", (): s.AnalysisClause => {
    const first = this.consume(0, k.detect) as Token;
    const number = this.num(0);
    this.word(0, k.points);
    return { kind: "NumberClause", span: this.span(first), name: "detect", number };
  });
}

const verbs: ReadonlySet<TokenType> = new Set([
  ...[k.respondents, k.score, k.share, k.mean, k.classes, k.compare, k.rank, k.transition],
  k.arguments,
]);

const clauseWords: ReadonlySet<TokenType> = new Set([
  ...[k.in, k.to, k.weighted, k.on, k.by, k.adjust, k.covariates, k.attribute, k.bands, k.as],
  ...[k.show, k.ci, k.seed, k.detect, k.power, k.sample, k.min, k.pass, k.correct, k.per],
]);
