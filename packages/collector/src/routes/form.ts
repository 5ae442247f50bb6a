import { decodeForm } from "@pwe/model";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Context } from "../collector.ts";
import { isId } from "../id.ts";
import { faultOfValue } from "../json.ts";
import { keep } from "../keep.ts";
import { Refusal, type ProblemDetails } from "../problem.ts";

const TYPE = "application/x-www-form-urlencoded";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** The page that a browser without script shows next. It repeats nothing of what was sent. */
function sendPage(
  reply: FastifyReply,
  status: number,
  title: string,
  lines: readonly string[],
): FastifyReply {
  const body = lines.map((line) => `<p>${escape(line)}</p>`).join("\n");
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .send(
      `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n` +
        `<title>${escape(title)}</title>\n<main>\n<h1>${escape(title)}</h1>\n${body}\n</main>\n</html>\n`,
    );
}

const toLines = ({ detail, problems = [] }: ProblemDetails): string[] => [
  detail,
  ...problems.map(({ path, words }) => `${path}: ${words}`),
];

function read(context: Context, body: Uint8Array | undefined): { id: string; value: unknown } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body ?? new Uint8Array());
  } catch {
    throw new Refusal(400, "not_utf8", "This is not UTF-8.");
  }
  const value = decodeForm(context.consultation.instrument, TYPE, text);
  if (value === undefined) throw new Refusal(400, "not_a_form", "This form cannot be read.");
  const fault = faultOfValue(value);
  if (fault !== undefined) throw new Refusal(400, fault.code, fault.words);
  const id = (value as { id?: unknown }).id;
  if (typeof id !== "string" || !isId(id)) throw new Refusal(400, "no_id", "This form has no id.");
  return { id, value };
}

/** POST form: the way in for a browser without script. The same judgement and the same store, answered with a page. */
export function addForm(app: FastifyInstance, context: Context): void {
  app.addContentTypeParser(TYPE, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.post("/form", async (request, reply) => {
    try {
      const { id, value } = read(context, request.body as Uint8Array | undefined);
      const placement = await keep(context, id, value);
      return await sendPage(reply, placement === "stored" ? 201 : 200, "Thank you", [
        "Your answers were received. You may close this page.",
      ]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { details } = error;
      return await sendPage(reply, details.status, details.title, toLines(details));
    }
  });
}
