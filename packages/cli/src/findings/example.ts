import { compile, inWordsOf, render, sayShared } from "@pwe/language";
import { catalogueOf } from "../shell/language.ts";
import type { Page } from "./pages.ts";

/** What is found of the first example on a page, in Dutch. */
export async function exampleInDutch({ code, text }: Page, colour = false): Promise<string> {
  const beside = new Map<string, string>();
  const name = "page.pwe";
  for (const [, kind = "", rest = "", content = ""] of text.matchAll(
    /^```(\w+) ?(.*)\n([^]*?)^```$/gm,
  )) {
    if (kind === "pwe" && rest === `fails ${code}`) {
      beside.set(name, content);
      break;
    }
    if (kind !== "pwe" && rest !== "") beside.set(rest.trim(), content);
  }
  const read = (file: string): string | undefined => beside.get(file);
  const catalogue = await catalogueOf("nl");
  const { consultation, diagnostics } = compile(name, {
    read,
    // What an `allow` names has to look too.
    applies: () => true,
    ...(catalogue && { catalogue }),
  });
  // What is said of several files is shown of a copy.
  const copies = [name, "copy.pwe"].flatMap((file) =>
    consultation === null ? [] : [{ file, text: read(name) ?? "", consultation }],
  );
  const shared = sayShared(copies).map((one) => (catalogue ? inWordsOf(catalogue, one) : one));
  const found = [...diagnostics, ...shared].filter((one) => one.code === code);
  return render(found.slice(0, 1), { colour, language: "nl", read });
}
