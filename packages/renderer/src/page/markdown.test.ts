import { expect, test } from "vitest";
import { plainInMarkdown, renderMarkdown } from "./markdown.ts";

const html = (source: string): string => renderMarkdown(source).text;

test("paragraphs, lists and emphasis", () => {
  expect(html("Kies **meer**.\n\n- een\n- twee")).toBe(
    "<p>Kies <strong>meer</strong>.</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>",
  );
});

test("headings come below those of the page", () => {
  expect(html("# Kop")).toBe("<h3>Kop</h3>");
  expect(html("##### Kop")).toBe("<h6>Kop</h6>");
});

test.each(["<b>x</b>", "<script>x</script>", "<!-- x -->", "x <img src=a onerror=b>"])(
  "%s stays text",
  (source) => {
    expect(html(source)).not.toMatch(/<(?!\/?p>)/);
  },
);

test.each(["[x](javascript:alert(1))", "[x](data:text/html,x)", "![x](https://example.org/x.png)"])(
  "%s loads and runs nothing",
  (source) => {
    expect(html(source)).not.toMatch(/javascript:|data:|<img/);
  },
);

test("an image is its alternative text", () => {
  expect(html('Zie ![de *rivier* & "dijk"](https://example.org/x.png "t").')).toBe(
    "<p>Zie de rivier &amp; &quot;dijk&quot;.</p>",
  );
  expect(html("[![x](a.png)](https://example.org/)")).toBe(
    '<p><a rel="noopener noreferrer" target="_blank" href="https://example.org/">x</a></p>',
  );
});

test("a link of the web opens beside the form and tells nobody where from", () => {
  expect(html("[x](https://example.org/)")).toBe(
    '<p><a rel="noopener noreferrer" target="_blank" href="https://example.org/">x</a></p>',
  );
});

test("plain text in Markdown stays as it is", () => {
  expect(html(plainInMarkdown("1. *a* _b_ [c](d) <e> & # f"))).toBe(
    "<p>1. *a* _b_ [c](d) &lt;e&gt; &amp; # f</p>",
  );
});
