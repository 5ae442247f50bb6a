import { answersOf, type Consultation } from "@pwe/model";
import { keptItems } from "./items.ts";
import type { Sides } from "./sides.ts";
import { ofKind } from "./standing.ts";
import { flat } from "./texts.ts";
import { wordDiff } from "./wording.ts";

/** Notes what asks more of people, or of what they agreed to, than before. */
export function comparePrivacy(sides: Sides): void {
  const { before, now, note } = sides;
  const asks = (consultation: Consultation): boolean => ofKind(consultation, "consent").length > 0;
  if (asks(before) && !asks(now))
    note({ rule: "consent-removed", path: "consent", before: "consent", after: null });
  if (asks(before) && asks(now)) {
    for (const role of ["purpose", "controller"]) {
      const [was, is] = [before, now].map(
        ({ texts, language }) => flat(texts[`consent#${role}`]?.in[language]) || null,
      );
      if (was !== is)
        note({
          rule: "purpose-changed",
          path: `consent.${role}`,
          before: was!,
          after: is!,
          ...(was && is && { diff: wordDiff(was, is) }),
        });
    }
    const [was, is] = [before, now].map(({ plan }) => plan.consent?.retention);
    if (days(is) > days(was))
      note({ rule: "retention-longer", path: "consent", before: inWords(was), after: inWords(is) });
  }
  for (const { element } of ofKind(now, "question")) {
    const path = sides.names.before(element.path);
    const old = ofKind(before, "question").find((one) => one.element.path === path)?.element;
    if (element.sensitive && old?.sensitive !== element.sensitive)
      note({
        rule: "sensitive-added",
        path: element.path,
        before: old?.sensitive ?? null,
        after: element.sensitive,
      });
    if (old?.consent && !element.consent)
      note({
        rule: "consent-removed",
        path: element.path,
        before: "consent explicit",
        after: null,
      });
  }
  compareWaysOut(sides);
}

/** Notes where people could stay silent and cannot any more. */
function compareWaysOut(sides: Sides): void {
  for (const { old, item } of keptItems(sides)) {
    const refuses = (one: ReturnType<typeof answersOf>[number]): boolean =>
      "kind" in one && one.kind === "refused";
    if (old.kind !== "question" || item.kind !== "question") continue;
    const could = !old.element.required || answersOf(old).some(refuses);
    const can = !item.element.required || answersOf(item).some(refuses);
    if (could && !can)
      sides.note({
        rule: "refusal-removed",
        path: item.path,
        before: "optional",
        after: "required",
      });
  }
}

type Retention = NonNullable<Consultation["plan"]["consent"]>["retention"];
const inDays = { days: 1, months: 30.4375, years: 365.25 };

/** How long data is kept; for ever when nothing is said. */
const days = (retention: Retention): number =>
  retention === undefined ? Infinity : retention.number * inDays[retention.unit];

const inWords = (retention: Retention): string | null =>
  retention === undefined ? null : `${retention.number} ${retention.unit}`;
