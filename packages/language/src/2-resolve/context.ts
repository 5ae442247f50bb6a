import type { Answer, AnswerGroup, Element, Exact, Level, Plan, Stand, Text } from "@pwe/model";
import {
  type Diagnostic,
  type ProblemData,
  type ProblemKind,
  report,
} from "../diagnostics/diagnostic.ts";
import type * as syntax from "../syntax.ts";
import type { UnitCheck } from "./totals/units.ts";
import type { Place, Sourced } from "../source.ts";

/** A condition as its author wrote it. */
export interface WrittenCondition {
  readonly place: Place;
  readonly text: string;
}

/** What a column, block or text insert is, found by its path. */
export interface Entity {
  readonly kind:
    | "consent"
    | "task"
    | "dilemma"
    | "section"
    | "pairs"
    | "question"
    | "row"
    | "option"
    | "total"
    | "group"
    | "decided"
    | "piece";
  readonly id: string;
  readonly path: string;
  readonly place: Place;
  readonly parent: Entity | null;
  readonly members: Map<string, Entity>;
  /** the branches it stands in, outermost first */
  readonly branches: readonly Branch[];
  /** the arms and shuffled things that it stands in */
  readonly stand: Stand;
  /** set once it has been passed on the way down the file */
  asked: boolean;
  /** the id it had in an earlier release */
  was?: string;
  /** what it became */
  made?: Exclude<Element, { kind: "passage" }> | { readonly kind: "option" };
  motivated?: boolean;
  /** set where it could not be made, which has been reported: what refers to it or to a part of it is not judged */
  broken?: true;
}

/** One arm of one `when`; `arm` is -1 for the else. */
export interface Branch {
  readonly when: syntax.When;
  readonly arm: number;
  readonly condition: syntax.Condition | null;
}

/** A condition of which is known here whether it holds. */
export interface Held {
  readonly condition: syntax.Condition;
  readonly holds: boolean;
  /** it stands in the same condition as what is looked at, and not around it */
  readonly beside: boolean;
}

export interface FactorInfo {
  readonly id: string;
  readonly arms: readonly {
    readonly id: string;
    readonly share: number;
    readonly baseline: boolean;
  }[];
  /** of several factors taken together: which; its arms are their combinations, the last factor fastest */
  readonly parts?: readonly FactorInfo[];
}

/** A scale or an answer list: what a grid, a task or a question can answer with. */
export interface AnswerSource {
  readonly kind: "levels" | "answers";
  readonly path: string;
  readonly answers: readonly Answer[];
  readonly levels: readonly Level[];
}

/** A number per arm of one factor, or one for all (`factor` null, one value). A version that was missed has none. */
export interface Varied<T> {
  readonly factor: FactorInfo | null;
  readonly values: readonly (T | undefined)[];
}

export interface AttributeInfo {
  readonly id: string;
  readonly declared: syntax.AttributeDeclaration | null;
  /** as written, by scale.level, task.option or task.option.level */
  readonly values: Map<string, Varied<syntax.NumberLiteral>>;
  /** of one in "%": whether its numbers are written with the sign, as the first of them is */
  notation: Notation | null;
}

/** A number that is written for versions and is the same in each, with what it is of. */
export interface AlikeValue {
  readonly about: string;
  readonly place: Place;
  readonly value: string;
}

