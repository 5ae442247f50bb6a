import type { IOrAlt, TokenType } from "chevrotain";
import type * as s from "../../syntax.ts";
import { places } from "./places.ts";
import { PlanParser } from "./plan-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import { known } from "./value-parser.ts";
import type { Token } from "../token.ts";

/** What is done with the answers. */
export abstract class AnalysisParser extends PlanParser {
  /** `analysis { … }` */
  protected analysis = this.RULE("analysis", (): s.Analysis => {
    const first = this.begin(k.analysis);
    const lines = this.block(0, first, this.analysisLine, places.analysis);
    return { kind: "Analysis", span: this.span(first), lines };
  });

  /** A verb, its subjects, then clauses in any order. */
  protected analysisLine = this.RULE("analysisLine", (): s.AnalysisLine =>
    this.or(0, [
      { ALT: () => this.subrule(0, this.benchmark) },
      { ALT: () => this.subrule(0, this.plannedLine) },
    ]),
  );

  protected plannedLine = this.RULE("plannedLine", (): s.AnalysisLine => {
    const first = this.or(
      0,
      lineVerbs.map((verb) => ({ ALT: () => this.begin(verb) })),
    );
    let subjects: s.Reference[] = [];
    this.option(0, {
      GATE: () => first.tokenType !== k.quality && !this.#sidesAhead() && this.#subjectAhead(first),
      DEF: () => {
        subjects = this.subrule(0, this.references);
      },
    });
    const isAlone = first.tokenType === k.quality;
    if (!this.RECORDING_PHASE && subjects.length === 0 && !isAlone && !this.#sidesAhead()) {
      this.misses("what it is about");
    }
    const clauses = this.subrule(0, this.clauses);
    const verb = first.image as s.AnalysisLine["verb"];
    return {
      kind: "AnalysisLine",
      span: this.span(first),
      verb,
      subjects,
      cells: [],
      mean: null,
      clauses,
    };
  });

  /** `benchmark voted { left 23.5% right 20% } source "…"`, `benchmark mark 7.2 source "…"` */
  protected benchmark = this.RULE("benchmark", (): s.AnalysisLine => {
    const first = this.begin(k.benchmark);
    const of = this.ref(0, "the id of a question");
    let cells: s.ShareCell[] = [];
    let mean: s.NumberLiteral | null = null;
    if (this.RECORDING_PHASE) {
      this.option(0, () => this.num(0));
      this.option(1, () => this.block(0, first, this.shareCell, places.cells));
    } else if (this.sees(t.LeftBrace)) cells = this.block(0, first, this.shareCell, places.cells);
    else mean = known(this.num(0, "a mean, or the share of each answer between braces"));
    const clauses = this.subrule(0, this.clauses);
    const subjects = of.kind === "Reference" ? [of] : [];
    const span = this.span(first);
    return { kind: "AnalysisLine", span, verb: "benchmark", subjects, cells, mean, clauses };
  });

  protected clauses = this.RULE("clauses", (): s.AnalysisClause[] => {
    const clauses: s.AnalysisClause[] = [];
    this.#mendClause();
    this.many(0, {
      GATE: () => this.#clauseAhead(),
      DEF: () => {
        clauses.push(this.subrule(0, this.clause));
        this.#mendClause();
      },
    });
    return clauses;
  });

