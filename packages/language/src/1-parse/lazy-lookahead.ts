import {
  Alternation,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type EmbeddedActionsParser,
  type IProduction,
} from "chevrotain";
import { firstTokens } from "./first-tokens.ts";
import { Word } from "./tokens.ts";

type Strategy = InstanceType<typeof LLkLookaheadStrategy>;
type Alternatives = Strategy["buildLookaheadForAlternation"];
type Optional = Strategy["buildLookaheadForOptional"];

const optional = {
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
};

/**
 * Chooses what is read by the next token, as chevrotain does when it looks one token ahead. What can stand at a place is
 * found out when that place is first read: a text uses a part of the grammar.
 */
export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(
    options: Parameters<Alternatives>[0],
  ): ReturnType<Alternatives> {
    const { rule, prodOccurrence } = options;
    let choices: ReadonlyMap<number, readonly number[]> | undefined;
    return function (this: EmbeddedActionsParser, alternatives) {
      choices ??= choicesAt(find(rule.definition, Alternation, prodOccurrence)!);
      const possible = choices.get(this.LA(1).tokenTypeIdx) ?? [];
      return possible.find((at) => alternatives![at]!.GATE?.call(this) !== false);
    };
  }

  override buildLookaheadForOptional(options: Parameters<Optional>[0]): ReturnType<Optional> {
    const { rule, prodOccurrence, prodType } = options;
    let nexts: ReadonlySet<number> | undefined;
    return function (this: EmbeddedActionsParser) {
      nexts ??= nextTokens(find(rule.definition, optional[prodType], prodOccurrence)!);
      return nexts.has(this.LA(1).tokenTypeIdx);
    };
  }
}

/** The one of this kind that has this number, somewhere in a rule. */
function find<Found extends { readonly idx: number; readonly definition: IProduction[] }>(
  productions: readonly IProduction[],
  kind: abstract new (...options: never[]) => Found,
  number: number,
): Found | undefined {
  for (const one of productions) {
    if (one instanceof kind && one.idx === number) return one;
    // What another rule consists of has numbers of its own.
    const inside = one instanceof NonTerminal ? [] : partsOf(one);
    const found = find(inside, kind, number);
    if (found !== undefined) return found;
  }
  return undefined;
}

const partsOf = (production: IProduction): readonly IProduction[] =>
  "definition" in production ? (production.definition as IProduction[]) : [];

/** Which alternatives can begin with each token, in their order. */
function choicesAt({ definition }: Alternation): ReadonlyMap<number, readonly number[]> {
  const choices = new Map<number, number[]>();
  for (const [at, alternative] of definition.entries())
    for (const token of nextTokens(alternative))
      choices.set(token, [...(choices.get(token) ?? []), at]);
  return choices;
}

/** What a production can begin with; where that is an id, a keyword may be one. */
function nextTokens(production: IProduction): ReadonlySet<number> {
  const first = firstTokens(production);
  return first.has(Word.tokenTypeIdx!) ? new Set([...first, ...Word.categoryMatches!]) : first;
}
