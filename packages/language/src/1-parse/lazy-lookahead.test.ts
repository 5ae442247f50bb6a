import { LLkLookaheadStrategy, type EmbeddedActionsParser, type Rule } from "chevrotain";
import { expect, test } from "vitest";
import { LazyLookahead } from "./lazy-lookahead.ts";
import { PweParser } from "./grammar/parser.ts";
import { vocabulary } from "./tokens.ts";

const rules = new PweParser(true).getGAstProductions() as Record<string, Rule>;
const ours = new LazyLookahead({ maxLookahead: 1 });
const theirs = new LLkLookaheadStrategy({ maxLookahead: 1 });
const kinds = ["Alternation", "Option", "Repetition", "RepetitionMandatory"] as const;

type Choose = (this: EmbeddedActionsParser, alternatives: readonly object[]) => unknown;

/** A parser as far as looking ahead needs one. */
const before = (tokenTypeIdx: number) => {
  const LA = () => ({ tokenTypeIdx });
  return { LA, LA_FAST: LA } as unknown as EmbeddedActionsParser;
};

interface Serialized {
  readonly type: string;
  readonly idx?: number;
  readonly definition?: readonly Serialized[];
}

const within = (production: Serialized): readonly Serialized[] => [
  production,
  ...(production.type === "NonTerminal" ? [] : (production.definition ?? [])).flatMap(within),
];

const choices = (new PweParser(true).getSerializedGastProductions() as unknown as Serialized[])
  .flatMap((rule) =>
    within(rule).map((one) => ({ ...one, rule: (rule as { name: string } & Serialized).name })),
  )
  .flatMap(({ type, idx = 0, rule, definition }) => {
    const kind = kinds.find((one) => one === type);
    return kind === undefined ? [] : [{ kind, idx, rule, alternatives: definition ?? [] }];
  });

test("chooses by the next token as chevrotain does, everywhere in the grammar", () => {
  expect(choices.length).toBeGreaterThan(100);
  for (const { kind, idx, rule, alternatives } of choices) {
    const place = {
      ...{ prodOccurrence: idx, rule: rules[rule]!, maxLookahead: 1 },
      ...{ hasPredicates: false, dynamicTokensEnabled: false },
    };
    const [own, usual] = [ours, theirs].map(
      (strategy) =>
        (kind === "Alternation"
          ? strategy.buildLookaheadForAlternation(place)
          : strategy.buildLookaheadForOptional({ ...place, prodType: kind })) as Choose,
    );
    const alts = alternatives.map(() => ({ ALT: () => undefined }));
    for (const { name, tokenTypeIdx } of vocabulary) {
      const parser = before(tokenTypeIdx!);
      expect(own!.call(parser, alts), `${rule} ${kind} ${idx} ${name}`).toBe(
        usual!.call(parser, alts),
      );
    }
  }
});
