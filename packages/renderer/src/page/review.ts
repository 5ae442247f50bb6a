import { type AskedItem, everyItem } from "@pwe/model";
import { type Content, type Markup, markup } from "./markup.ts";
import type { Sheet } from "./sheet.ts";

/** What one thing that was asked is called here; nothing for what is looked over elsewhere. */
const nameOf = (sheet: Sheet, { kind, element, path }: AskedItem): Content => {
  if (kind === "decided") return sheet.words.howDecide;
  if (kind === "pair")
    return [sheet.texts.line(element.path, "label"), ` ${path.split("_").at(-1)}`];
  return sheet.texts.line(path, "label") ?? path;
};

/** What a number is counted in. */
const unitOf = ({ kind, element }: AskedItem): string | undefined => {
  if (kind === "question") return element.type === "number" ? element.unit : undefined;
  return kind === "option" && element.decision.kind === "amount"
    ? element.decision.unit
    : undefined;
};

/** Where the answers to an item are filled in: a grid has one for each row. */
const answersOf = (sheet: Sheet, item: AskedItem): Markup[] => {
  const { kind, element, path } = item;
  if (kind === "question" && element.type === "grid")
    return element.rows.map(
      (row) =>
        markup`<dd>${sheet.texts.line(row.path, "label")}: <b dir="auto" data-answer="${row.path}"></b></dd>`,
    );
  const unit = unitOf(item);
  return [markup`<dd><b dir="auto" data-answer="${path}"></b>${unit && ` ${unit}`}</dd>`];
};

const renderItem = (sheet: Sheet, item: AskedItem): Markup => markup`
  <div data-asked="${item.path}">
    <dt>${nameOf(sheet, item)}</dt>
    ${answersOf(sheet, item)}
    <dd><a href="#" data-change="${item.path}">${sheet.words.change}<span class="pwe-hidden">: ${nameOf(sheet, item)}</span></a></dd>
  </div>`;

/** Everything that was answered, block by block, with a way back to each: the browser shows what was asked. */
export const renderReview = (sheet: Sheet): Markup => {
  const items = everyItem(sheet.consultation.instrument).filter(({ kind }) => kind !== "consent");
  const blocks = Map.groupBy(items, ({ path }) => path.split(".")[0] ?? "");
  return markup`
    <p>${sheet.words.reviewText}</p>
    ${[...blocks].map(
      ([block, inside]) => markup`<section class="pwe-review">
        <h2>${sheet.texts.line(block, "label")}</h2>
        <dl>${inside.map((item) => renderItem(sheet, item))}</dl>
      </section>`,
    )}`;
};
