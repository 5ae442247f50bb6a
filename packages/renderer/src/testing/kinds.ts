import type { Consultation, Element, Option, Question, QuestionOf, Text, Total } from "@pwe/model";

/** An author's text that would do harm if it became markup. */
export const hostile = `<img src=x onerror="globalThis.harmed=1"> </textarea><script>globalThis.harmed=1</script> "'&`;

const texts: Record<string, Text> = {};

/** Writes a text in both languages and gives back its path. */
const say = (key: string, nl: string, en = nl, format: Text["format"] = "plain"): void => {
  texts[key] = { format, in: { nl, en } };
};

const option = (path: string, code: number, label: string, more: Partial<Option> = {}): Option => {
  say(`${path}#label`, label);
  return { id: path.slice(path.lastIndexOf(".") + 1), path, code, ...more };
};

const limit = (kind: "at_most" | "at_least" | "exactly", constant: number) => ({
  kind,
  value: { constant, terms: [], totals: [] },
});

const total = (
  path: string,
  label: string,
  each: Record<string, number[]>,
  more: Partial<Total>,
): Total => {
  say(`${path}#label`, label);
  return {
    id: path.slice(path.lastIndexOf(".") + 1),
    path,
    meter: true,
    denominator: 1,
    decimals: 0,
    formula: "",
    value: {
      constant: 0,
      terms: Object.entries(each).map(([id, values]) => ({ option: id, each: values })),
      totals: [],
    },
    limits: [],
    ...more,
  };
};

const motivation = { required: false, max: 300 };

const river: Element = {
  kind: "task",
  id: "river",
  path: "river",
  decision: { kind: "choose", min: 1, max: 3 },
  options: [
    option("river.dyke", 1, "De dijk hoger maken"),
    option("river.wide", 2, "De rivier breder maken"),
    option("river.path", 3, "Een wandelpad"),
    option("river.park", 4, "Een park"),
  ],
  groups: [{ id: "site", path: "river.site", min: 0, max: 1, options: ["dyke", "wide"] }],
  totals: [
    total(
      "river.cost",
      "Kosten",
      { dyke: [40], wide: [75], path: [12], park: [30] },
      {
        unit: "€ mln",
        limits: [limit("at_most", 100)],
      },
    ),
    total(
      "river.nature",
      "Natuur",
      { dyke: [0], wide: [25], path: [5], park: [18] },
      {
        meter: false,
        decimals: 1,
        denominator: 10,
        unit: "punten",
      },
    ),
  ],
  shuffle: true,
  instead: ["opt_out", "delegate"],
  motivation,
  elements: [],
};
say("river#label", "Keuzes langs de rivier");
say("river#intro", "Kies wat er langs de rivier gebeurt.", undefined, "markdown");
say("river.site#label", "De dijk bij het dorp");
say("river#opt_out", "Geen van deze plannen");
say("river#delegate", "Laat deskundigen kiezen");
say("river.wide#if_more", "Er is meer plaats voor water.");

const single: Element = {
  kind: "task",
  id: "single",
  path: "single",
  decision: { kind: "choose", min: 0, max: 1 },
  options: [option("single.bus", 1, "Meer bussen"), option("single.train", 2, "Meer treinen")],
  groups: [],
  totals: [],
  shuffle: false,
  instead: [],
  elements: [],
};
say("single#label", "Eén plan");

const heat: Element = {
  kind: "task",
  id: "heat",
  path: "heat",
  decision: { kind: "points", points: 100 },
  options: [
    option("heat.net", 1, "Een warmtenet"),
    option("heat.pump", 2, "Warmtepompen"),
    option("heat.gas", 3, "Groen gas"),
  ],
  groups: [],
  totals: [
    total(
      "heat.points",
      "Punten",
      { net: [1], pump: [1], gas: [1] },
      { limits: [limit("exactly", 100)] },
    ),
  ],
  shuffle: false,
  instead: [],
  motivation,
  elements: [],
};
say("heat#label", "Verdeel honderd punten");

