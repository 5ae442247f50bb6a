import { type Consultation, outline, type PageElement } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { around, parseHtml, type Tag, tagsOf, textOf } from "../testing/html.ts";
import { hostile, kinds } from "../testing/kinds.ts";
import { parts, small } from "../testing/small.ts";
import { renderSite } from "./site.ts";

const pagesOf = (consultation: Consultation): [string, Tag][] =>
  Object.entries(renderSite(consultation, parts))
    .filter(([path]) => path.endsWith(".html"))
    .map(([path, html]) => [path, parseHtml(html)]);

const everyPage = [
  ...pagesOf(small),
  ...pagesOf(kinds).map(([path, tag]) => [`kinds ${path}`, tag] as [string, Tag]),
];

/** The names of the controls that answer what stands on a page. */
const namesOf = (shown: PageElement): string[] => {
  switch (shown.kind) {
    case "consent":
      return ["consent.answer"];
    case "pair":
      return [`${shown.key}.answer`];
    case "passage":
    case "recall":
    case "review":
      return [];
    case "question": {
      const { element } = shown;
      const consent = element.consent ? [`${shown.key}.consent`] : [];
      if (element.type === "grid")
        return [...consent, ...element.rows.map(({ path }) => `${path}.answer`)];
      const plural = element.type === "many" || element.type === "rank";
      return [...consent, `${shown.key}.${plural ? "answers" : "answer"}`];
    }
    case "task": {
      const { element } = shown;
      const member = { levels: "level", choose: "chosen", points: "points", amount: "amount" }[
        element.decision.kind
      ];
      return [
        ...(element.instead.length > 0 ? [`${element.path}.decided`] : []),
        ...element.options.flatMap(({ path }) => [
          `${path}.${member}`,
          ...(element.motivation ? [`${path}.why`] : []),
        ]),
      ];
    }
  }
};

const isControl = ({ name }: Tag): boolean => ["input", "textarea", "select"].includes(name);

/** What a control is called, as a browser works it out for what we write. */
const nameOf = (page: Tag, control: Tag): string => {
  const all = tagsOf(page);
  const byId = (id: string) => all.find(({ attributes }) => attributes["id"] === id);
  const { id, "aria-labelledby": labelledBy } = control.attributes;
  if (labelledBy !== undefined)
    return labelledBy
      .split(" ")
      .map((one) => textOf(byId(one) ?? page))
      .join(" ");
  const label =
    around(control, "label") ??
    all.find(({ name, attributes }) => name === "label" && attributes["for"] === id);
  return label ? textOf(label) : "";
};

