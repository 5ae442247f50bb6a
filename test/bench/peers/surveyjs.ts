import { Model, Serializer } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { levels, shownWith } from "./instrument.ts";

/** The page of SurveyJS: a slider for each option, an expression for the total, a page with a branch. */
const { options } = shownWith(Number(new URLSearchParams(location.search).get("options") ?? 8));
const names = options.map((_, at) => `work_${at}`);
const choice = (name: string, title: string, extra: object = {}) => ({
  type: "radiogroup",
  name,
  title,
  choices: ["Carry it out", "Decline it"],
  ...extra,
});

if (!Serializer.findClass("slider")) throw new Error("this SurveyJS has no slider");
const survey = new Model({
  title: "Divide the attention",
  pages: [
    {
      elements: [
        {
          type: "expression",
          name: "effort",
          title: "Effort",
          expression: names.map((name) => `{${name}}`).join("+"),
        },
        ...options.map((title, at) => ({
          type: "slider",
          sliderType: "single",
          name: names[at],
          title,
          min: -2,
          max: 2,
          step: 1,
          defaultValue: 0,
          labelCount: 5,
          customLabels: levels.map((text, value) => ({ value: value - 2, text })),
        })),
      ],
    },
    {
      elements: [
        choice("advice", "What do you advise?"),
        choice("again", "And if the order comes again?", { visibleIf: "{advice} = 'Decline it'" }),
      ],
    },
    { elements: [choice("near", "Do you live nearby?", { choices: ["Yes", "No"] })] },
  ],
});
renderSurvey(survey, document.getElementById("form")!);
