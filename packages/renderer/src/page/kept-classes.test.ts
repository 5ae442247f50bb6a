import { expect, test } from "vitest";
import { withKeptClasses } from "./kept-classes.ts";

test.each([
  ["<legend>", '<legend class="utrecht-form-fieldset__legend">'],
  ['<input type="radio" name="a">', '<input class="utrecht-radio-button" type="radio" name="a">'],
  ['<label class="pwe-answer">', '<label class="pwe-answer utrecht-form-label">'],
  ['<div class="pwe-item" data-key="k">', '<div class="pwe-item utrecht-form-field" data-key="k">'],
  [
    '<button type="button" class="pwe-button pwe-button-second" data-action="back">',
    '<button type="button" class="pwe-button pwe-button-second utrecht-button utrecht-button--secondary-action" data-action="back">',
  ],
  [
    '<a class="pwe-button" href="">',
    '<a class="pwe-button utrecht-button utrecht-button--primary-action" href="">',
  ],
  ['<input type="range" data-x="1">', '<input type="range" data-x="1">'],
  ["<div>1 &lt;legend&gt; 2</div>", "<div>1 &lt;legend&gt; 2</div>"],
  ["</legend>", "</legend>"],
])("%s becomes %s", (before, after) => {
  expect(withKeptClasses(before)).toBe(after);
});
