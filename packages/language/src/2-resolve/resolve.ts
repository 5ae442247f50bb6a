import {
  type Attribute,
  type Column,
  type Consultation,
  type Element,
  type Instrument,
  columns,
} from "@pwe/model";
import { type Diagnostic, report } from "../diagnostics/diagnostic.ts";
import type * as syntax from "../syntax.ts";
import { resolveAnalysis } from "./analyses/analyses.ts";
import { bind, shuffledIn } from "./bind.ts";
import { owned, resolveBody, resolveWhen, screenOut, shufflePath } from "./body.ts";
import { addChange, addNotes } from "./changes.ts";
import {
  type AlikeValue,
  type Around,
  type Context,
  type Design,
  type Entity,
  type WrittenCondition,
  say,
} from "./context.ts";
import { nearest } from "./nearest.ts";
import { columnClash, misspeltAttribute } from "./errors/names.ts";
import {
  asksNothing,
  consentNotFirst,
  misplaced,
  noHeader,
  noLanguage,
} from "./errors/structure.ts";
import { withoutFollowUps } from "./follow-ups.ts";
import { sign } from "./fingerprints.ts";
import type { Sources } from "./load.ts";
import type { Body } from "./like.ts";
import { addNumberPieces } from "./pieces/number-pieces.ts";
import { resolvePairs } from "./pairs.ts";
import { resolveConsent, resolveHeader } from "./plan/header.ts";
import { resolveQuota } from "./plan/quota.ts";
import { resolveExcluded, resolveSample, resolveStream } from "./plan/respondents.ts";
import { resolveWeights } from "./plan/weights.ts";
import { resolveTask } from "./tasks.ts";
import { noValue } from "./errors/numbers.ts";
import { numberTooLong } from "./errors/counts.ts";
import { giveUp } from "./scope.ts";
import { visit } from "../visit.ts";
import { addText } from "./texts.ts";
import { translate } from "./translations.ts";
import type { UnitCheck } from "./totals/units.ts";
import { sayUnused } from "./unused.ts";
import { sayPiecesInThemselves } from "./pieces/rings.ts";
import { mapVaried, variedWhole } from "./varied.ts";
import type { Place, Sourced } from "../source.ts";
import { codesIn } from "./kept-codes.ts";

/** The resolved design, and what the checks and editors want to know beside it. */
export interface Resolved {
  readonly consultation: Consultation;
  /** where each path and text key is written; also `weights.ID`, `weights.ID.PATH`, `analysis.ID`, `quota.ID`, `expect N`, `allow N`, and of a translation its key with the language behind it (`trust#label en`, and per version `trust#label@v1 en`) */
  readonly places: ReadonlyMap<string, Place>;
  /** how a condition of the document is written; a branch itself is here when it has an `else` */
  readonly conditions: ReadonlyMap<object, WrittenCondition>;
  /** names that were looked up, and the path of what they stand for */
  readonly references: readonly { readonly place: Place; readonly to: string }[];
  /** units that do not agree, for the rule on units */
  readonly units: readonly UnitCheck[];
  /** numbers that are written for versions and are the same in each */
  readonly alike: readonly AlikeValue[];
  readonly readingLevel: string | null;
  /** the text of every file that was read */
  readonly files: ReadonlyMap<string, string>;
  /** groups that single questions are reported in, and marks from which they are a pass */
  readonly reports: Design["reports"];
  readonly passes: Design["passes"];
}

