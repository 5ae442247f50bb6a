import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compile } from "@pwe/language";
import { renderSite } from "@pwe/renderer";
import { build } from "esbuild";
import { consultationText, levels, shownWith } from "./instrument.ts";

const require = createRequire(import.meta.url);
const read = (name: string): string => readFileSync(require.resolve(name), "utf8");

/** A peer as files by path, the page to open, and where things are on it. */
export interface Peer {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** with `?options=N` behind it where the page makes its options itself */
  readonly page: string;
  /** the whole of an option: its name and its levels */
  readonly option: string;
  /** what takes the focus for a move */
  readonly control: string;
  /** where the total is painted */
  readonly total: string;
}

const { devDependencies: versions } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"),
) as { devDependencies: Readonly<Record<string, string>> };

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
    begin: { name: "begin.js", text: read("@pwe/renderer/begin.js") },
    lean: { name: "client.js", text: read("@pwe/renderer/lean.js") },
    style: { name: "form.css", text: read("@pwe/renderer/form.css") },
    worker: read("@pwe/renderer/sw.js"),
    collector: null,
  });
  const start = {
    id: "00000000-0000-4000-8000-000000000001",
    seed: "0000000000000001",
    stream: "open",
    versions: {},
  };
  return {
    name: "pwe",
    files: new Map(Object.entries(files)),
    page: `en/form.html#${encodeURIComponent(JSON.stringify(start))}`,
    option: "[data-option]",
    control: 'input[type="radio"]:checked',
    total: ".pwe-meter-words",
  };
}

/** Options of native radios, as the two functions write an option and a level. */
const radios = (
  options: number,
  option: (title: string, inputs: string) => string,
  level: (input: string, id: string, label: string) => string,
): string =>
  shownWith(options)
    .options.map((title, at) =>
      option(
        title,
        levels
          .map((label, value) => {
            const id = `work_${at}_${value}`;
            const checked = value === 2 ? " checked" : "";
            const input = `<input class="govuk-radios__input" type="radio" id="${id}" name="work_${at}" value="${value - 2}"${checked}>`;
            return level(input, id, label);
          })
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
        `<h1>Divide the attention</h1><form><p>Effort: <output>0 of 4</output></p>${radios(
          options,
          (title, inputs) => `<fieldset><legend>${title}</legend>${inputs}</fieldset>`,
          (input, _, label) => `<label>${input} ${label}</label>`,
        )}<button>Next</button></form><script src="page.js"></script>`,
      ),
    ],
    ["page.js", adding],
  ]),
  page: "index.html",
  option: "fieldset",
  control: "input:checked",
  total: "output",
});

const govuk = (options: number): Peer => ({
  name: `GOV.UK Frontend ${versions["govuk-frontend"]}`,
  files: new Map([
    [
      "index.html",
      html(
        '<link rel="stylesheet" href="style.css">',
        `<div class="govuk-width-container"><main class="govuk-main-wrapper"><h1 class="govuk-heading-l">Divide the attention</h1><form><p class="govuk-body">Effort: <output>0 of 4</output></p>${radios(
          options,
          (title, inputs) =>
            `<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">${title}</legend><div class="govuk-radios govuk-radios--inline" data-module="govuk-radios">${inputs}</div></fieldset></div>`,
          (input, id, label) =>
            `<div class="govuk-radios__item">${input}<label class="govuk-label govuk-radios__label" for="${id}">${label}</label></div>`,
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
  option: "fieldset",
  control: "input:checked",
  total: "output",
});

/** A page that a script of a library makes, as small as its makers can have it. */
async function scripted(
  script: string,
  options: number,
  peer: Pick<Peer, "name" | "option" | "control" | "total">,
  style?: string,
): Promise<Peer> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, script)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  const link = style === undefined ? "" : '<link rel="stylesheet" href="style.css">';
  return {
    ...peer,
    files: new Map([
      ["index.html", html(link, '<div id="form"></div><script src="page.js"></script>')],
      ...(style === undefined ? [] : [["style.css", style] as const]),
      ["page.js", outputFiles[0]!.text],
    ]),
    page: `index.html?options=${options}`,
  };
}

const surveyjs = (options: number): Promise<Peer> =>
  scripted(
    "surveyjs.ts",
    options,
    {
      name: `SurveyJS ${versions["survey-core"]}`,
      option: '[data-name="work_0"]',
      control: 'input[type="range"], [role="slider"]',
      total: '[data-name="effort"] .sd-question__content, [data-name="effort"]',
    },
    read("survey-core/survey-core.min.css"),
  );

const rjsf = (options: number): Promise<Peer> =>
  scripted("rjsf.ts", options, {
    name: `RJSF ${versions["@rjsf/core"]}`,
    option: ".rjsf-field-integer",
    control: "input:checked",
    total: "output",
  });

const jsonforms = (options: number): Promise<Peer> =>
  scripted("jsonforms.ts", options, {
    name: `JSON Forms ${versions["@jsonforms/core"]}`,
    option: ".control",
    control: "input:checked",
    total: "output",
  });

/** A peer that shows so many options. */
export type MakePeer = (options: number) => Peer | Promise<Peer>;

/** Every peer; this form is the first. */
export const peers: readonly MakePeer[] = [ours, bare, govuk, surveyjs, rjsf, jsonforms];
