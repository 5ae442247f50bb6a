import { aroundNumber, type AskedItem, everyItem, blockOf } from "@pwe/model";
import { fill } from "../words/words.ts";
import { attributes, type Content, type Markup, markup } from "./markup.ts";
import { our, ours } from "./ours.ts";
import { whyLine } from "./open-field.ts";
import { cardFacts } from "./pairs.ts";
import { eachVersion, type Sheet } from "./sheet.ts";

/** What one thing that was asked is called here; nothing for what is looked over elsewhere. */
const nameOf = (sheet: Sheet, { kind, element, path }: AskedItem): Content => {
  const { texts, words } = sheet;
  if (kind === "decided") return our(sheet, words.howDecide);
  if (kind !== "pair") return eachVersion(sheet, (one) => one.texts.line(path, "label") ?? path);
  const place = element.sets.findIndex((set) => set.path === path) + 1;
  const number = fill(words.setNo, { set: place, sets: element.sets.length });
  return [texts.line(element.path, "label"), " – ", our(sheet, number)];
};

/** What a number is counted in, and the path of that number. */
const unitOf = ({
  kind,
  element,
  path,
}: AskedItem): readonly [path: string, unit?: string | undefined] => {
  if (kind === "question" && "unit" in element) return [`${path}.answer`, element.unit];
  return kind === "option" && element.decision.kind === "amount"
    ? [`${path}.amount`, element.decision.unit]
    : [path];
};

/** What is there only where something was answered at this path, or just this. */
const where = (path: string, is?: string) =>
  attributes({ "data-if": path, "data-only": is, hidden: true });

/** Where the answers to an item are filled in: a grid has one for each row, a package says what is in it. */
const answersOf = (sheet: Sheet, item: AskedItem): Markup[] => {
  const { kind, element, path } = item;
  if (kind === "question" && element.type === "grid")
    return element.rows.map(
      (row) =>
        markup`<dd>${sheet.texts.line(row.path, "label")}: <b dir="auto" data-answer="${row.path}"></b></dd>`,
    );
  const [number, unit] = unitOf(item);
  const [before, behind] = aroundNumber(unit).map(
    (part) => part && markup`<span${where(number)}>${part}</span>`,
  );
  const packages =
    kind === "pair"
      ? element.alternatives.map(
          (alternative) =>
            markup`<dd${where(`${path}.answer`, alternative)}>${cardFacts(sheet, element, item.set, alternative)}</dd>`,
        )
      : [];
  return [
    markup`<dd><bdi${attributes({ class: unit ? "pwe-amount" : null })}>${before}<b dir="auto" data-answer="${path}"></b>${behind}</bdi></dd>`,
    ...packages,
  ];
};

/** The reasons that were written for it, if there are any. */
const reasonsOf = (sheet: Sheet, { kind, element, path }: AskedItem): Content => {
  if (kind === "decided" || !("motivation" in element) || !element.motivation) return null;
  const prompt = whyLine(sheet, kind === "question" ? path : element.path);
  return markup`<dd${where(`${path}.why`)}>
    <span class="pwe-quiet">${prompt}</span> <span class="pwe-written" dir="auto" data-answer="${path}.why"></span>
  </dd>`;
};

const renderItem = (sheet: Sheet, item: AskedItem): Markup => markup`
  <div data-asked="${item.path}">
    <dt>${nameOf(sheet, item)}</dt>
    ${answersOf(sheet, item)}
    ${reasonsOf(sheet, item)}
    <dd><a href="#" data-change="${item.path}">${our(sheet, sheet.words.change)}<span class="pwe-hidden">: ${nameOf(sheet, item)}</span></a></dd>
  </div>`;

/** Everything that was answered, block by block, with a way back to each: the browser shows what was asked. */
export const renderReview = (sheet: Sheet): Markup => {
  const items = everyItem(sheet.consultation.instrument).filter(({ kind }) => kind !== "consent");
  const blocks = Map.groupBy(items, ({ path }) => blockOf(path));
  return markup`
    <p${attributes(ours(sheet))}>${sheet.words.reviewText}</p>
    ${[...blocks].map(
      ([block, inside]) => markup`<section class="pwe-review pwe-panel">
        <h2>${sheet.texts.line(block, "label")}</h2>
        <dl>${inside.map((item) => renderItem(sheet, item))}</dl>
      </section>`,
    )}`;
};
