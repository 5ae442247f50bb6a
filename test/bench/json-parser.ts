/** A JSON parser in Chevrotain: what a small grammar costs, to measure ours against. */
import { createToken, CstParser, Lexer, type CstNode } from "chevrotain";

const LeftCurly = createToken({ name: "LeftCurly", pattern: "{" });
const RightCurly = createToken({ name: "RightCurly", pattern: "}" });
const LeftSquare = createToken({ name: "LeftSquare", pattern: "[" });
const RightSquare = createToken({ name: "RightSquare", pattern: "]" });
const Comma = createToken({ name: "Comma", pattern: "," });
const Colon = createToken({ name: "Colon", pattern: ":" });
const True = createToken({ name: "True", pattern: "true" });
const False = createToken({ name: "False", pattern: "false" });
const Null = createToken({ name: "Null", pattern: "null" });
const StringLiteral = createToken({
  name: "StringLiteral",
  pattern: /"(?:[^\\"]|\\(?:[bfnrtv"\\/]|u[0-9a-fA-F]{4}))*"/,
});
const NumberLiteral = createToken({
  name: "NumberLiteral",
  pattern: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/,
});
const Space = createToken({ name: "Space", pattern: /[ \t\n\r]+/, group: Lexer.SKIPPED });

const tokens = [
  Space,
  StringLiteral,
  NumberLiteral,
  LeftCurly,
  RightCurly,
  LeftSquare,
  RightSquare,
  Comma,
  Colon,
  True,
  False,
  Null,
];
const lexer = new Lexer(tokens, { positionTracking: "onlyOffset" });

class JsonParser extends CstParser {
  constructor() {
    super(tokens, { recoveryEnabled: true });
    this.performSelfAnalysis();
  }

  readonly value = this.RULE("value", () => {
    this.OR([
      { ALT: () => this.CONSUME(StringLiteral) },
      { ALT: () => this.CONSUME(NumberLiteral) },
      { ALT: () => this.SUBRULE(this.object) },
      { ALT: () => this.SUBRULE(this.array) },
      { ALT: () => this.CONSUME(True) },
      { ALT: () => this.CONSUME(False) },
      { ALT: () => this.CONSUME(Null) },
    ]);
  });

  private readonly object = this.RULE("object", () => {
    this.CONSUME(LeftCurly);
    this.MANY_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.member) });
    this.CONSUME(RightCurly);
  });

  private readonly member = this.RULE("member", () => {
    this.CONSUME(StringLiteral);
    this.CONSUME(Colon);
    this.SUBRULE(this.value);
  });

  private readonly array = this.RULE("array", () => {
    this.CONSUME(LeftSquare);
    this.MANY_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.value) });
    this.CONSUME(RightSquare);
  });
}

const parser = new JsonParser();

/** The concrete syntax tree of a JSON text. */
export function parseJson(text: string): CstNode {
  parser.input = lexer.tokenize(text).tokens;
  const tree = parser.value();
  if (parser.errors.length > 0) throw new Error(parser.errors[0]!.message);
  return tree;
}

/** JSON of as many bytes as asked, or a few more: the questions of a survey, laid out as people write them. */
export function generateJson(bytes: number): string {
  const blocks: unknown[] = [];
  const text = (): string => JSON.stringify({ format: 1, id: "long", blocks }, null, 2);
  const size = Buffer.byteLength(JSON.stringify(block(0), null, 2)) * 1.15;
  for (let n = 0; n < bytes / size; n++) blocks.push(block(n));
  while (Buffer.byteLength(text()) < bytes) blocks.push(block(blocks.length));
  return text();
}

function block(n: number): unknown {
  return {
    kind: "task",
    id: `task_${n}`,
    title: `Divide the attention (${n})`,
    intro:
      "Time can be spent once. Choose what should get **more** and what should get **less** of it.",
    shuffle: true,
    limits: [
      { version: "v1", atMost: 4 },
      { version: "v2", atMost: 2 },
    ],
    options: Array.from({ length: 8 }, (_, option) => ({
      id: `work_${option}`,
      label: `Kind of work number ${option} of block ${n}`,
      more: "More people would get an answer sooner than they do today.",
      less: "More people would have to find out for themselves.",
    })),
  };
}
