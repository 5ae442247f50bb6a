/** What is wrong with an output, by the schema of its format. For tests. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import Ajv4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";

const schemas = join(import.meta.dirname, "../../schemas");
const readJson = (path: string): object => JSON.parse(readFileSync(path, "utf8")) as object;

const own = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const ownFormats = ["findings", "baseline", "gitlab", "github", "rules"] as const;
for (const name of ownFormats) own.addSchema(readJson(join(schemas, `${name}.schema.json`)), name);

/** By a schema that is published with the command. */
export function problemsIn(format: (typeof ownFormats)[number], value: unknown): readonly string[] {
  return own.validate(format, value) ? [] : (own.errors ?? []).map(said);
}

// Their schema is of the fourth draft, and one of its patterns is none for JavaScript's stricter reading.
const theirs = new Ajv4({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats(theirs);
const published = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
const isSarif = theirs.compile(readJson(createRequire(import.meta.url).resolve(published)));

/** By the schema that the standard publishes, as a package of Microsoft carries it. */
export function problemsInSarif(text: string): readonly string[] {
  return isSarif(JSON.parse(text)) ? [] : (isSarif.errors ?? []).map(said);
}

/** By our description of what Jenkins and GitLab read. */
export async function problemsInJunit(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "report.xml", contents: text },
    schema: readFileSync(join(schemas, "junit.xsd"), "utf8"),
  });
  return errors.map(({ message }) => message);
}

const said = ({ instancePath, message = "" }: { instancePath: string; message?: string }): string =>
  `${instancePath} ${message}`;
