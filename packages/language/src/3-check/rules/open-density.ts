import { everyItem, type AskedItem } from "@pwe/model";
import { openFields } from "../minutes.ts";
import type { Finding, Rule } from "../rule.ts";
import { spots } from "../ways.ts";

type Data = { number: number; required: number; first: string };

const mostRequired = 2;
const mostOpen = 5;

/** A page on which much has to be typed. */
export const openDensity: Rule<Data> = {
  kind: {
    code: "C0704",
    id: "open-density",
    severity: "warning",
    message: ({ number, required, first }) =>
      required > mostRequired
        ? `The page with \`${first}\` has ${required} texts that must be written.`
        : `The page with \`${first}\` has ${number} open fields.`,
    why: "Open questions make people stop more than anything else, and several on one page get short answers.",
    help: () => "Make some optional, spread them with `then`, or ask one of them.",
  },
  certainty: "exact",
  check: ({ consultation }) => {
    const around = spots(consultation);
    const pages = Map.groupBy(
      everyItem(consultation.instrument).filter(isOpen),
      ({ page }) => page,
    );
    return [...pages.values()].flatMap((items): Finding<Data>[] => {
      // Of branches that exclude each other only the fullest counts.
      const fields = items.map((item) => ({
        item,
        ...openFields(item),
        arms: item.kind === "question" ? (around.get(item.element)?.around ?? []) : [],
      }));
      const together = fields.map((one) =>
        fields.filter(
          (other) =>
            !one.arms.some(({ when, arm }) =>
              other.arms.some((two) => two.when === when && two.arm !== arm),
            ),
        ),
      );
      const sum = (some: typeof fields, which: "all" | "required"): number =>
        some.reduce((total, one) => total + one[which], 0);
      const required = Math.max(...together.map((some) => sum(some, "required")));
      const number = Math.max(
        ...together.map((some) =>
          sum(
            some.filter(({ item }) => item.kind !== "option"),
            "all",
          ),
        ),
      );
      if (required <= mostRequired && number <= mostOpen) return [];
      const first = items[0]!.path;
      return [{ about: first, data: { number, required, first } }];
    });
  },
};

const isOpen = (item: AskedItem): boolean => openFields(item).all > 0;
