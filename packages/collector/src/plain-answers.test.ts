import { expect, test } from "vitest";
import { pageAgain } from "./plain-answers.ts";

const page = `<title>A study</title>
<div class="pwe-summary" data-summary hidden><h2>No</h2><ul></ul></div>
<fieldset class="pwe-item" data-path="about.near" id="q-near"><legend>Near?</legend>
<input type="radio" name="about.near.answer" value="yes" checked>
<input type="radio" name="about.near.answer" value="no"></fieldset>
<div class="pwe-item" data-path="about.town" id="q-town"><label>Town</label>
<input type="text" name="about.town.answer" value="Aa"><textarea name="about.town.why"></textarea></div>
<fieldset class="pwe-item" data-path="about.best" id="q-best"><legend>Best?</legend>
<select name="about.best.answer"><option value=""></option><option value="park"></option><option value="pool"></option></select>
<select name="about.best.answer"><option value=""></option><option value="park"></option><option value="pool"></option></select></fieldset>
<input type="hidden" name="seed" value="1">`;

const again = (
  fields: Record<string, string> | [string, string][],
  paths: readonly string[] = ["about.town"],
) =>
  pageAgain(
    page,
    new URLSearchParams(fields),
    paths.map((path) => ({ path, code: "required", words: "Fill in <this>." })),
    { tongue: "en", nameOf: (path) => (path === "about.town" ? "Town & all" : undefined) },
  );

test("holds what was sent, and nothing that was not", () => {
  const html = again({ "about.near.answer": "no", "about.town.answer": "", seed: "2" })!;
  expect(html).toContain('value="yes">');
  expect(html).toContain('value="no" checked>');
  expect(html).toContain('<input type="text" name="about.town.answer">');
  expect(html).toContain('name="seed" value="1">');
});

test.each([
  ["pool", "park"],
  ["", "park"],
  ["park", "park"],
])("gives each place of a ranking its own answer: %s, %s", (first, second) => {
  const name = "about.best.answer";
  const html = again([
    [name, first],
    [name, second],
  ])!;
  const chosen = [...html.matchAll(/value="([^"]*)" selected>/g)].map(([, value]) => value);
  expect(chosen).toEqual([first, second]);
});

test("what was written is text, whatever it looks like", () => {
  const written = `"><script>alert(1)</script> $& $1 \\`;
  const html = again({ "about.town.answer": written, "about.town.why": `</textarea>${written}` })!;
  expect(html).not.toContain("<script>");
  expect(html).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; $&amp; $1 \\");
  expect(html).toContain("&lt;/textarea&gt;");
});

test("says what is wrong at the question and above all of them, once", () => {
  const html = again({}, ["about.town", "about.town.why"])!;
  expect(html.match(/class="pwe-error"/g)).toHaveLength(1);
  expect(html).toContain(
    '</label><span class="pwe-error" id="q-town-error" lang="en">Fill in &lt;this&gt;.',
  );
  expect(html).toContain(
    '<ul><li><a href="#q-town">Town &amp; all – Fill in &lt;this&gt;.</a></li></ul>',
  );
  expect(html).toMatch(/<div class="pwe-summary"[^>]* role="alert">/);
  expect(html).toContain("<title>Error: A study</title>");
});

test.each(["elsewhere.x", "about(.*", "__proto__", "a".repeat(10_000), "<b>"])(
  "is no page for what is wrong with %s",
  (path) => {
    expect(again({}, [path])).toBeUndefined();
  },
);
