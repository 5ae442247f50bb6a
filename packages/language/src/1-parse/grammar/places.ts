/** A block, as far as its statements go: which rule reads one, and what to call the place. */
export interface Place {
  /** the grammar rule of one statement */
  readonly rule: string;
  readonly text: string;
  /** statements may begin with any word, which then has to be followed by this */
  readonly words?: "number" | "expression" | "anything";
}

const place = (rule: string, text: string, words?: Place["words"]): Place => ({
  rule,
  text,
  ...(words && { words }),
});

/** Every kind of block. Where a keyword fits several, the first is said to be its home. */
export const places = {
  file: place("declaration", "at the top level of the file"),
  body: place("bodyItem", "inside a dilemma or section"),
  task: place("taskItem", "inside a task"),
  ask: place("askItem", "inside a question"),
  option: place("optionItem", "inside an option", "number"),
  budget: place("budgetItem", "inside a budget", "expression"),
  total: place("totalItem", "inside a total", "expression"),
  header: place("setting", "inside the consultation block"),
  levels: place("levelsItem", "inside levels"),
  answers: place("answerEntry", "inside an answer list"),
  consent: place("consentItem", "inside consent"),
  weights: place("weightsItem", "inside weights"),
  analysis: place("analysisLine", "inside analysis"),
  pairs: place("pairsItem", "inside pairs"),
  factor: place("version", "inside a factor"),
  group: place("taskOption", "inside a group"),
  mixed: place("mixedItem", "here"),
  stream: place("address", "inside a stream", "anything"),
  sides: place("sideText", "inside motivate"),
  vary: place("varyArm", "inside vary", "anything"),
  varyTexts: place("varyText", "inside a version of vary", "anything"),
  cells: place("shareCell", "inside this list", "anything"),
  recode: place("recodeEntry", "inside recode", "anything"),
  groups: place("reportGroup", "inside this list", "anything"),
} as const satisfies Record<string, Place>;

/** How a statement is written, by the word it begins with. */
export const examples: Readonly<Record<string, string>> = {
  consultation: 'consultation parks_2026 "A park for the neighbourhood" {',
  use: 'use "pwe:nl/population" (gender, age)',
  version: 'version v1 "First version" share 1/2',
  factor: "factor tone {",
  levels: "levels attention5 {",
  answers: "answers parties {",
  attribute: 'attribute cost "Cost" unit "€ mln"',
  constant: "constant households 8.3",
  consent: 'consent "Will you take part?" {',
  stream: "stream panel {",
  task: 'task attention "Divide the attention" {',
  dilemma: 'dilemma mission "An impossible order" {',
  section: 'section about "About you" {',
  pairs: 'pairs bus "Two bus lines" 5 {',
  option: 'option rights "Help people get what they are entitled to" {',
  budget: 'budget effort "Effort" {',
  total: 'total tax "Your tax" {',
  group: 'group site "Where" exactly 1 {',
  ask: 'ask advice one "What do you advise?" {',
  piece: 'piece law in v1 "…" in v2 "…"',
  vary: "vary tone {",
  situation: 'situation "…"',
  intro: 'intro "…"',
  text: 'text "…"',
  short: 'short "…"',
  if: 'if more "…"',
  at: "at most 4 in v1, 2 in v2",
  release: 'release 1 "pilot"',
  language: "language nl",
  expect: "expect at most 2 options at much_more",
  when: "when advice is procedure {",
  include: "include gender, age",
  recall: "recall advice",
  weights: "weights population for v1 {",
  margin: "margin gender { female 50.3% male 49.7% }",
  sample: "sample panel target 2000 minutes 15",
  quota: "quota gender { female 500 male 500 }",
  allow: 'allow confounded-versions "why this is as it should be"',
  note: 'note "…"',
  other: 'other "Something else, namely"',
  none: 'none "None of these"',
  refused: 'refused "I would rather not say"',
  image: 'image "plan.png" alt "What the picture shows"',
  "-": '- carry_out "Carry out the order"',
  score: "score attention in v1 weighted by population",
  compare: "compare v1 with v2 on mission.advice",
  transition: "transition protest.advice to protest.again",
};