const money: Element = {
  kind: "task",
  id: "money",
  path: "money",
  decision: { kind: "amount", step: { int: 25, decimals: 1 }, unit: "€ mln", start: 0 },
  options: [
    option("money.youth", 1, "Jongeren", { min: -8, max: 16 }),
    option("money.roads", 2, "Wegen", { min: 0, max: 40 }),
  ],
  groups: [],
  totals: [
    total(
      "money.spent",
      "Uitgaven",
      { youth: [25], roads: [25] },
      {
        denominator: 10,
        decimals: 1,
        unit: "€ mln",
        limits: [limit("at_most", 500), limit("at_least", 100)],
      },
    ),
  ],
  shuffle: false,
  instead: [],
  motivation,
  elements: [],
};
say("money#label", "Verdeel het geld");
say("money#why", "Waarom dit bedrag?");
say("money#why_more", "Waarom meer geld?");
say("money#why_less", "Waarom minder geld?");
say("money#why_same", "Waarom evenveel geld?");

const climate: Element = {
  kind: "task",
  id: "climate",
  path: "climate",
  decision: {
    kind: "levels",
    scale: "steps3",
    levels: [
      { id: "none", code: 0 },
      { id: "some", code: 1 },
      { id: "all", code: 2 },
    ],
    start: null,
  },
  options: [option("climate.farm", 1, "Landbouw"), option("climate.home", 2, "Huizen")],
  groups: [],
  totals: [
    total(
      "climate.less",
      "Minder uitstoot",
      { farm: [0, 6, 14], home: [0, 5, 11] },
      {
        unit: "Mt",
        limits: [limit("at_least", 15)],
      },
    ),
  ],
  shuffle: false,
  instead: [],
  elements: [],
};
say("climate#label", "Minder uitstoot");
say("steps3.none#label", "Niets doen");
say("steps3.some#label", "Iets doen");
say("steps3.all#label", "Alles doen");
say("cost#label", "Kosten");

const pairs: Element = {
  kind: "pairs",
  id: "rail",
  path: "rail",
  attributes: ["time", "price"],
  alternatives: ["a", "b"],
  sets: ["one", "two"].map((id, at) => ({
    id,
    path: `rail.${id}`,
    cards: {
      a: { time: `${30 + at} minuten`, price: "€ 12" },
      b: { time: "50 minuten", price: "€ 8" },
    },
  })),
  optOut: true,
  motivation,
};
say("rail#label", "Met de trein");
say("rail#intro", "Vergelijk twee treinen.", undefined, "markdown");
say("time#label", "Reistijd");
say("price#label", "Prijs");

