import Form from "@rjsf/core";
import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import validator from "@rjsf/validator-ajv8";
import { createElement, Fragment, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { levels, shownWith } from "./instrument.ts";

/** The page of react-jsonschema-form: a schema a page, inline radios, the total kept out of the form's own rendering. */
const { options } = shownWith(Number(new URLSearchParams(location.search).get("options") ?? 8));
const level = {
  type: "integer",
  default: 0,
  oneOf: levels.map((title, value) => ({ const: value - 2, title })),
} as const;
const choice = (title: string, ...words: string[]): RJSFSchema => ({
  type: "string",
  title,
  enum: words,
});

const pages: readonly RJSFSchema[] = [
  {
    type: "object",
    properties: Object.fromEntries(
      options.map((title, at) => [`work_${at}`, { ...level, title } satisfies RJSFSchema]),
    ),
  },
  {
    type: "object",
    properties: { advice: choice("What do you advise?", "Carry it out", "Decline it") },
    if: { properties: { advice: { const: "Decline it" } }, required: ["advice"] },
    then: {
      properties: {
        again: choice("And if the order comes again?", "Carry it out", "Decline it"),
      },
    },
  },
  { type: "object", properties: { near: choice("Do you live nearby?", "Yes", "No") } },
];
const names = [...options.map((_, at) => `work_${at}`), "advice", "again", "near"];
const uiSchema: UiSchema = {
  "ui:submitButtonOptions": { submitText: "Next" },
  ...Object.fromEntries(
    names.map((name) => [name, { "ui:widget": "radio", "ui:options": { inline: true } }]),
  ),
};

type Levels = Readonly<Record<string, number>>;

const totalOf = (levels: Levels): number =>
  Object.values(levels).reduce((sum, one) => sum + one, 0);

function Page() {
  const [at, setAt] = useState(0);
  const [effort, setEffort] = useState(0);
  const form = useMemo(() => {
    const schema = pages[at];
    return schema === undefined
      ? createElement("p", null, "Thank you")
      : createElement(Form, {
          key: at,
          schema,
          uiSchema,
          validator,
          onChange: ({ formData }) => {
            if (at === 0) setEffort(totalOf(formData as Levels));
          },
          onSubmit: () => setAt(at + 1),
        });
  }, [at]);
  return createElement(
    Fragment,
    null,
    createElement("h1", null, "Divide the attention"),
    createElement("p", null, "Effort: ", createElement("output", null, `${effort} of 4`)),
    form,
  );
}

createRoot(document.getElementById("form")!).render(createElement(Page));