/** Turns syntax trees into the consultation document; null when nothing says which consultation it is. */
export function resolve(sources: Sources): { value: Resolved | null; diagnostics: Diagnostic[] } {
  const design = newDesign(sources);
  const context: Context = { design, file: sources.entry, block: null, ...outside };
  const { declarations } = sources;
  sayLongNumbers(context, declarations);
  const bodies = bind(context, declarations);
  const isNamed = hasHeader(context);
  const elements = resolveElements(context, declarations, bodies);
  const settings = resolveHeader(context, design.id);
  const streams = declarations.flatMap(({ node, file }) =>
    node.kind === "Stream" ? (resolveStream({ ...context, file }, node) ?? []) : [],
  );
  resolvePlan(context, declarations);
  const languages = translate(context);
  addNumberPieces(context, languages);
  const instrument: Instrument = {
    id: design.id,
    release: settings.release.number,
    design: "",
    languages: languages as Instrument["languages"],
    factors: [...design.factors.values()].map((factor) => ({
      id: factor.id,
      arms: factor.arms.map((arm) => ({
        id: arm.id,
        share: arm.share,
        ...(arm.baseline && { baseline: true as const }),
      })) as Instrument["factors"][number]["arms"],
    })),
    assign: settings.assign,
    ...(settings.review && { review: true as const }),
    streams: streams.length > 0 ? streams.map((stream) => stream.id) : ["open"],
    elements,
  };
  sayClashes(design, instrument);
  sayPiecesInThemselves(design);
  sayUnused(design, sources);
  sayMisspelt(design);
  const diagnostics = withoutFollowUps(design.diagnostics, sources);
  if (!isNamed) return { value: null, diagnostics };
  const consultation = sign({
    format: 1,
    edition: 1,
    id: design.id,
    release: settings.release,
    language: design.language,
    languages: languages as Consultation["languages"],
    instrument,
    attributes: attributesOf(design),
    texts: Object.fromEntries(design.texts),
    ...(design.words.size > 0 && { words: Object.fromEntries(design.words) }),
    streams,
    plan: design.plan,
  });
  const { places, conditions, references, units, alike, reports, passes } = design;
  return {
    value: {
      consultation,
      places,
      conditions,
      references,
      units,
      alike,
      reports,
      passes,
      readingLevel: settings.readingLevel,
      files: sources.files,
    },
    diagnostics,
  };
}

/** Around everything there is nothing. */
const outside: Around = { branches: [], stand: [], held: [] };

function newDesign(sources: Sources): Design {
  const diagnostics: Diagnostic[] = [];
  return {
    files: sources.files,
    tables: sources.tables,
    kept: codesIn(sources, diagnostics),
    hasImage: sources.hasImage,
    includable: sources.includable,
    diagnostics,
    language: "en",
    header: null,
    id: "consultation",
    settings: new Map(),
    globals: new Map(),
    blocks: new Map(),
    entities: new Map(),
    bare: new Map(),
    factors: new Map(),
    arms: new Map(),
    sources: new Map(),
    attributes: new Map(),
    constants: new Map(),
    percents: new Map(),
    streams: new Map(),
    weights: new Map(),
    texts: new Map(),
    words: new Map(),
    roles: new Map(),
    origins: new Map(),
    places: new Map(),
    conditions: new Map(),
    references: [],
    numberPieces: [],
    used: new Set(),
    units: [],
    alike: [],
    incomplete: new Set(),
    totals: new Map(),
    reports: new Map(),
    passes: new Map(),
    plan: {
      samples: [],
      quotas: [],
      weights: [],
      analyses: [],
      expects: [],
      notes: [],
      allows: [],
      changes: [],
    },
  };
}

/** Numbers that cannot be told apart from the next one. */
function sayLongNumbers(context: Context, declarations: Sources["declarations"]): void {
  for (const { node, file } of declarations)
    visit(node, (one) => {
      if (one.kind === "NumberLiteral" && !Number.isSafeInteger(one.int))
        say({ ...context, file }, numberTooLong, one, {});
    });
}

/** Names of columns are unique, also where a program reads capitals and small letters as one. */
function sayClashes(design: Design, instrument: Instrument): void {
  if (design.diagnostics.some(({ severity }) => severity === "error")) return;
  const first = new Map<string, Column>();
  for (const column of columns(instrument)) {
    const name = column.name.toLowerCase();
    const before = first.get(name);
    if (!before) {
      first.set(name, column);
      continue;
    }
    const place = design.entities.get(column.path)?.place;
    if (!place) continue;
    const of = before.path === "" ? "the response itself" : `\`${before.path}\``;
    const data = { path: column.path, column: column.name, of };
    design.diagnostics.push(report(columnClash, place, data));
  }
}

/** Whether there is a consultation to speak of; its title is its label. */
function hasHeader(context: Context): boolean {
  const { header, settings, id } = context.design;
  if (header === null) {
    say(context, noHeader, { span: { start: 0, end: 0 } }, {});
    return false;
  }
  addText(context, id, "label", header.title);
  if (!settings.has("LanguageSetting") && header.name.kind === "Name")
    say(context, noLanguage, header.name, {});
  return true;
}

