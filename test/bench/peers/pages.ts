import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compile } from "@pwe/language";
import { renderSite } from "@pwe/renderer";
import { build } from "esbuild";
import { consultationText, levels, shownWith } from "./instrument.ts";

const require = createRequire(import.meta.url);
const read = (name: string): string => readFileSync(require.resolve(name), "utf8");

/** A peer as files by path, the page to open, what takes the focus for a move, and where the total is painted. */
export interface Peer {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** with `?options=N` behind it where the page makes its options itself */
  readonly page: string;
  readonly control: string;
  readonly total: string;
  /** pressed until the task is on the screen */
  readonly begin: readonly string[];
}

const html = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Divide the attention</title>${head}<body>${body}</html>`;

function ours(options: number): Peer {
  const { consultation, diagnostics } = compile("bench.pwe", {
    read: (path) => (path === "bench.pwe" ? consultationText(shownWith(options)) : undefined),
    applies: ({ kind }) => kind.severity === "error",
  });
  if (consultation === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const files = renderSite(consultation, {
    client: { name: "client.js", text: read("@pwe/renderer/client.js") },
    lean: { name: "client.js", text: read("@pwe/renderer/lean.js") },
    style: { name: "form.css", text: read("@pwe/renderer/form.css") },
    worker: read("@pwe/renderer/sw.js"),
    collector: null,
  });
  const start = new URLSearchParams({
    id: "00000000-0000-4000-8000-000000000001",
    seed: "0000000000000001",
    stream: "open",
    versions: "{}",
  });
  return {
    name: "pwe",
    files: new Map(Object.entries(files)),
    page: `en/all.html#${start.toString()}`,
    control: 'input[type="radio"]:checked',
    total: ".pwe-meter-words",
    begin: [],
  };
}

/** Radios in fieldsets, and a script of a few lines: what the platform costs by itself. */
const radios = (options: number, label: (title: string, inputs: string) => string): string =>
  shownWith(options)
    .options.map((title, at) =>
      label(
        title,
        levels
          .map(
            (level, value) =>
              `<label class="govuk-label govuk-radios__label"><input class="govuk-radios__input" type="radio" name="work_${at}" value="${value - 2}"${value === 2 ? " checked" : ""}> ${level}</label>`,
          )
          .join(""),
      ),
    )
    .join("");

const adding = `const f=document.querySelector("form"),o=document.querySelector("output");let s=0;const was={};
f.addEventListener("change",({target:t})=>{s+=t.value-(was[t.name]??0);was[t.name]=+t.value;o.textContent=s+" of 4"});`;

const bare = (options: number): Peer => ({
  name: "a bare page",
  files: new Map([
    [
      "index.html",
      html(
        "",
        `<h1>Divide the attention</h1><form><p>Effort: <output>0 of 4</output></p>${radios(options, (title, inputs) => `<fieldset><legend>${title}</legend>${inputs}</fieldset>`)}<button>Next</button></form><script src="page.js"></script>`,
      ),
    ],
    ["page.js", adding],
  ]),
  page: "index.html",
  control: "input:checked",
  total: "output",
  begin: [],
});

const govuk = (options: number): Peer => ({
  name: "GOV.UK Frontend",
  files: new Map([
    [
      "index.html",
      html(
        '<link rel="stylesheet" href="style.css">',
        `<div class="govuk-width-container"><main class="govuk-main-wrapper"><h1 class="govuk-heading-l">Divide the attention</h1><form><p class="govuk-body">Effort: <output>0 of 4</output></p>${radios(
          options,
          (title, inputs) =>
            `<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">${title}</legend><div class="govuk-radios govuk-radios--inline" data-module="govuk-radios">${inputs.replaceAll("<label", '<div class="govuk-radios__item"><label').replaceAll("</label>", "</label></div>")}</div></fieldset></div>`,
        )}<button class="govuk-button">Next</button></form></main></div><script type="module" src="page.js"></script>`,
      ),
    ],
    ["style.css", read("govuk-frontend/dist/govuk/govuk-frontend.min.css")],
    ["govuk.js", read("govuk-frontend/dist/govuk/govuk-frontend.min.js")],
    [
      "page.js",
      `document.body.className+=" js-enabled govuk-frontend-supported";import("./govuk.js").then(({initAll})=>initAll());${adding}`,
    ],
  ]),
  page: "index.html",
  control: "input:checked",
  total: "output",
  begin: [],
});

async function surveyjs(options: number): Promise<Peer> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "surveyjs.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  return {
    name: "SurveyJS",
    files: new Map([
      [
        "index.html",
        html(
          '<link rel="stylesheet" href="style.css">',
          '<div id="survey"></div><script src="page.js"></script>',
        ),
      ],
      ["style.css", read("survey-core/survey-core.min.css")],
      ["page.js", outputFiles[0]!.text],
    ]),
    page: `index.html?options=${options}`,
    control: 'input[type="range"], [role="slider"]',
    total: '[data-name="effort"] .sd-question__content, [data-name="effort"]',
    begin: [],
  };
}

/** Every peer, showing this many options. */
export const peersWith = async (options: number): Promise<readonly Peer[]> => [
  ours(options),
  bare(options),
  govuk(options),
  await surveyjs(options),
];
