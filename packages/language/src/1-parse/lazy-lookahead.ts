import { type EmbeddedActionsParser, LLkLookaheadStrategy } from "chevrotain";

type Strategy = InstanceType<typeof LLkLookaheadStrategy>;
type Alternation = Strategy["buildLookaheadForAlternation"];
type Optional = Strategy["buildLookaheadForOptional"];

/** Finds out what can stand at a place when that place is first read: a text uses a part of the grammar. */
export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(
    options: Parameters<Alternation>[0],
  ): ReturnType<Alternation> {
    let look: ReturnType<Alternation> | undefined;
    const build = () => super.buildLookaheadForAlternation(options);
    return function (this: EmbeddedActionsParser, alternatives) {
      return (look ??= build()).call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(options: Parameters<Optional>[0]): ReturnType<Optional> {
    let look: ReturnType<Optional> | undefined;
    const build = () => super.buildLookaheadForOptional(options);
    return function (this: EmbeddedActionsParser) {
      return (look ??= build()).call(this);
    };
  }
}
