import type { Text } from "@pwe/model";
import { isMissing } from "../../syntax.ts";
import type * as syntax from "../../syntax.ts";
import { type Context, type Varied, filled, say, type NumberPiece } from "../context.ts";
import { notInsertable } from "../errors/texts.ts";
import { literal } from "../exact.ts";
import { constantly } from "../varied.ts";

/** The number that a name stands for in a text at this path, kept until every number is read; null when it is none. */
export function numberPiece(
  { design, file }: Context,
  path: string,
  names: readonly syntax.Name[],
): NumberPiece | null {
  const [name] = names;
  if (names.length !== 1 || !name || isMissing(name)) return null;
  const isOption = design.entities.get(path)?.kind === "option";
  const isConstant = design.constants.has(name.text);
  if (!isConstant && !(isOption && design.attributes.has(name.text))) return null;
  const piece: NumberPiece = {
    path: isConstant ? name.text : `${path}.${name.text}`,
    ...{ name: name.text, of: isConstant ? null : path, place: { file, span: name.span } },
  };
  design.used.add(name.text);
  design.numberPieces.push(piece);
  return piece;
}

/** Writes the numbers that texts insert as people of each language write them, each in its versions. */
export function addNumberPieces(context: Context, languages: readonly string[]): void {
  const { design } = context;
  for (const { path, name, of, place } of design.numberPieces) {
    const attribute = design.attributes.get(name);
    const constant = design.constants.get(name)?.node;
    const value: Varied<syntax.NumberLiteral> | undefined =
      of === null
        ? constant && !isMissing(constant.value)
          ? constantly(constant.value)
          : undefined
        : attribute?.values.get(of);
    if (value === undefined || value.values.includes(undefined)) {
      const is = "an attribute without a number on this option";
      if (of !== null)
        say({ ...context, file: place.file }, notInsertable, place, { name, is, example: "" });
      continue;
    }
    const [unit, per] =
      of === null
        ? [constant?.unit?.value]
        : [attribute?.declared?.unit?.value, attribute?.declared?.per?.value];
    const written: Text = {
      format: "plain",
      ...(value.factor && { manipulation: name }),
      in: Object.fromEntries(
        languages.map((language) => [language, wordsOf(value, unit, per, language)]),
      ),
    };
    design.texts.set(`${path}#piece`, written);
    design.places.set(`${path}#piece`, place);
  }
}

function wordsOf(
  { factor, values }: Varied<syntax.NumberLiteral>,
  unit: string | undefined,
  per: string | undefined,
  language: string,
): Text["in"][string] {
  const words = values.map((one) => inWords(one!, unit, language) + (per ? ` / ${per}` : ""));
  if (factor === null) return words[0]!;
  const cases = [...Map.groupBy(factor.arms, (_, at) => words[at]!)];
  return {
    cases: filled(cases.map(([is, arms]) => ({ in: filled(arms.map(({ id }) => id)), is }))),
  };
}

/** A number with its unit around or behind it, as the form prints it beside an option: € 12 mln, 3,5 Mt. */
function inWords(
  number: syntax.NumberLiteral,
  written: string | undefined,
  language: string,
): string {
  const unit = written ?? (number.percent ? "%" : undefined);
  const { n, d } = literal(number);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: number.decimals });
  const digits = format.format(Number(n) / Number(d)).replace("-", "−");
  const [, currency, rest = unit] = /^(\p{Sc})\s*(.*)$/u.exec(unit ?? "") ?? [];
  return (currency ? `${currency} ` : "") + digits + (rest ? ` ${rest}` : "");
}
