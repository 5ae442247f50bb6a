import type { Consultation } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { isMissing } from "../../syntax.ts";
import { addNotes } from "../changes.ts";
import { sayUnlessKnown } from "../choices.ts";
import { describe } from "../conditions/conditions.ts";
import { type Context, place, say } from "../context.ts";
import { wrongType } from "../errors/names.ts";
import { find } from "../scope.ts";
import { addText } from "../texts.ts";
import { whole } from "./whole.ts";

interface HeaderValues {
  readonly release: Consultation["release"];
  readonly assign: Consultation["instrument"]["assign"];
  readonly readingLevel: string | null;
  /** the last page is one to look over what was answered */
  readonly review: boolean;
}

/** What the consultation's settings say; its texts are registered at its id. */
export function resolveHeader(context: Context, id: string): HeaderValues {
  const { plan, settings } = context.design;
  const values = {
    release: { number: 1 } as Consultation["release"],
    assign: "random" as HeaderValues["assign"],
    readingLevel: null as string | null,
    review: false,
  };
  for (const { node, file } of settings.values()) {
    const at = { ...context, file };
    switch (node.kind) {
      case "ReleaseSetting":
        values.release = {
          number: whole(at, node.number, "A release", 1) ?? 1,
          ...(node.name && { name: node.name.value }),
        };
        break;
      case "ReadingLevelSetting":
        values.readingLevel = sayUnlessKnown(at, node.level, "reading level", [
          "a1",
          "a2",
          "b1",
          "b2",
          "c1",
          "c2",
        ]);
        break;
      case "PopulationSetting":
        if (!isMissing(node.text)) plan.population = node.text.value;
        break;
      case "ThanksSetting":
        addText(at, id, "thanks", node.text);
        break;
      case "NoticeSetting":
        addText(at, id, "notice", node.text);
        break;
      case "ContactSetting":
        addText(at, id, "contact", node.text);
        break;
      case "PrivacySetting":
        addText(at, id, "privacy", node.text);
        break;
      case "ResultsSetting":
        addText(at, id, "results", node.text);
        break;
      case "ReviewSetting":
        values.review = true;
        addText(at, id, "review", node.title);
        break;
      case "AssignSetting": {
        const method = sayUnlessKnown(at, node.method, "way to assign versions", [
          "random",
          "quota",
          "waves",
          "panel",
        ]);
        context.design.places.set("assign", place(at, node));
        if (method) values.assign = method as HeaderValues["assign"];
        break;
      }
      case "ExcludeSetting": {
        const minutes = whole(at, node.minutes, "The number of minutes", 1);
        if (minutes !== undefined) plan.exclude = { ...plan.exclude, fasterThanMinutes: minutes };
        break;
      }
      case "ExcludeLines":
      case "ExcludeUnset":
        // They name questions and tasks, which are not there yet.
        break;
      case "PartialSetting": {
        const block = find(at, node.until);
        if (!block) break;
        if (block.parent === null) {
          plan.partial = { until: block.path };
          context.design.places.set("partial", place(at, node));
        } else
          say(at, wrongType, node.until, {
            name: block.path,
            is: describe(block),
            wanted: "answers are kept up to a block",
          });
        break;
      }
      case "MotivateDefault":
        whole(at, node.max, "`max`", 1);
        break;
      case "LanguageSetting":
      case "TranslationsSetting":
        break;
    }
  }
  return values;
}

/** What respondents consent to, for the plan; the texts are shown. */
export function resolveConsent(context: Context, node: syntax.Consent): void {
  const { plan } = context.design;
  addText(context, "consent", "label", node.title);
  addText(context, "consent", "purpose", node.purpose);
  addText(context, "consent", "controller", node.controller);
  for (const role of ["text", "agree", "refuse"] as const)
    addText(context, "consent", role, node[role]);
  const number =
    node.retention && whole(context, node.retention.number, "The time data are kept", 1);
  const unit =
    node.retention &&
    sayUnlessKnown(context, node.retention.unit, "unit of time", ["days", "months", "years"]);
  plan.consent = {
    ...(node.purpose && !isMissing(node.purpose) && { purpose: node.purpose.value }),
    ...(node.controller && !isMissing(node.controller) && { controller: node.controller.value }),
    ...(number && unit && { retention: { number, unit: unit as "days" | "months" | "years" } }),
  };
  addNotes(context, "consent", node.notes);
}