  /** `v1 with v2`, `v1 and v2 with v3` */
  #sidesAhead(): boolean {
    if (this.RECORDING_PHASE || !this.seesId()) return false;
    let ahead = 2;
    while (this.sees(k.and, ahead) && this.seesId(ahead + 1)) ahead += 2;
    return this.sees(k.with, ahead);
  }

  /** A subject, and not the verb of the next line. */
  #subjectAhead({ indent }: Token): boolean {
    const next = this.peek();
    return !(next.first && next.indent <= indent && verbs.has(next.tokenType));
  }

  /** A clause, and not the next line. */
  #clauseAhead(): boolean {
    return (
      (this.seesId() && (this.#sidesAhead() || clauseWords.has(this.peek().tokenType))) ||
      this.sees(t.LeftBrace)
    );
  }

  #mendClause(): void {
    if (!this.RECORDING_PHASE && !this.peek().first && !this.#sidesAhead())
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
        {
          ALT: () => {
            this.consume(0, k.against);
            const against = this.ref(1);
            return { kind: "AgainstClause", span: this.span(first), against };
          },
        },
        {
          ALT: () => {
            this.consume(2, k.by);
            const of = this.subrule(0, this.crossings);
            return { kind: "ByClause", span: this.span(first), of };
          },
        },
        { ALT: () => this.#list("AdjustClause", k.adjust, 2) },
        { ALT: () => this.#list("CovariatesClause", k.covariates, 3) },
        {
          ALT: () => {
            this.consume(0, k.profile);
            this.word(2, k.on);
            const of = this.subrule(4, this.references);
            return { kind: "ProfileClause", span: this.span(first), of };
          },
        },
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
            this.consume(0, k.stars);
            const bounds = this.subrule(0, this.numbers);
            return { kind: "StarsClause", span: this.span(first), bounds };
          },
        },
        {
          ALT: () => {
            const groups = this.block(0, first, this.reportGroup, places.groups);
            return { kind: "GroupsClause", span: this.span(first), groups };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.beside);
            const groups = this.block(1, first, this.reportGroup, places.groups);
            return { kind: "BesideClause", span: this.span(first), groups };
          },
        },
        { ALT: () => this.subrule(0, this.asClause) },
        { ALT: () => this.subrule(0, this.show) },
        { ALT: () => this.subrule(0, this.pointsClause) },
        ...numberWords.map((name, at) => ({ ALT: () => this.#numbered(name, k[name], 10 + at) })),
        {
          ALT: () => {
            this.consume(0, k.correct);
            const method = this.id(2, "the name of the correction");
            return { kind: "CorrectClause", span: this.span(first), method };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.family);
            const family = this.id(3, "the name of the family of tests");
            return { kind: "FamilyClause", span: this.span(first), family };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.id);
            const id = this.newId(4);
            return { kind: "IdClause", span: this.span(first), id };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.base);
            const base = this.id(5, "who counts: `answered` or `asked`");
            return { kind: "BaseClause", span: this.span(first), base };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.order);
            const order = this.id(6, "`written`, `ascending` or `descending`");
            return { kind: "OrderClause", span: this.span(first), order };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.neither);
            const answers = this.subrule(0, this.idList);
            return { kind: "NeitherClause", span: this.span(first), answers };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.source);
            const source = this.string(0);
            return { kind: "SourceClause", span: this.span(first), source };
          },
        },
        { ALT: () => this.subrule(0, this.per) },
        {
          ALT: () => {
            this.consume(0, k.steps);
            return { kind: "StepsClause", span: this.span(first) };
          },
        },
        {
          ALT: () => {
            this.consume(0, k.headline);
            return { kind: "HeadlineClause", span: this.span(first) };
          },
        },
        { ALT: () => this.subrule(0, this.withClause) },
      ] satisfies IOrAlt<s.AnalysisClause>[],
    });
  });

  /** A version may have the name of a clause. */
  #asArm(first: Token): void {
    if (this.#sidesAhead()) this.retype(first, t.Word);
  }

  #list(
    kind: "OnClause" | "AdjustClause" | "CovariatesClause",
    type: TokenType,
    idx: number,
  ): s.AnalysisClause {
    const first = this.consume(1, type) as Token;
    const of = this.subrule(idx, this.references);
    return { kind, span: this.span(first), of };
  }

  #numbered(name: NumberWord, type: TokenType, idx: number): s.AnalysisClause {
    const first = this.consume(0, type) as Token;
    const number = this.num(idx);
    return { kind: "NumberClause", span: this.span(first), name, number };
  }

  /** `gender, age and work`: by each, and by two together */
  protected crossings = this.RULE("crossings", (): s.Reference[][] => {
    const all: s.Reference[][] = [];
    const add = (of: s.Reference | s.Missing, to: s.Reference[]) =>
      of.kind === "Reference" && to.push(of);
    const crossing = (idx: number): void => {
      const crossed: s.Reference[] = [];
      add(this.ref(idx), crossed);
      this.many(idx, () => {
        this.consume(idx, k.and);
        add(this.ref(idx + 2), crossed);
      });
      if (crossed.length > 0) all.push(crossed);
    };
    crossing(0);
    this.many(2, () => {
      this.consume(0, t.Comma);
      crossing(1);
    });
    return all;
  });

  /** `v1 with v2 with v3`, `v1 and v2 with v3` */
  protected withClause = this.RULE("withClause", (): s.AnalysisClause => {
    const first = this.peek();
    const sides: s.Name[][] = [this.subrule(0, this.arms)];
    this.atLeastOne(0, () => {
      this.consume(0, k.with);
      sides.push(this.subrule(1, this.arms));
    });
    return { kind: "WithClause", span: this.span(first), sides };
  });

  /** `0.05, 0.10, 0.20` */
  protected numbers = this.RULE("numbers", (): s.NumberLiteral[] => {
    const bounds: s.NumberLiteral[] = [];
    const add = (bound: s.NumberLiteral | s.Missing) =>
      bound.kind !== "Missing" && bounds.push(bound);
    add(this.num(0));
    this.many(0, () => {
      this.consume(0, t.Comma);
      add(this.num(1));
    });
    return bounds;
  });

  /** `bands 0.05, 0.10, 0.20 rounded` */
  protected bands = this.RULE("bands", (): s.AnalysisClause => {
    const first = this.consume(0, k.bands) as Token;
    const bounds = this.subrule(0, this.numbers);
    let rounded = false;
    this.option(0, () => {
      this.consume(0, k.rounded);
      rounded = true;
    });
    return { kind: "BandsClause", span: this.span(first), bounds, rounded };
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

  /** `detect 8 points`, `within 5 points` */
  protected pointsClause = this.RULE("pointsClause", (): s.AnalysisClause => {
    const first = this.or(0, [
      { ALT: () => this.consume(0, k.detect) as Token },
      { ALT: () => this.consume(0, k.within) as Token },
    ]);
    const number = this.num(0);
    this.word(0, k.points);
    const name = first?.tokenType === k.within ? ("within" as const) : ("detect" as const);
    return { kind: "NumberClause", span: this.span(first), name, number };
  });

  /** `per option`, `per answer` */
  protected per = this.RULE("per", (): s.AnalysisClause => {
    const first = this.consume(0, k.per) as Token;
    this.mendWord(k.option, k.answer);
    const each = this.or(0, [
      { ALT: () => this.consume(0, k.option) as Token },
      { ALT: () => this.consume(0, k.answer) as Token },
    ]);
    const of = each?.tokenType === k.answer ? ("answer" as const) : ("option" as const);
    return { kind: "PerClause", span: this.span(first), each: of };
  });
}

const lineVerbs = [
  ...[k.respondents, k.score, k.share, k.mean, k.classes, k.compare, k.contrast, k.rank],
  ...[k.transition, k.arguments, k.quality, k.meter],
];
const verbs: ReadonlySet<TokenType> = new Set([...lineVerbs, k.benchmark]);

type NumberWord = Extract<s.AnalysisClause, { kind: "NumberClause" }>["name"];

/** Clauses that are a word and a number. */
const numberWords = [
  ...(["ci", "seed", "power", "sample", "min", "pass", "digits", "around"] as const),
  ...(["starts", "most", "floor", "coders", "double", "quote"] as const),
] as const;

const clauseWords: ReadonlySet<TokenType> = new Set([
  ...[k.in, k.to, k.against, k.weighted, k.on, k.by, k.adjust, k.covariates, k.profile],
  ...[k.attribute, k.bands, k.stars, k.beside, k.as, k.show, k.detect, k.within, k.correct],
  ...[k.family, k.id, k.base, k.order, k.neither, k.source, k.per, k.steps, k.headline],
  ...numberWords.map((word) => k[word]),
]);