describe("the files of a site", () => {
  test("do not depend on what a version is called", () => {
    const text = JSON.stringify(small).replaceAll('"v1"', '"index"').replaceAll('"v2"', '"con"');
    const files = renderSite(JSON.parse(text) as Consultation, parts);
    const withoutHash = (text = "") => text.replace(/(instrument)\.[0-9a-f]{16}/, "$1");
    const names = (site: object) => Object.keys(site).map(withoutHash);
    const usual = renderSite(small, parts);
    expect(names(files)).toEqual(names(usual));
    expect(withoutHash(files["index.html"])).toBe(withoutHash(usual["index.html"]));
  });

  test("name images in the worker as a browser asks for them", () => {
    const images = ["kaart #1 100% (é).svg", "map/what?.png"];
    const worker = renderSite(small, { ...parts, images })["sw.js"] ?? "";
    const [, list = ""] = /images=(\[[^\]]*\])/.exec(worker) ?? [];
    expect(JSON.parse(list)).toEqual(["kaart%20%231%20100%25%20(%C3%A9).svg", "map/what%3F.png"]);
    const [asked] = images.map(
      (name) => new URL("./" + name.replace(/[%#?]/g, encodeURIComponent), "https://x/"),
    );
    expect(asked?.pathname).toBe("/kaart%20%231%20100%25%20(%C3%A9).svg");
  });

  test("are two pages for each language", () => {
    expect(Object.keys(renderSite(small, parts)).sort()).toEqual([
      "begin.12345678.js",
      "client.12345678.js",
      "editions.json",
      "en/form.html",
      "en/index.html",
      "form.12345678.css",
      "index.html",
      expect.stringMatching(/^instrument\.[0-9a-f]{16}\.json$/),
      "nl/form.html",
      "noscript.css",
      "sw.js",
    ]);
  });

  test("carry the instrument, with no text in it", () => {
    const [, json = ""] =
      Object.entries(renderSite(small, parts)).find(([path]) => path.startsWith("instrument.")) ??
      [];
    expect(JSON.parse(json)).toEqual(small.instrument);
    expect(json).not.toContain("Verdeel");
  });

  test("are the same bytes twice", () => {
    expect(renderSite(small, parts)).toEqual(renderSite(small, parts));
  });
});

describe.each(everyPage)("%s", (_, page) => {
  const all = tagsOf(page);

  test("runs nothing that is written in it", () => {
    for (const { name, attributes, children } of all) {
      expect(Object.keys(attributes).filter((attribute) => /^on|^style$/.test(attribute))).toEqual(
        [],
      );
      expect(name).not.toBe("style");
      if (name === "script") expect([attributes["type"], children]).toEqual(["module", []]);
    }
  });

  test("has only relative addresses, but for the links of the author", () => {
    const own = all.filter(
      ({ attributes }) => attributes["target"] !== "_blank" && attributes["rel"] !== "icon",
    );
    for (const { attributes } of own) {
      for (const address of [attributes["href"], attributes["src"], attributes["action"]]) {
        if (address !== undefined) expect(address).not.toMatch(/^([a-z]+:|\/)/);
      }
    }
  });

  test("has one of each id, and every reference leads somewhere", () => {
    const ids = all.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { attributes } of all) {
      const references = ["for", "aria-describedby", "aria-labelledby"].flatMap(
        (name) => attributes[name]?.split(" ") ?? [],
      );
      for (const id of references) expect(ids).toContain(id);
    }
  });

  test("says its language, direction, title and what it is about", () => {
    const html = all.find(({ name }) => name === "html");
    expect(html?.attributes).toMatchObject({
      dir: "ltr",
      lang: expect.stringMatching(/^(nl|en)$/) as string,
    });
    expect(textOf(all.find(({ name }) => name === "title") ?? page)).not.toBe("");
    expect(
      all.find(({ attributes }) => attributes["name"] === "description")?.attributes["content"],
    ).not.toBe("");
  });

  test("names every control, and every group of radios", () => {
    for (const control of all.filter(isControl)) {
      if (control.attributes["aria-hidden"] === "true") continue;
      expect(nameOf(page, control).trim(), control.attributes["name"]).not.toBe("");
      if (control.attributes["type"] !== "radio") continue;
      const group = around(control, "fieldset");
      const legend = group?.children.find(
        (child) => typeof child !== "string" && child.name === "legend",
      );
      expect(legend && typeof legend !== "string" && textOf(legend).trim()).toBeTruthy();
    }
  });

  test("leaves no blank unfilled", () => {
    expect(textOf(page)).not.toMatch(/\{\{|undefined|\[object/);
  });
});

describe.each([
  ["small", small, "nl/form.html"],
  ["kinds", kinds, "nl/form.html"],
] as const)("%s", (_, consultation, path) => {
  const page = parseHtml(renderSite(consultation, parts)[path] ?? "");
  const all = tagsOf(page);
  const elements = outline(consultation.instrument).flatMap((one) => one.elements);

  test("holds every element once, under its key", () => {
    const keys = all.flatMap(({ attributes }) => attributes["data-key"] ?? []);
    expect(keys).toEqual([...new Set(elements.map(({ key }) => key))]);
  });

  test("has a control for everything that is asked", () => {
    const names = new Set(all.filter(isControl).map(({ attributes }) => attributes["name"]));
    const picked = new Set(
      all
        .filter(({ attributes }) => attributes["data-as"] === "pick" && attributes["value"] !== "")
        .map(
          ({ attributes, parent }) =>
            parent &&
            `${attributes["name"]?.split(".")[0] ?? ""}.${attributes["value"] ?? ""}.chosen`,
        ),
    );
    for (const name of elements.flatMap(namesOf))
      expect(names.has(name) || picked.has(name), name).toBe(true);
  });

  test("has a meter for every budget, with a name and its limits", () => {
    const budgets = elements.flatMap((shown) =>
      shown.kind === "task" ? shown.element.totals.filter(({ meter }) => meter) : [],
    );
    const meters = all.filter(({ attributes }) => attributes["role"] === "meter");
    expect(meters).toHaveLength(budgets.length);
    for (const meter of meters) expect(nameOf(page, meter)).not.toBe("");
  });
});

test("in a grid, an answer that is no step of the scale stands apart behind it", () => {
  const all = tagsOf(parseHtml(renderSite(small, parts)["nl/form.html"] ?? ""));
  const row = all.filter(({ attributes }) => attributes["name"] === "about.trust.cabinet.answer");
  expect(
    row.map((radio) => [radio.attributes["value"], around(radio, "label")?.attributes["class"]]),
  ).toEqual([
    ["low", "pwe-level utrecht-form-label"],
    ["middle", "pwe-level utrecht-form-label"],
    ["high", "pwe-level utrecht-form-label"],
    ["dont_know", "pwe-level pwe-apart utrecht-form-label"],
  ]);
});

test("what numbers a field takes is said beforehand and in a complaint, as the language writes them", () => {
  const saidIn = (path: string, name: string) => {
    const site = renderSite(kinds, parts)[path] ?? "";
    const control = tagsOf(parseHtml(site)).find(({ attributes }) => attributes["name"] === name);
    const hint = tagsOf(parseHtml(site)).find(({ attributes }) =>
      control?.attributes["aria-describedby"]?.split(" ").includes(attributes["id"] ?? ""),
    );
    return [hint && textOf(hint), control?.attributes["data-says"]];
  };
  const halves = kinds.attributes.map((one) => ({ ...one, decimals: 1 }));
  const halved = renderSite({ ...kinds, attributes: halves }, parts);
  expect(saidIn("nl/form.html", "money.youth.amount")).toEqual([
    "Een getal van −20 tot en met 40, in stappen van 2,5.",
    "Vul een getal in van −20 tot en met 40, in stappen van 2,5.",
  ]);
  expect(halved["nl/form.html"]).toContain("<strong><bdi>€ 7,5 mln</bdi></strong>");
  expect(halved["en/form.html"]).toContain("<strong><bdi>€ 7.5 mln</bdi></strong>");
});

test("an author's text is text, whatever is in it", () => {
  const html = renderSite(kinds, parts)["nl/form.html"] ?? "";
  const all = tagsOf(parseHtml(html));
  expect(all.filter(({ name }) => name === "img")).toEqual([]);
  expect(all.filter(({ name }) => name === "script")).toHaveLength(1);
  expect(
    all
      .filter(({ name, attributes }) => name === "h1" && attributes["data-block"] === "extra")
      .map(textOf),
  ).toEqual([hostile]);
  expect(html).not.toContain("javascript:");
});

test("a preview says so and links to every version; a participant's page does neither", () => {
  const preview = renderSite(small, { ...parts, preview: true });
  expect(preview["index.html"]).toContain("&quot;preview&quot;:true");
  expect(preview["index.html"]).toContain("nl/form.html?version=v2");
  expect(renderSite(small, parts)["index.html"]).not.toMatch(/preview&quot;:true|v2/);
});

test("a language that a text is not translated into is marked", () => {
  const label = small.texts["damage.advice#label"];
  const texts = {
    ...small.texts,
    "damage.advice#label": { ...label, in: { nl: "Alleen Nederlands" } },
  };
  const html = renderSite({ ...small, texts } as Consultation, parts)["en/form.html"] ?? "";
  expect(html).toContain('<span lang="nl">Alleen Nederlands</span>');
});

test("a collector elsewhere is allowed by the page's own policy, and nothing else is", () => {
  const html =
    renderSite(small, { ...parts, collector: "https://collect.example/api" })["nl/form.html"] ?? "";
  const policy = tagsOf(parseHtml(html)).find(({ attributes }) => attributes["http-equiv"])
    ?.attributes["content"];
  expect(policy).toContain("connect-src 'self' https://collect.example;");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
});

describe("one of many answers", () => {
  const listed = (count: number, kind?: "other") => {
    const design = JSON.parse(JSON.stringify(kinds)) as typeof kinds;
    const extra = design.instrument.elements.find((one) => "id" in one && one.id === "extra");
    if (extra?.kind !== "section") throw new Error("there is no section extra");
    const adult = extra.elements.find((one) => "id" in one && one.id === "adult");
    if (adult?.kind !== "question" || adult.type !== "one") throw new Error("no question");
    adult.answers = Array.from({ length: count }, (_, at) => ({
      ...{ id: `a${at}`, code: at + 1 },
      ...(kind && at === count - 1 && { kind }),
    }));
    const all = tagsOf(parseHtml(renderSite(design, parts)["nl/form.html"] ?? ""));
    return all.filter(({ attributes }) => attributes["name"] === "extra.adult.answer");
  };

  test("is a list that opens from 13 answers on, with a place for none", () => {
    const [list, ...more] = listed(13);
    expect([list?.name, more.length]).toEqual(["select", 0]);
    const options = tagsOf(list!).filter(({ name }) => name === "option");
    expect(options.map(({ attributes }) => attributes["value"]).slice(0, 2)).toEqual(["", "a0"]);
    expect(options).toHaveLength(14);
  });

  test.each([
    [12, undefined],
    [20, "other" as const],
  ])("stays radios with %i answers and %s", (count, kind) => {
    expect(listed(count, kind).map(({ name }) => name)).toEqual(
      Array.from({ length: count }, () => "input"),
    );
  });
});

test("what an author says beside the questions stands at the foot of every page, and folded in", () => {
  const text = (nl: string) => ({ format: "plain" as const, in: { nl } });
  const said = {
    ...kinds,
    texts: {
      ...kinds.texts,
      "kinds#contact": text("Bel 14 030."),
      "kinds#privacy": text("https://example.org/privacy"),
      "kinds#results": text("In mei."),
      "river#info": text("Hoe we rekenden."),
      "extra#info": text("Waarom we dit vragen."),
      "heat.net#info": text("Warm water onder de straat."),
    },
  };
  const files = renderSite(said, parts);
  for (const path of ["index.html", "nl/form.html"]) {
    const all = tagsOf(parseHtml(files[path] ?? ""));
    const foot = all.find(({ name }) => name === "footer")!;
    expect(textOf(foot)).toBe("Contact: Bel 14 030.Privacy");
    expect(tagsOf(foot).find(({ name }) => name === "a")?.attributes["href"]).toBe(
      "https://example.org/privacy",
    );
  }
  const folded = tagsOf(parseHtml(files["nl/form.html"] ?? "")).filter(
    ({ attributes }) => attributes["class"] === "pwe-info",
  );
  expect(folded.map(textOf).map((words) => words.replace(/^Meer uitleg: /, ""))).toEqual([
    expect.stringContaining("Hoe we rekenden."),
    expect.stringContaining("Warm water onder de straat."),
    expect.stringContaining("Waarom we dit vragen."),
  ]);
  expect(renderSite(kinds, parts)["index.html"]).not.toContain("<footer");
});
