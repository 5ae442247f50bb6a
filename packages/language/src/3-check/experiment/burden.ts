import {
  once,
  outline,
  type Consultation,
  type PageElement,
  type Versions,
  blockOf,
} from "@pwe/model";

/** How much there is to read and to answer in a version. */
export interface Burden {
  readonly words: number;
  /** a question, an option, a set of pairs and a row of a grid count as one each */
  readonly answers: number;
}

/** Everything that some answers lead to in these versions, in the language of the source. */
export function burdenIn(consultation: Consultation, versions: Versions): Burden {
  const { instrument } = consultation;
  const elements = outline(instrument, versions).flatMap((page) => page.elements);
  const texts = new Set(elements.flatMap((element) => textsOf(element, consultation)));
  const counts = [...texts].map((key) => wordsOf(key, versions, consultation));
  return {
    words: counts.reduce((sum, one) => sum + one, 0),
    answers: elements.reduce((sum, element) => sum + answersOf(element), 0),
  };
}

function answersOf(content: PageElement): number {
  if (content.kind === "task") return content.element.options.length;
  if (content.kind === "question" && content.element.type === "grid")
    return content.element.rows.length;
  return content.kind === "question" || content.kind === "pair" ? 1 : 0;
}

/** Text keys by the path that they stand at. */
const keysAt: (consultation: Consultation) => ReadonlyMap<string, readonly string[]> = once(
  ({ texts }) => Map.groupBy(Object.keys(texts), (key) => key.slice(0, key.indexOf("#"))),
);

/** The keys of the texts that are shown with something: its own, those of its block, parts and lists. */
function textsOf(content: PageElement, consultation: Consultation): readonly string[] {
  if (content.kind === "passage") return [content.element.text];
  if (content.kind === "recall" || content.kind === "review" || content.kind === "consent")
    return [];
  const { element } = content;
  const paths = [element.path, blockOf(element.path)];
  if (element.kind === "task")
    paths.push(
      ...[...element.options, ...element.totals, ...element.groups].map(({ path }) => path),
    );
  if (element.kind === "task" && element.decision.kind === "levels") {
    const { scale, levels } = element.decision;
    paths.push(...levels.map(({ id }) => `${scale}.${id}`));
  }
  if (element.kind === "question" && "answers" in element) {
    const list = element.list ?? element.path;
    paths.push(...element.answers.map(({ id }) => `${list}.${id}`));
    if (element.type === "grid") paths.push(...element.rows.map(({ path }) => path));
  }
  // A passage stands at the path of its block too, and is counted where it is shown.
  return paths
    .flatMap((path) => keysAt(consultation).get(path) ?? [])
    .filter((key) => !/#(?:piece|situation|text)(?:_\d+)?$/.test(key) || isOption(content, key));
}

/** The text of an option, unlike that of a block, is no passage. */
const isOption = (content: PageElement, key: string): boolean =>
  content.kind === "task" && content.element.options.some(({ path }) => key === `${path}#text`);

/** The words of a text in these versions, with the pieces in it. */
function wordsOf(key: string, versions: Versions, consultation: Consultation): number {
  const value = consultation.texts[key]?.in[consultation.language];
  const arms = Object.values(versions);
  const text =
    typeof value === "object"
      ? value.cases.find((one) => one.in === undefined || one.in.some((arm) => arms.includes(arm)))
          ?.is
      : value;
  if (typeof text !== "string") return 0;
  const pieces = [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, path]) => `${path}#piece`);
  const own = text.replace(/\{\{[^}]+\}\}/g, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return pieces.reduce((sum, piece) => sum + wordsOf(piece, versions, consultation), own);
}
