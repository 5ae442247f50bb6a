import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeForm, escapeMarkup, type Response } from "@pwe/model";
import type { FastifyInstance, FastifyReply } from "fastify";
import { isId } from "../store/id.ts";
import { faultOfValue } from "../json.ts";
import { keep } from "../keep.ts";
import { Refusal, type ProblemDetails, type Reason } from "../problem.ts";
import { tongueOf, wordingOf, type Tongue } from "../wording.ts";
import { pageAgain } from "../plain-answers.ts";
import { plainAddress, plainPage } from "../plain-pages.ts";
import type { Context } from "../context.ts";
import { allocate, isToken } from "../allocation.ts";

const TYPE = "application/x-www-form-urlencoded";

/** A heading and what is said under it. */
interface Said {
  readonly title: string;
  readonly detail: string;
}

const RECEIVED: Readonly<Record<Tongue, Said>> = {
  en: { title: "Thank you", detail: "Your answers were received. You may close this page." },
  nl: { title: "Bedankt", detail: "Uw antwoorden zijn ontvangen. U kunt deze pagina sluiten." },
};

/** The refusals that somebody who fills in a form can meet, by the end of their type; every other one is `else`. */
const REFUSED_IN_DUTCH: Readonly<Record<string, Said>> = {
  not_admissible: {
    title: "Nog niet goed ingevuld",
    detail: "Deze antwoorden kunnen zo niet worden aangenomen. Er is niets bewaard.",
  },
  other_design: {
    title: "Een andere uitgave van het formulier",
    detail: "Dit is ingevuld op een andere uitgave van het formulier. Er is niets bewaard.",
  },
  other_content: {
    title: "Al eerder ingestuurd",
    detail:
      "Er zijn onder dit kenmerk al andere antwoorden ontvangen. Die zijn bewaard; deze niet.",
  },
  already_answered: {
    title: "Uw antwoorden waren al aangekomen",
    detail: "We hebben eerder antwoorden van u ontvangen. Die blijven staan.",
  },
  other_allocation: {
    title: "Niet de versie die u kreeg",
    detail:
      "Dit hoort niet bij de versie die onder dit kenmerk is uitgegeven. Er is niets bewaard.",
  },
  too_large: { title: "Te groot", detail: "Dit is meer dan hier wordt aangenomen." },
  store_full: {
    title: "Er is geen ruimte",
    detail:
      "Er is nu geen ruimte om dit te bewaren. Er is niets bewaard; stuur het later nog eens.",
  },
  store_failed: {
    title: "Nu niet te bewaren",
    detail: "Dit kan nu niet worden bewaard. Stuur het later nog eens: het wordt één keer bewaard.",
  },
  failure: {
    title: "Een fout van ons",
    detail: "Er ging hier iets mis. Stuur het later nog eens: het wordt één keer bewaard.",
  },
  else: {
    title: "Niet te lezen",
    detail: "Dit formulier kan niet worden gelezen. Er is niets bewaard.",
  },
};

function saidOf({ type, title, detail }: ProblemDetails, tongue: Tongue): Said {
  if (tongue === "en") return { title, detail };
  const { [type.slice(type.lastIndexOf(":") + 1)]: said } = REFUSED_IN_DUTCH;
  return said ?? REFUSED_IN_DUTCH["else"]!;
}

const BACK: Readonly<Record<Tongue, string>> = {
  en: "Back to the panel",
  nl: "Terug naar het panel",
};

/** How a page of our own speaks, and the style sheet of the site that it wears. */
interface Dress {
  readonly tongue: Tongue;
  readonly style: string | undefined;
}

/** The style sheet of a site that is served here; none where it stands elsewhere. */
function styleIn(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  try {
    const start = readFileSync(join(site, "index.html"), "utf8");
    return /<link rel="stylesheet" href="([\w.-]+)">/.exec(start)?.[1];
  } catch {
    return undefined;
  }
}

/** Where somebody comes from: a stream, and the name that its panel gave them. */
interface Origin {
  readonly stream: string | null;
  readonly token: string | null;
}

/** The address of the panel that somebody came from; nothing for who came from none. */
function returnAddress(
  { consultation: { streams } }: Context,
  { stream, token }: Origin,
  way: "complete" | "screened_out" = "complete",
): string | undefined {
  const address = streams.find(({ id }) => id === stream)?.[way];
  // Only an address of the web: what a design says is never run.
  if (token === null || !isToken(token) || !address || !/^https?:/.test(address)) return undefined;
  return address.replaceAll("{{token}}", encodeURIComponent(token));
}

/** The page that a browser without script shows next. It repeats nothing of what was sent. */
function sendPage(
  reply: FastifyReply,
  status: number,
  { tongue, style }: Dress,
  { title, detail }: Said,
  { problems = [], back }: { problems?: readonly Reason[]; back?: string | undefined } = {},
): FastifyReply {
  const lines = [detail, ...problems.map(({ path, words }) => `${path}: ${words}`)].map(
    escapeMarkup,
  );
  if (back !== undefined) lines.push(`<a href="${escapeMarkup(back)}">${BACK[tongue]}</a>`);
  const body = lines.map((line) => `<p>${line}</p>`).join("\n");
  const root = reply.request.url.includes("/start") ? "../../" : "../";
  const link = style === undefined ? "" : `<link rel="stylesheet" href="${root}${style}">\n`;
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .send(
      `<!doctype html>\n<html lang="${tongue}">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n${link}` +
        `<title>${escapeMarkup(title)}</title>\n<main class="pwe-main">\n<h1>${escapeMarkup(title)}</h1>\n${body}\n</main>\n</html>\n`,
    );
}

