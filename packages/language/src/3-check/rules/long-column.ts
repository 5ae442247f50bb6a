import { columns, type Column } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { column: string; length: number; more: number; block: string; same: string };

/** As many characters as Stata takes, and old formats of others. */
const most = 32;

/** A name of a column is longer than packages for statistics take. */
export const longColumn: Rule<Data> = {
  kind: {
    code: "C1106",
    id: "long-column",
    severity: "warning",
    message: ({ column, length, more, block, same }) =>
      `The column \`${column}\` would have ${length} characters, more than ${most}${more > 0 ? `, and ${more} more of \`${block}\` ${more === 1 ? "is" : "are"} too long` : ""}${same === "" ? "" : `; cut at ${most} it is the same as \`${same}\``}.`,
    why: "Stata refuses such a table, and where names are cut two columns can become one.",
    help: () =>
      "Choose a shorter id here or around it: a column is the path, joined with `__`. Once people have answered, ids stay as they are: then `allow` it, and rename the column when you read it.",
  },
  certainty: "exact",
  check: ({ consultation }) => {
    const all = columns(consultation.instrument);
    const cut = Map.groupBy(all, ({ name }) => startOf(name));
    const long = all.filter(({ name }) => name.length > most);
    // What several columns of a block have in common is the id of the block.
    const blocks = Map.groupBy(long, ({ path }) => path.split(".")[0]!);
    return [...blocks].map(([block, columns]): Finding<Data> => {
      const longest = columns.reduce((one, other) =>
        other.name.length > one.name.length ? other : one,
      );
      const { name } = longest;
      const items = new Set(columns.map(placeOf));
      const same = cut.get(startOf(name))!.find((other) => other.name !== name)?.name ?? "";
      return {
        about: items.size === 1 ? placeOf(longest) : block,
        data: { column: name, length: name.length, more: columns.length - 1, block, same },
      };
    });
  },
};

const startOf = (name: string): string => name.slice(0, most).toLowerCase();

/** Where the last id of a column stands: an answer has one of its own, what else stands behind is ours. */
const placeOf = ({ path, answer }: Column): string =>
  answer === undefined || path.endsWith(`.${answer}`) ? path : `${path}.${answer}`;
