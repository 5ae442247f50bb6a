import { tasksIn, type Task } from "@pwe/model";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { option: string; what: string; others: number };

/** One option lacks what all its neighbours have. */
export const optionLacksText: Rule<Data> = {
  kind: {
    code: "C0513",
    id: "option-lacks-text",
    severity: "warning",
    message: ({ option, what, others }) =>
      `\`${option}\` has no \`${what}\`, and the ${others} other options of its task have one.`,
    why: "What is explained seems to matter more, and what is not is passed over. The difference shows in the choices.",
    help: ({ what }) =>
      `Write its \`${what}\` too. If there is nothing to say of it, \`allow\` that.`,
  },
  certainty: "exact",
  check: (context) =>
    tasksIn(context.consultation.instrument.elements).flatMap((task) =>
      parts.flatMap((what) => lacking(task, what, context)),
    ),
};

const parts = ["text", "hint", "image", "short"] as const;

function lacking(
  { options }: Task,
  what: (typeof parts)[number],
  { consultation: { texts } }: CheckContext,
): Finding<Data>[] {
  const without = options.filter(({ path, image }) =>
    what === "image" ? image === undefined : texts[`${path}#${what}`] === undefined,
  );
  const [one] = without;
  if (one === undefined || without.length > 1 || options.length < 3) return [];
  // A short label is for who needs one: a long label without is what is missing.
  if (what === "short" && !isLong(texts[`${one.path}#label`])) return [];
  const data = { option: one.path, what, others: options.length - 1 };
  return [{ about: one.path, key: what, data }];
}

const isLong = (label: CheckContext["consultation"]["texts"][string] | undefined): boolean =>
  Object.values(label?.in ?? {}).some((text) => typeof text === "string" && text.length > 40);