type Items = readonly Sourced<syntax.Declaration | syntax.BodyItem>[];

/** What stands on the screen, in the order of the file. */
function resolveElements(
  context: Context,
  items: Items,
  bodies: ReadonlyMap<syntax.Node, Body>,
): Element[] {
  const elements: Element[] = [];
  for (const { node, file } of items) {
    const at = { ...context, file };
    const inner = (within: Context, more: Items): Element[] =>
      resolveElements(within, more, bodies);
    switch (node.kind) {
      case "Consent":
        elements.push(...consent(at, node, elements));
        break;
      case "Task":
      case "Dilemma":
      case "Section":
      case "Pairs":
        elements.push(...resolveBlock(at, node, bodies.get(node)));
        break;
      case "When":
        elements.push(...resolveWhen(at, node, inner));
        break;
      case "ShuffleBlock":
        elements.push({
          kind: "shuffle",
          path: shufflePath(at),
          elements: shuffledIn(at, node).flatMap(([item, around]) =>
            inner({ ...at, ...around }, [{ node: item, file }]),
          ),
        });
        break;
      case "ScreenOut":
        elements.push(...screenOut(at, node));
        break;
      case "Note":
      case "Allow":
        addNotes(at, at.design.id, [node]);
        break;
      case "SeriesBreak":
        addChange(at, node, at.design.id, null);
        break;
      default:
        if (atScreen.has(node.kind))
          say(at, misplaced, node, { what: "This", where: "outside a task, dilemma or section" });
        else if (context.branches.length > 0)
          say(at, misplaced, node, { what: "A declaration", where: "in a branch" });
    }
  }
  return elements;
}

const atScreen = new Set([
  "Passage",
  "Image",
  "Piece",
  "Vary",
  "Ask",
  "Include",
  "Motivate",
  "Then",
  "Recall",
  "Was",
  "Recode",
]);

function consent(context: Context, node: syntax.Consent, before: readonly Element[]): Element[] {
  const entity = context.design.blocks.get("consent");
  if (entity?.place.span !== node.span) return [];
  if (before.length > 0 || context.stand.length > 0) say(context, consentNotFirst, node, {});
  resolveConsent(context, node);
  entity.made = { kind: "consent", id: "consent", path: "consent" };
  entity.asked = true;
  return [{ kind: "consent", id: "consent", path: "consent" }];
}

function resolveBlock(
  context: Context,
  node: syntax.Task | syntax.Dilemma | syntax.Section | syntax.Pairs,
  body: Body | undefined,
): Element[] {
  const block = owned(context, node.name);
  if (!block) return [];
  const at: Context & { block: Entity } = { ...context, block };
  if (node.kind === "Pairs") {
    const pairs = resolvePairs(at, node);
    if (pairs) block.made = pairs;
    else giveUp(block);
    block.asked = true;
    return pairs ? [pairs] : [];
  }
  addText(
    { ...at, file: body?.titleFile ?? context.file },
    block.path,
    "label",
    body?.title ?? node.title,
  );
  const items =
    body?.items ??
    node.items.map((item) => ({ node: item as syntax.TaskItem, file: context.file }));
  const task = node.kind === "Task" && !body?.broken ? resolveTask(at, node, items) : null;
  if (body?.broken || (node.kind === "Task" && task === null)) {
    giveUp(block);
    return [];
  }
  if (task !== null) return [task];
  const elements = resolveBody(at, items as Sourced<syntax.BodyItem>[]);
  const isBare = (part: Element): boolean => part.kind === "passage" || part.kind === "page";
  const isEmpty = items.every(({ node: item }) => shownNowhere.has(item.kind));
  if (node.kind === "Dilemma" ? elements.every(isBare) : isEmpty)
    say(context, asksNothing, node.name, { block: block.id, kind: node.kind.toLowerCase() });
  // An intro stands first, wherever it is written.
  const intro = `${block.path}#intro`;
  if (at.design.texts.has(intro)) elements.unshift({ kind: "passage", text: intro, role: "text" });
  block.made = {
    kind: node.kind === "Dilemma" ? "dilemma" : "section",
    id: block.id,
    path: block.path,
    elements,
  };
  block.asked = true;
  return [block.made as Element];
}

/** What may stand in a block and puts nothing on its page. */
const shownNowhere = new Set<syntax.NodeKind>(["Note", "Allow", "Piece", "Vary", "Then", "Was"]);

