import { readFileSync } from "node:fs";
import { version } from "../shell/version.ts";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { emit, manifest, type MessageLanguage } from "@pwe/language";
import { editionPath, type Consultation } from "@pwe/model";
import { renderSite, type SiteParts } from "@pwe/renderer";
import { exit, Refusal, systemCode } from "../shell/exit.ts";
import { isWithin } from "../shell/files.ts";
import { editionFile, withdrawnFile, type EarlierEditions } from "./editions.ts";
import { sha256, type Emitted } from "./output.ts";
import type { Dress } from "./theme.ts";

interface SiteChoices extends Partial<EarlierEditions> {
  /** where responses go, relative to the form or a whole address */
  readonly collector: string;
  /** the form says of itself that it is being written */
  readonly preview?: boolean;
  /** puts a house style into the form's own */
  readonly dress?: Dress | undefined;
}

/**
 * Everything that a build writes, by path: documents, schemas, the form, the analysis, and a manifest of it all. Plan and
 * codebook are in the consultation's own language where none is chosen.
 */
export async function makeOutput(
  entry: string,
  consultation: Consultation,
  choices: SiteChoices,
  language?: MessageLanguage,
): Promise<Emitted> {
  // It carries a library that nothing else needs.
  const { declarations } = await import("@pwe/language/declarations");
  const documents = emit(consultation, language);
  const site = makeSite(entry, consultation, choices);
  const { editions = [], withdrawn = [] } = choices;
  const files: Record<string, string | Uint8Array> = {
    ...documents,
    ...Object.fromEntries(editions.map((one) => [editionFile(one), printJson(one)])),
    ...(withdrawn.length > 0 && { [withdrawnFile]: printJson(withdrawn) }),
    "schemas/response.d.ts": await declarations(documents["schemas/response.schema.json"] ?? ""),
    ...Object.fromEntries([...site].map(([path, content]) => [`site/${path}`, content])),
  };
  return new Map([
    ...Object.entries(files),
    ["manifest.json", manifest(consultation, files, version)],
  ]);
}

const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The form by path below its own folder: what the renderer writes, the author's images, and earlier editions in folders. */
export function makeSite(entry: string, consultation: Consultation, choices: SiteChoices): Emitted {
  const { editions = [], dress, collector, preview = false } = choices;
  // What is said of a house style is said once.
  const style = dress?.(ownFile("form.css")) ?? ownFile("form.css");
  const isWhole = /^[a-z][a-z0-9+.-]*:|^\//i.test(collector);
  const fromEdition = isWhole ? collector : `../../${collector.replace(/^\.\//, "")}`;
  const files = new Map(makePages(entry, consultation, { collector, preview, editions }, style));
  for (const edition of editions) {
    const choices = { collector: fromEdition, edition: { home: "../../" } };
    for (const [path, content] of makePages(entry, edition, choices, style))
      files.set(editionPath(edition.instrument.design) + path, content);
  }
  return files;
}

/** The pages of one edition with what they load. */
function makePages(
  entry: string,
  consultation: Consultation,
  choices: Pick<SiteParts, "collector" | "preview" | "editions" | "edition">,
  style: string,
): Emitted {
  const named = [...new Set(imagesOf(consultation.instrument))];
  const carry = namedPart("carry", "js", ownFile("carry.js"));
  const pages = renderSite(consultation, {
    client: namedPart("client", "js", ownFile("client.js")),
    begin: namedPart("begin", "js", ownFile("begin.js")),
    whole: namedPart("client", "js", ownFile("whole.js")),
    lean: namedPart("client", "js", ownFile("lean.js")),
    style: namedPart("form", "css", style),
    worker: ownFile("sw.js"),
    images: named,
    carry,
    ...choices,
  });
  const images = named.map((file) => [file, readImage(dirname(entry), file)] as const);
  const beside = [
    [carry.name, carry.text],
    ["embed.js", ownFile("embed.js")],
  ] as const;
  return new Map<string, string | Uint8Array>([
    ...Object.entries(pages),
    ...(choices.edition === undefined ? beside : []),
    ...images,
  ]);
}

/** A file of the renderer's own build. */
const ownFile = (name: string): string =>
  readFileSync(createRequire(import.meta.filename).resolve(`@pwe/renderer/${name}`), "utf8");

/** A file under a name that changes with its content, so that it can be kept for ever. */
const namedPart = (
  name: string,
  extension: string,
  text: string,
): { name: string; text: string } => ({
  name: `${name}.${sha256(text).slice(0, 16)}.${extension}`,
  text,
});

/** Every image that a design names, wherever it stands. */
function imagesOf(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "image" && typeof value === "string" ? [value] : imagesOf(value),
  );
}

function readImage(folder: string, file: string): Uint8Array {
  if (!isWithin(folder, file))
    throw new Refusal(
      {
        en: `The image ${file} lies outside ${folder}`,
        nl: `De afbeelding ${file} staat buiten ${folder}`,
      },
      undefined,
      exit.findings,
    );
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new Refusal(
      {
        en: `There is no image ${join(folder, file)}`,
        nl: `Er is geen afbeelding ${join(folder, file)}`,
      },
      undefined,
      exit.findings,
    );
  }
}