/** The questions of each kind; of some only the small design has one. */
const questions: { readonly [Type in Question["type"]]: readonly QuestionOf<Type>[] } = {
  many: [
    {
      kind: "question",
      type: "many",
      id: "news",
      path: "extra.news",
      required: false,
      answers: [
        { id: "paper", code: 1 },
        { id: "radio", code: 2 },
        { id: "web", code: 3 },
        { id: "other", code: 4, kind: "other", max: 50, pin: "last" },
        { id: "none", code: 5, kind: "none", pin: "last" },
      ],
      shuffle: true,
      min: 1,
      max: 2,
    },
  ],
  text: [
    { kind: "question", type: "text", id: "idea", path: "extra.idea", required: true, max: 200 },
    {
      kind: "question",
      type: "text",
      id: "mail",
      path: "extra.mail",
      required: false,
      max: 100,
      format: "email",
    },
    {
      kind: "question",
      type: "text",
      id: "born",
      path: "extra.born",
      required: false,
      max: 4,
      format: "year",
    },
    {
      kind: "question",
      type: "text",
      id: "post",
      path: "extra.post",
      required: false,
      max: 7,
      format: "postcode_nl",
    },
  ],
  date: [
    {
      kind: "question",
      type: "date",
      id: "moved",
      path: "extra.moved",
      required: false,
      min: "1950-01-01",
      max: "2020-12-31",
    },
  ],
  one: [
    {
      kind: "question",
      type: "one",
      id: "adult",
      path: "extra.adult",
      required: true,
      answers: [
        { id: "yes", code: 1 },
        { id: "no", code: 2 },
      ],
      shuffle: false,
    },
  ],
  grid: [],
  number: [],
  scale: [],
  rank: [],
};
for (const [id, label] of Object.entries({
  news: "Waar leest u nieuws?",
  idea: "Wat wilt u ons meegeven?",
  mail: "Wat is uw e-mailadres?",
  born: "In welk jaar bent u geboren?",
  post: "Wat is uw postcode?",
  moved: "Sinds wanneer woont u hier?",
  adult: "Bent u 18 jaar of ouder?",
})) {
  say(`extra.${id}#label`, label);
}
for (const [id, label] of Object.entries({
  paper: "Krant",
  radio: "Radio",
  web: "Internet",
  other: "Anders",
  none: "Nergens",
})) {
  say(`extra.news.${id}#label`, label);
}
say("extra.adult.yes#label", "Ja");
say("extra.adult.no#label", "Nee");
say("extra#label", hostile);
say(
  "extra#text",
  `${hostile}\n\n[klik](javascript:alert(1)) [goed](https://example.org/) ![plaatje](https://example.org/x.png)`,
  undefined,
  "markdown",
);
say("last#label", "Nog één vraag");
say(
  "last#text",
  "U koos eerder: **{{extra.adult}}**. U schreef: {{extra.idea}}.",
  undefined,
  "markdown",
);
say("last.why#label", "Wat vond u van de vragen?");
say("kinds#label", "Alle soorten");
say("kinds#notice", "Noem geen namen.");

/** A consultation with every kind of decision and question that the small one does not have. */
export const kinds: Consultation = {
  format: 1,
  edition: 1,
  id: "kinds",
  release: { number: 1 },
  language: "nl",
  languages: ["nl", "en"],
  fingerprints: { design: "ab".repeat(32), plan: "cd".repeat(32) },
  instrument: {
    id: "kinds",
    release: 1,
    design: "ab".repeat(32),
    languages: ["nl", "en"],
    factors: [],
    assign: "random",
    streams: ["open"],
    elements: [
      river,
      { kind: "shuffle", path: "order", elements: [single, heat, money, climate] },
      pairs,
      {
        kind: "section",
        id: "extra",
        path: "extra",
        elements: [
          { kind: "passage", text: "extra#text", role: "text" },
          ...Object.values(questions).flat(),
        ],
      },
      { kind: "screen_out", if: { op: "is", path: "extra.adult", any: ["no"] } },
      {
        kind: "section",
        id: "last",
        path: "last",
        elements: [
          { kind: "passage", text: "last#text", role: "text" },
          {
            kind: "question",
            type: "text",
            id: "why",
            path: "last.why",
            required: false,
            max: 300,
          },
        ],
      },
    ],
  },
  attributes: [
    {
      id: "cost",
      unit: "€ mln",
      decimals: 0,
      values: [
        { of: "river.dyke", value: 40 },
        { of: "river.wide", value: 75 },
        { of: "river.path", value: 12 },
        { of: "river.park", value: 30 },
        { of: "climate.farm.none", value: 0 },
        { of: "climate.farm.some", value: 120 },
        { of: "climate.farm.all", value: 310 },
        { of: "climate.home.none", value: 0 },
        { of: "climate.home.some", value: 90 },
        { of: "climate.home.all", value: 250 },
      ],
    },
  ],
  texts,
  streams: [{ id: "open" }],
  plan: {
    samples: [],
    quotas: [],
    weights: [],
    analyses: [],
    expects: [],
    notes: [],
    allows: [],
    changes: [],
  },
};
