// The preview's bar and panel, beside the form in the browser. It keeps to a shadow root, so that neither style
// reaches the other, and it brings no markup: every text is set as text. It imports nothing, to stay one file.
import type { DevState } from "./state.ts";

const css = `
  :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; }
  * { box-sizing: border-box; }
  section { max-height: 60vh; overflow: auto; background: #1c1b22; color: #fbfbfe; padding: .75rem 1rem; }
  pre { margin: 0 0 1rem; font: .875rem/1.45 ui-monospace, monospace; white-space: pre-wrap; }
  div { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; padding: .375rem 1rem;
    background: #eee; color: #1c1b22; font: .875rem/1.4 system-ui, sans-serif; border-top: 2px solid #6b6b76; }
  div.errors { border-top-color: #b3002d; }
  span { flex: 1; min-inline-size: 10rem; }
  select, button { font: inherit; color: inherit; min-block-size: 1.75rem; }
  [hidden] { display: none; }
`;

interface Words {
  readonly findings: string;
  readonly choice: string;
  readonly again: string;
  readonly hide: string;
  readonly show: string;
  readonly stopped: string;
}

const words: Readonly<Record<DevState["language"], Words>> = {
  en: {
    findings: "Findings",
    choice: "Version and language",
    again: "Start again",
    hide: "Hide findings",
    show: "Show findings",
    stopped: "The preview has stopped: start pwe dev again",
  },
  nl: {
    findings: "Bevindingen",
    choice: "Versie en taal",
    again: "Opnieuw beginnen",
    hide: "Verberg bevindingen",
    show: "Toon bevindingen",
    stopped: "De voorvertoning is gestopt: start pwe dev opnieuw",
  },
};

const host = document.createElement("pwe-preview");
const root = host.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
root.adoptedStyleSheets = [sheet];

const panel = document.createElement("section");
const bar = document.createElement("div");
const says = document.createElement("span");
says.setAttribute("role", "status");
const choice = document.createElement("select");
const again = document.createElement("button");
const toggle = document.createElement("button");
bar.append(says, choice, again, toggle);
root.append(panel, bar);
document.body.append(host);
// Room below the form, so that the bar never lies over its last button.
document.body.style.paddingBlockEnd = "4rem";

let shown: DevState | undefined;
let say = words[document.documentElement.lang === "nl" ? "nl" : "en"];

choice.addEventListener("change", () => location.assign(choice.value));
toggle.addEventListener("click", () => showPanel(panel.hidden === true));
again.addEventListener("click", async () => {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases())
    if (name !== undefined) indexedDB.deleteDatabase(name);
  location.reload();
});

function showPanel(open: boolean): void {
  panel.hidden = !open;
  toggle.textContent = open ? say.hide : say.show;
}

function show(state: DevState): void {
  if (shown !== undefined && state.build !== shown.build) return location.reload();
  shown = state;
  say = words[state.language];
  panel.setAttribute("aria-label", say.findings);
  choice.setAttribute("aria-label", say.choice);
  again.textContent = say.again;
  says.textContent = state.summary;
  bar.classList.toggle("errors", state.errors);
  panel.replaceChildren(
    ...state.findings.map((finding) => {
      const text = document.createElement("pre");
      text.textContent = finding;
      return text;
    }),
  );
  toggle.hidden = state.findings.length === 0;
  showPanel(state.errors);
  choice.hidden = state.pages.length < 2;
  choice.replaceChildren(
    ...state.pages.map(({ path, label }) => {
      const option = new Option(label, path);
      option.selected = isSamePage(new URL(path, location.href), new URL(location.href));
      return option;
    }),
  );
}

const isSamePage = (one: URL, other: URL): boolean =>
  one.pathname.replace(/index\.html$/, "") === other.pathname.replace(/index\.html$/, "") &&
  (one.searchParams.get("version") ?? "") === (other.searchParams.get("version") ?? "");

const events = new EventSource(new URL("events", import.meta.url));
events.addEventListener("message", ({ data }) => show(JSON.parse(data as string) as DevState));
events.addEventListener("error", () => {
  says.textContent = say.stopped;
});