/** Everything that is gathered on the way through the files. One per run of `resolve`. */
export interface Design {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: Diagnostic[];
  language: string;
  header: syntax.ConsultationHeader | null;
  /** the consultation's own; "consultation" while there is none to use */
  id: string;
  readonly settings: Map<syntax.Setting["kind"], Sourced<syntax.Setting>>;
  /** everything with a text of its own at the top: consultation, versions, factors, scales, lists, attributes, blocks */
  readonly globals: Map<string, Place>;
  readonly blocks: Map<string, Entity>;
  readonly entities: Map<string, Entity>;
  readonly bare: Map<string, Entity[]>;
  readonly factors: Map<string, FactorInfo>;
  readonly arms: Map<string, { readonly factor: FactorInfo; readonly index: number }>;
  readonly sources: Map<string, AnswerSource>;
  readonly attributes: Map<string, AttributeInfo>;
  readonly constants: Map<string, Sourced<syntax.Constant>>;
  readonly streams: Map<string, Place>;
  readonly weights: Map<string, Place>;
  readonly includable: Map<string, Sourced<syntax.Ask>>;
  readonly texts: Map<string, Text>;
  /** per language that the form does not speak: what it says by itself, by its key */
  readonly words: Map<string, Record<string, string>>;
  /** the last number that a role of a path got, where several texts have one role */
  readonly roles: Map<string, number>;
  /** for texts of standard blocks: which file, and their key there */
  readonly origins: Map<string, { readonly file: string; readonly key: string }>;
  /** where each path and each text key is written */
  readonly places: Map<string, Place>;
  /** where and how conditions, and branches that have an `else`, are written */
  readonly conditions: Map<object, WrittenCondition>;
  /** names that were looked up, for editors */
  readonly references: { readonly place: Place; readonly to: string }[];
  /** the numbers of the design that texts insert */
  readonly numberPieces: NumberPiece[];
  /** the scales, lists, attributes, constants and questions of other files that something is made with */
  readonly used: Set<string>;
  readonly units: UnitCheck[];
  readonly alike: AlikeValue[];
  /** options of which a number stands at a level that does not exist */
  readonly incomplete: Set<string>;
  readonly totals: Map<string, { readonly unit: string | null; readonly denominator: bigint }>;
  /** totals and amounts in "%", by path: how they are written; totals written with the sign count in percents */
  readonly percents: Map<string, Notation>;
  readonly plan: Plan;
  /** how single questions are reported in groups, and from which mark on they are a pass */
  readonly reports: Map<string, AnswerGroup[]>;
  readonly passes: Map<string, Exact>;
  readonly tables: ReadonlyMap<string, string>;
  /** the codes that the lock keeps: by the path they stand under, then by id */
  readonly kept: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly hasImage: (name: string) => boolean;
}

/** Where the walk is: the file at hand, the block, the branches. Passed down, never changed. */
export interface Context extends Around {
  readonly design: Design;
  readonly file: string;
  readonly block: Entity | null;
}

/** What is around a place, whatever the block. */
export interface Around {
  readonly branches: readonly Branch[];
  /** the arms and shuffled things, from the outside in */
  readonly stand: Stand;
  /** what is known of conditions here */
  readonly held: readonly Held[];
}

/** The walk inside a block. */
export type Inside = Context & { readonly block: Entity };

/** Reports a problem at a node of the file at hand. */
export function say<Data extends ProblemData>(
  context: Context,
  kind: ProblemKind<Data>,
  node: { readonly span: syntax.Span },
  data: Data,
  related: Diagnostic["related"] = [],
  key?: string,
): void {
  const more = { related, ...(key !== undefined && { key }) };
  context.design.diagnostics.push(report(kind, place(context, node), data, more));
}

/** Where a node of the file at hand stands. */
export const place = (context: Context, node: { readonly span: syntax.Span }): Place => ({
  file: context.file,
  span: node.span,
});

/** A list the schema wants at least one of; callers know that it has one. */
export const filled = <T>(list: readonly T[]): [T, ...T[]] => [...list] as [T, ...T[]];

/** How a quantity in "%" is written: `10%`, or `10`. */
export type Notation = "percent" | "plain";

/** A number of the design that a text inserts: a constant, or what an option has of an attribute. */
export interface NumberPiece {
  /** of the piece that it becomes */
  readonly path: string;
  readonly name: string;
  /** the option; null for a constant */
  readonly of: string | null;
  readonly place: Place;
}
