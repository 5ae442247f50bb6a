import type { IOrAlt } from "chevrotain";
import type * as s from "../../syntax.ts";
import { ConditionParser } from "./condition-parser.ts";
import { places } from "./places.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import type { Token } from "../token.ts";

/** Statements that stand in nearly every block: passages, pictures, remarks and declared changes. */
export abstract class RemarkParser extends ConditionParser {
  #passages: IOrAlt<Token>[] | undefined;

  /** `intro "…"`, `situation "…"`, `text "…"`, `hint "…"`, `info "…"` */
  protected passage = this.RULE("passage", (): s.Passage => {
    const first = this.or(
      0,
      (this.#passages ??= [
        { ALT: () => this.begin(k.intro) },
        { ALT: () => this.begin(k.situation) },
        { ALT: () => this.begin(k.text) },
        { ALT: () => this.begin(k.hint) },
        { ALT: () => this.begin(k.info) },
      ]),
    );
    const text = this.someText(0);
    return {
      kind: "Passage",
      span: this.span(first),
      role: first.image as s.Passage["role"],
      text,
    };
  });

  /** `image "plan.png" alt "…"` */
  protected image = this.RULE("image", (): s.ImageNode => {
    const first = this.begin(k.image);
    const file = this.string(0, "the name of the file with the picture");
    let alt: s.ImageNode["alt"] = null;
    // In an option, a word and a number are an attribute.
    if (!this.seesNumber(2)) this.mendWord(k.alt);
    this.option(0, () => {
      this.consume(0, k.alt);
      alt = this.label(0, "a text that says what the picture shows");
    });
    return { kind: "Image", span: this.span(first), file, alt };
  });

  // ── remarks and changes ──

  /** `note "…"` */
  protected note = this.RULE("note", (): s.Note => {
    const first = this.begin(k.note);
    const text = this.string(0);
    return { kind: "Note", span: this.span(first), text };
  });

  /** `allow confounded-versions "reason"` */
  protected allow = this.RULE("allow", (): s.Allow => {
    const first = this.begin(k.allow);
    const rule = this.#ruleName();
    const reason = this.string(0, "the reason between quotes");
    return { kind: "Allow", span: this.span(first), rule, reason };
  });

  #ruleName(): s.Name | s.Missing {
    const first = this.peek();
    const name = this.id(0, "the name of the rule");
    let text = first.image;
    this.many(0, () => {
      this.consume(0, t.Minus);
      const part = this.id(1, "the rest of the name of the rule");
      if (part.kind === "Name") text += `-${part.text}`;
    });
    if (name.kind === "Missing") return name;
    return { kind: "Name", span: this.span(first), text };
  }

  /** `was old_id`, `was block.old_id` */
  protected was = this.RULE("was", (): s.Was => {
    const first = this.begin(k.was);
    const old = this.ref(0, "the id it had before");
    return { kind: "Was", span: this.span(first), old };
  });

  /** `recode old { a to x  b to x }` */
  protected recode = this.RULE("recode", (): s.Recode => {
    const first = this.begin(k.recode);
    const old = this.id(0, "the id it had before");
    const map = this.block(0, first, this.recodeEntry, places.recode);
    return { kind: "Recode", span: this.span(first), old, map };
  });

  protected recodeEntry = this.RULE("recodeEntry", (): s.Recode["map"][number] => {
    const first = this.consume(0, t.Word) as Token;
    this.word(0, k.to);
    const to = this.id(1, "the id of the answer it became");
    return { from: this.nameOf(first), to, span: this.span(first) };
  });

  /** `series break in 3 "reason"` */
  protected seriesBreak = this.RULE("seriesBreak", (): s.SeriesBreak => {
    const first = this.begin(k.series);
    this.word(0, k.break);
    this.word(0, k.in);
    const release = this.num(0, "the number of the release");
    const reason = this.string(0, "the reason between quotes");
    return { kind: "SeriesBreak", span: this.span(first), release, reason };
  });
}
