import type * as syntax from "../../syntax.ts";
import { type Context, place, say } from "../context.ts";
import { declaredTwice } from "../errors/counts.ts";
import { cellsOf, categoriesOf } from "./cells.ts";
import { streamOf } from "./respondents.ts";
import { whole, freeId } from "./whole.ts";

export function resolveQuota(context: Context, node: syntax.Quota): void {
  const of = categoriesOf(
    context,
    node.of,
    "a quota counts the answers of a question with one answer",
  );
  const stream = node.stream && streamOf(context, node.stream);
  if (!of || (node.stream && !stream)) return;
  const { quotas } = context.design.plan;
  const cells = cellsOf(context, node.cells, of, (number) => whole(context, number, "A quota", 0));
  if (quotas.some((one) => one.path === of.entity.path && one.stream === (stream ?? undefined)))
    say(context, declaredTwice, node, {
      what: `\`quota ${of.entity.path}\``,
      becomes: "the tighter number of the two holds",
    });
  const id = freeId(of.entity.id, (id) => quotas.some((quota) => quota.id === id));
  context.design.places.set(`quota.${id}`, place(context, node));
  quotas.push({
    id,
    path: of.entity.path,
    ...(stream && { stream }),
    cells: cells.map(([answer, limit]) => ({ answer, limit })),
  });
}
