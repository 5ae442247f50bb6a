import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { createElement, Fragment, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { levels, shownWith } from "./instrument.ts";

/**
 * The page of JSON Forms: radios in categories, the total kept out of the form's own rendering. A radio's id is its value,
 * so the values here have their option's name in them: otherwise every label would lead to the first option.
 */
const { options } = shownWith(Number(new URLSearchParams(location.search).get("options") ?? 8));
const names = options.map((_, at) => `work_${at}`);
const choice = (...words: string[]) => ({ type: "string", enum: words });

const schema = {
  type: "object",
  properties: {
    ...Object.fromEntries(
      options.map((title, at) => [
        `work_${at}`,
        {
          type: "string",
          title,
          oneOf: levels.map((label, value) => ({ const: `work_${at} ${value - 2}`, title: label })),
        },
      ]),
    ),
    advice: choice("Carry it out", "Decline it"),
    again: choice("Carry it out again", "Decline it again"),
    near: choice("Yes", "No"),
  },
};

const control = (name: string, extra: object = {}) => ({
  type: "Control",
  scope: `#/properties/${name}`,
  options: { format: "radio" },
  ...extra,
});
const uischema = {
  type: "Categorization",
  elements: [
    {
      type: "Category",
      label: "Divide the attention",
      elements: names.map((name) => control(name)),
    },
    {
      type: "Category",
      label: "An order",
      elements: [
        control("advice", { label: "What do you advise?" }),
        control("again", {
          label: "And if the order comes again?",
          rule: {
            effect: "SHOW",
            condition: { scope: "#/properties/advice", schema: { const: "Decline it" } },
          },
        }),
      ],
    },
    {
      type: "Category",
      label: "About you",
      elements: [control("near", { label: "Do you live nearby?" })],
    },
  ],
};
const start = Object.fromEntries(names.map((name) => [name, `${name} 0`]));

function Page() {
  const [effort, setEffort] = useState(0);
  const form = useMemo(
    () =>
      createElement(JsonForms, {
        schema,
        uischema,
        data: start,
        renderers: vanillaRenderers,
        cells: vanillaCells,
        onChange: ({ data }: { data: Readonly<Record<string, string>> }) =>
          setEffort(names.reduce((sum, name) => sum + Number(data[name]!.split(" ")[1]), 0)),
      }),
    [],
  );
  return createElement(
    Fragment,
    null,
    createElement("h1", null, "Divide the attention"),
    createElement("p", null, "Effort: ", createElement("output", null, `${effort} of 4`)),
    form,
  );
}

createRoot(document.getElementById("form")!).render(createElement(Page));
