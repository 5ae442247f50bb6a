import { tasksIn } from "@pwe/model";
import { eachOnce, foundIn } from "../prose/found.ts";
import { readabilityOf } from "../prose/readability.ts";
import { textsOf, type Prose } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { what: string; easy: string; hard: string; high: number; low: number };

/** Points of reading ease that two texts that are compared may differ. */
const allowed = 10;

/** Two texts that are compared with each other do not read equally easily. */
export const unevenReadability: Rule<Data> = {
  kind: {
    code: "C0604",
    id: "uneven-readability",
    severity: "warning",
    message: ({ what, easy, hard, high, low }) =>
      `\`${what}\` reads more easily in \`${easy}\` (${high}) than in \`${hard}\` (${low}).`,
    why: "A difference in the answers then shows what was easier to read, and not only what was read.",
    help: () =>
      "Bring the sentences of the two to about the same length and the words to about the same difficulty: up to 10 points of reading ease is taken for equal.",
  },
  certainty: "assumed",
  check: (context) => eachOnce([...ofVersions(context), ...ofSides(context)]),
};

/** A text that differs by version. */
function ofVersions(context: CheckContext): Finding<Data>[] {
  const texts = Map.groupBy(textsOf(context.consultation), ({ key, tag }) => `${key} ${tag}`);
  const varied = [...texts.values()].filter((all) => all.length > 1);
  return varied.flatMap((all) =>
    compare(
      context,
      all,
      all[0]!.key,
      all.map(({ versions, text }) => ({ name: Object.values(versions).join(", "), text })),
    ),
  );
}

/** What more and what less brings, over all options of a task: of one option there is too little to go by. */
function ofSides(context: CheckContext): Finding<Data>[] {
  const { consultation } = context;
  return tasksIn(consultation.instrument.elements).flatMap((task) => {
    const paths = task.options.map(({ path }) => path);
    const beside = textsOf(consultation).filter(({ path }) => paths.includes(path));
    return consultation.languages.flatMap((tag) => {
      const side = (role: string): Prose[] =>
        beside.filter((prose) => prose.role === role && prose.tag === tag);
      const sides = ["if_more", "if_less"].map((role) => ({
        name: role.replace("_", " "),
        text: side(role)
          .map(({ text }) => text)
          .join("\n\n"),
      }));
      const [first] = side("if_more");
      return first ? compare(context, [{ ...first, key: task.path }], task.path, sides) : [];
    });
  });
}

function compare(
  context: CheckContext,
  [prose]: readonly Prose[],
  what: string,
  texts: readonly { name: string; text: string }[],
): Finding<Data>[] {
  const read = texts.flatMap(({ name, text }) => {
    const found = readabilityOf(text, prose!.language);
    return found ? [{ name, score: found.score }] : [];
  });
  const [hard] = read.toSorted((one, other) => one.score - other.score);
  const [easy] = read.toSorted((one, other) => other.score - one.score);
  if (!hard || !easy || easy.score - hard.score <= allowed) return [];
  const data = { what, easy: easy.name, hard: hard.name, high: easy.score, low: hard.score };
  return [foundIn(context, prose!, data)];
}
