/** What an author can write reaches a participant: on the page, in the form of the page that has no script, and on paper. */
import { compile } from "@pwe/language";
import { markdownOf, paperOf } from "@pwe/language/paper";
import { renderSite } from "@pwe/renderer";
import { describe, expect, test } from "vitest";