function sendRefusal(
  reply: FastifyReply,
  { details, retryAfter }: Refusal,
  dress: Dress,
  returns?: string,
): FastifyReply {
  if (retryAfter !== undefined) reply.header("retry-after", retryAfter);
  // Only what is wrong with the answers says something to somebody who gave them.
  const problems = details.type.endsWith(":not_admissible") ? details.problems : [];
  // And only who is told that something arrived before has nothing left to do here.
  const back = details.status === 409 ? returns : undefined;
  return sendPage(reply, details.status, dress, saidOf(details, dress.tongue), {
    ...(problems && { problems }),
    back,
  });
}

interface Read extends Origin {
  readonly id: string;
  readonly value: unknown;
  readonly fields: URLSearchParams;
}

async function read({ editions }: Context, body: Uint8Array | undefined): Promise<Read> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body ?? new Uint8Array());
  } catch {
    throw new Refusal(400, "not_utf8", "This is not UTF-8.");
  }
  // The panel's name for somebody is for the way back, and no part of the response.
  const fields = new URLSearchParams(text);
  const token = fields.get("token");
  fields.delete("token");
  const own = token === null ? text : fields.toString();
  const { instrument } = (await editions.of(fields.get("design"))) ?? editions.current;
  const value = decodeForm(instrument, TYPE, own);
  if (value === undefined) throw new Refusal(400, "not_a_form", "This form cannot be read.");
  const fault = faultOfValue(value);
  if (fault !== undefined) throw new Refusal(400, fault.code, fault.words);
  const id = (value as { id?: unknown }).id;
  if (typeof id !== "string" || !isId(id)) throw new Refusal(400, "no_id", "This form has no id.");
  return { id, value, token, stream: fields.get("stream"), fields };
}

/** The form again, with what was filled in and what is wrong with it; undefined for who has no page of this edition. */
async function formAgain(
  { site, store, consultation }: Context,
  { id, value, fields, stream, token }: Read,
  problems: readonly Reason[],
  tongue: Tongue,
): Promise<string | undefined> {
  const { design, languages, streams } = consultation.instrument;
  const language = fields.get("language") ?? "";
  const allocation = await store.allocation(id);
  const isHere = fields.get("design") === design && languages.includes(language);
  if (site === undefined || allocation === undefined || !isHere) return undefined;
  if (stream === null || !streams.includes(stream)) return undefined;
  const reader = { language, stream, ...(token !== null && isToken(token) && { token }) };
  const page = await plainPage(site, consultation, allocation, reader);
  return pageAgain(page, fields, problems, wordingOf(consultation, value, tongue));
}

/**
 * POST form/start and POST form: the way in for a browser without script. The same judgement and the same store, answered with a page in
 * the language of the response; in that of the consultation where it cannot be read.
 */
export function addForm(app: FastifyInstance, context: Context): void {
  const ours = tongueOf(context.consultation);
  const style = styleIn(context.site);
  app.addContentTypeParser(TYPE, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, _request, reply) =>
    sendRefusal(reply, context.refusalOf(error), { tongue: ours, style }),
  );
  app.post("/form/start", async (request, reply) => {
    const fields = new URLSearchParams(String(request.body ?? ""));
    const { languages, streams } = context.consultation.instrument;
    const language = fields.get("language") ?? "";
    const stream = fields.get("stream") ?? "";
    if (context.site === undefined || !languages.includes(language) || !streams.includes(stream))
      throw new Refusal(422, "not_a_form", "This form cannot be started here.");
    const token = fields.get("token");
    if (token !== null && !isToken(token))
      throw new Refusal(422, "not_a_form", "This form cannot be started here.");
    try {
      const known = { stream, ...(token !== null && { token }) };
      const allocation = await allocate(context, known);
      const address = plainAddress(allocation, { language, ...known });
      return await reply.code(303).header("location", `../../${address}`).send();
    } catch (error) {
      const back = returnAddress(context, { stream, token });
      const dress = { tongue: tongueOf({ language }), style };
      return await sendRefusal(reply, context.refusalOf(error), dress, back);
    }
  });
  app.post("/form", async (request, reply) => {
    const given = await read(context, request.body as Uint8Array | undefined);
    const { id, value, ...from } = given;
    const tongue = tongueOf(value);
    const dress = { tongue, style };
    try {
      const placement = await keep(context, id, value, tongue);
      const { status } = value as Response;
      const way = status === "screened_out" ? status : "complete";
      return await sendPage(reply, placement === "stored" ? 201 : 200, dress, RECEIVED[tongue], {
        back: returnAddress(context, from, way),
      });
    } catch (error) {
      const back = returnAddress(context, from);
      const refusal = context.refusalOf(error);
      const { type, status, problems } = refusal.details;
      const again =
        type.endsWith(":not_admissible") && problems
          ? await formAgain(context, given, problems, tongue)
          : undefined;
      if (again === undefined) return await sendRefusal(reply, refusal, dress, back);
      return await reply.code(status).type("text/html; charset=utf-8").send(again);
    }
  });
}
