import { parentOf } from "../documents/path.ts";
import type { Instrument } from "../generated/consultation.ts";
import { judgeItem } from "./item.ts";
import { judgeItems } from "./items.ts";
import { judgeParadata } from "./paradata.ts";
import type { Report } from "./value.ts";
import { byPath, type ByPath } from "../answering/by-path.ts";
import { isObject, member } from "../documents/members.ts";
import type { Problem } from "../documents/problem.ts";
import type { Answers, Versions } from "../documents/situation.ts";
import { streamsOf } from "../documents/streams.ts";
import { walk, type Walk } from "../answering/walk.ts";
import { answerAt, type AskedItem } from "../answering/item.ts";

type Members = Record<string, unknown>;

const required: readonly string[] = [
  ...["consultation", "release", "design", "id", "status", "seed"],
  ...["versions", "language", "stream", "answers"],
];
const optional: readonly string[] = ["answering", "seconds", "aside", "paradata"];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const seed = /^[0-9a-f]{16}$/;

/** Everything that is wrong with a response; empty when it is admissible. Takes any JSON value and never throws. */
export function judge(instrument: Instrument, response: unknown): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, code, numbers) => problems.push({ code, path, ...numbers });
  if (!isObject(response)) {
    report("", "not_an_object");
    return problems;
  }
  judgeMembers(response, report);
  if (problems.length > 0) return problems;
  judgeOrigin(instrument, response, report);
  judgeVersions(instrument, response["versions"] as Members, report);
  // Without the versions and the design, nobody knows what was asked.
  if (problems.length === 0) judgeAnswers(instrument, response, report);
  return problems;
}

/** That every member is there, of its type, and no other. */
function judgeMembers(response: Members, report: Report): void {
  for (const name of Object.keys(response)) {
    if (!required.includes(name) && !optional.includes(name)) report(name, "unknown_member");
  }
  for (const name of [...required, ...optional]) {
    const value = member(response, name);
    if (value === undefined) {
      if (required.includes(name)) report(name, "missing_member");
    } else if (!hasType(name, value)) report(name, "wrong_type");
  }
}

function hasType(name: string, value: unknown): boolean {
  switch (name) {
    case "versions":
    case "answers":
    case "aside":
    case "paradata":
      return isObject(value);
    case "release":
      return Number.isSafeInteger(value) && (value as number) >= 1;
    case "seconds":
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case "id":
      return typeof value === "string" && uuid.test(value);
    case "seed":
      return typeof value === "string" && seed.test(value);
    default:
      return typeof value === "string";
  }
}

/** That it answers this design, in a language and through a stream that exist. */
function judgeOrigin(instrument: Instrument, response: Members, report: Report): void {
  const { consultation, design, release, language, stream, status } = response;
  if (consultation !== instrument.id) report("consultation", "other_consultation");
  if (design !== instrument.design) report("design", "other_design");
  const answering = response["answering"] ?? instrument.answering;
  if (answering !== instrument.answering) report("answering", "other_design");
  // An earlier release with the same design asked the same.
  if ((release as number) > instrument.release) report("release", "other_release");
  if (!instrument.languages.includes(language as string)) report("language", "unknown_language");
  if (!streamsOf(instrument).includes(stream as string)) report("stream", "unknown_stream");
  if (status !== "complete" && status !== "screened_out" && status !== "quota_full") {
    report("status", "wrong_status");
  }
}

function judgeVersions(instrument: Instrument, versions: Members, report: Report): void {
  for (const { id, arms } of instrument.factors) {
    const arm = member(versions, id);
    if (arm === undefined) report(`versions.${id}`, "missing_factor");
    else if (!arms.some((one) => one.id === arm)) report(`versions.${id}`, "unknown_arm");
  }
  for (const id of Object.keys(versions)) {
    if (!instrument.factors.some((factor) => factor.id === id)) {
      report(`versions.${id}`, "unknown_member");
    }
  }
}

/** That what was asked, and nothing else, was answered as it should. */
function judgeAnswers(instrument: Instrument, response: Members, report: Report): void {
  const situation = {
    seed: response["seed"] as string,
    versions: response["versions"] as Versions,
  };
  const answers = response["answers"] as Answers;
  const read = answerAt(answers);
  const way = walk(instrument, situation, read);
  const all = byPath(instrument);
  const { status } = response;
  if (way.screenedOut ? status !== "screened_out" : status === "screened_out") {
    report("status", "wrong_status");
  }
  const items = status === "quota_full" ? begunItems(way, read) : way.items;
  judgeItems(items, read, way, situation.versions, report);
  const asked = new Set(items.map(({ path }) => path));
  judgeNothingElse(answers, asked, all, report);
  judgeAside((response["aside"] ?? {}) as Members, asked, all, report);
  judgeParadata((response["paradata"] ?? {}) as Members, all.tasks, report);
}

/** When a quota ended it: what was asked up to the last page with an answer. */
function begunItems({ items, pages }: Walk, read: (item: AskedItem) => unknown): AskedItem[] {
  const keys = pages.map(({ key }) => key);
  const answered = items.filter((item) => read(item) !== undefined);
  const last = Math.max(-1, ...answered.map(({ page }) => keys.indexOf(page)));
  return items.filter(({ page }) => keys.indexOf(page) <= last);
}

function judgeNothingElse(
  answers: Members,
  asked: ReadonlySet<string>,
  all: ByPath,
  report: Report,
): void {
  const blocks = new Set([...asked].map((path) => parentOf(path)));
  for (const [block, value] of Object.entries(answers)) {
    if (asked.has(block)) continue;
    if (!blocks.has(block)) {
      const isKnown = all.items.has(block) || all.blocks.has(block);
      report(block, isKnown ? "not_asked" : "unknown_member");
    } else if (!isObject(value)) report(block, "wrong_type");
    else {
      for (const name of Object.keys(value)) {
        const path = `${block}.${name}`;
        if (!asked.has(path)) report(path, all.items.has(path) ? "not_asked" : "unknown_member");
      }
    }
  }
}

/** What stands aside was not asked in the end, and is of the shape of its item, though perhaps unfinished. */
function judgeAside(
  aside: Members,
  asked: ReadonlySet<string>,
  { items }: ByPath,
  report: Report,
): void {
  for (const [path, value] of Object.entries(aside)) {
    const item = items.get(path);
    const at = `aside.${path}`;
    if (item === undefined || item.kind === "decided" || asked.has(path)) {
      report(at, "unknown_member");
    } else {
      judgeItem({ ...item, path: at }, value, report, "partial");
    }
  }
}