function resolvePlan(context: Context, declarations: readonly Sourced<syntax.Declaration>[]): void {
  for (const { node, file } of declarations) {
    const at = { ...context, file };
    if (node.kind === "Sample") resolveSample(at, node);
    else if (node.kind === "Quota") resolveQuota(at, node);
    else if (node.kind === "Weights") resolveWeights(at, node);
  }
  resolveExcluded(context);
  for (const { node, file } of declarations)
    if (node.kind === "Analysis") resolveAnalysis({ ...context, file }, node);
}

/** An attribute that nobody declared, and whose name is nearly that of one that stands in more places. */
function sayMisspelt({ attributes, places, diagnostics }: Design): void {
  for (const { id, declared, values } of attributes.values()) {
    const others = [...attributes.values()].filter(
      (one) => one.id !== id && (one.declared !== null || one.values.size > values.size),
    );
    const suggestion = nearest(
      id,
      others.map((one) => one.id),
    );
    if (declared !== null) continue;
    const written = [...values.keys()].flatMap((of) => {
      const place = places.get(`${of}@${id}`);
      return place ? [{ of, place }] : [];
    });
    if (suggestion === "") {
      // A name for what is missing wherever it stands; another number stands beside one that is there.
      const isInstead = written.every(
        ({ of, place }) => missingAt(diagnostics, of, place).length > 0,
      );
      if (isInstead) for (const { of, place } of written) showNearby(diagnostics, of, place, id);
      continue;
    }
    for (const { of, place } of written) {
      if (!moved(diagnostics, of, suggestion, place))
        diagnostics.push(report(misspeltAttribute, place, { name: id, suggestion }));
    }
  }
}

/** Moves the findings that there is no number to the misspelt word; returns whether there are any. */
function moved(diagnostics: Diagnostic[], of: string, attribute: string, to: Place): boolean {
  const missing = missingAt(diagnostics, of, to, attribute);
  for (const at of missing) {
    const { file, span, related, fix } = diagnostics[at]!;
    if (fix !== undefined) continue;
    const edits = [{ span: to.span, replacement: attribute }];
    diagnostics[at] = {
      ...diagnostics[at]!,
      ...{ ...to, fix: { text: `Write \`${attribute}\``, edits, review: true } },
      related: [{ file, span, text: "the number is missing here" }, ...related],
    };
  }
  return missing.length > 0;
}

/** Shows a number that nobody declared beside the findings that another is not there. */
function showNearby(diagnostics: Diagnostic[], of: string, place: Place, id: string): void {
  for (const at of missingAt(diagnostics, of, place)) {
    const { related } = diagnostics[at]!;
    const written = { ...place, text: `\`${id}\` stands here` };
    diagnostics[at] = { ...diagnostics[at]!, related: [written, ...related] };
  }
}

/** Where it is said that there is no number of an attribute, or of any, at an option or a level. */
const missingAt = (
  diagnostics: readonly Diagnostic[],
  of: string,
  { file: inFile }: Place,
  attribute?: string,
): number[] =>
  diagnostics.flatMap(({ code, file, data }, at) =>
    code === noValue.code &&
    file === inFile &&
    (attribute === undefined || data["attribute"] === attribute) &&
    String(data["where"]).split(" at ").includes(of.split(".").at(-1)!)
      ? [at]
      : [],
  );

/** The numbers of the design, each attribute in one number of decimals. */
function attributesOf(design: Design): Attribute[] {
  return [...design.attributes.values()].map(({ id, declared, values, notation }): Attribute => {
    const numbers = [...values.values()].flatMap((value) =>
      value.values.flatMap((one) => one ?? []),
    );
    const places = (number: syntax.NumberLiteral): number =>
      number.decimals + (number.percent && notation !== "percent" ? 2 : 0);
    const decimals = Math.max(0, ...numbers.map(places));
    const whole = (number: syntax.NumberLiteral): bigint =>
      BigInt(number.int) * 10n ** BigInt(decimals - places(number));
    return {
      id,
      ...(declared?.unit && { unit: declared.unit.value }),
      ...(declared?.per && { per: declared.per.value }),
      decimals,
      values: [...values].map(([of, value]) => ({
        of,
        value: variedWhole(mapVaried(value, whole)),
      })),
    };
  });
}
