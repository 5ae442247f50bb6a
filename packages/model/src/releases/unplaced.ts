import type { Instrument } from "../generated/consultation.ts";
import type { Response } from "../generated/response.ts";
import { answersOf } from "./renamings.ts";
import { judgeItem } from "../judging/item.ts";
import { judgeParadata } from "../judging/paradata.ts";
import { judgeId, type Report } from "../judging/value.ts";
import { byPath } from "../answering/by-path.ts";
import type { AskedItem } from "../answering/item.ts";
import { isObject, member } from "../documents/members.ts";
import type { Problem, ProblemCode } from "../documents/problem.ts";
import { streamsOf } from "../documents/streams.ts";

/**
 * Which problems say that a value has no place in the data of a design: no column, another type, no code. The others
 * say that it would not be given any more, or that something else should have been given too.
 */
const hasNoPlace: Record<ProblemCode, boolean> = {
  not_an_object: true,
  unknown_member: true,
  missing_member: false,
  wrong_type: true,
  other_consultation: true,
  other_design: false,
  other_release: true,
  unknown_arm: true,
  missing_factor: false,
  unknown_language: true,
  unknown_stream: true,
  wrong_status: false,
  not_asked: false,
  unanswered: false,
  required: false,
  unknown_answer: true,
  not_a_number: true,
  out_of_range: true,
  empty_text: false,
  too_long: false,
  wrong_format: false,
  not_a_date: true,
  date_out_of_range: true,
  exclusive: false,
  repeated: false,
  too_few: false,
  too_many: false,
  no_consent: false,
  group_too_few: false,
  group_too_many: false,
  points_left: false,
  points_over: false,
  over_limit: false,
  under_limit: false,
};

/** Whether a value has a place in the data as the answer to this item: a column, a type and a code. */
export function hasPlace(item: AskedItem, value: unknown): boolean {
  let isPlaced = true;
  placeItem(item, value, item.path, (_, code) => {
    if (hasNoPlace[code]) isPlaced = false;
  });
  return isPlaced;
}

function placeItem(item: AskedItem, value: unknown, at: string, report: Report): void {
  if (item.kind === "decided") judgeId(value, at, answersOf(item), report);
  else judgeItem({ ...item, path: at }, value, report, "partial");
}

/** The values of a response that have no place in the data of a design: no column, another type, or no code. */
export function unplacedIn(instrument: Instrument, response: Response): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, code, numbers) => {
    if (hasNoPlace[code]) problems.push({ code, path, ...numbers });
  };
  const { items, tasks } = byPath(instrument);
  if (response.consultation !== instrument.id) report("consultation", "other_consultation");
  if (response.release > instrument.release) report("release", "other_release");
  if (!instrument.languages.includes(response.language)) report("language", "unknown_language");
  if (!streamsOf(instrument).includes(response.stream)) report("stream", "unknown_stream");
  for (const [id, arm] of Object.entries(response.versions)) {
    const factor = instrument.factors.find((one) => one.id === id);
    if (factor === undefined) report(`versions.${id}`, "unknown_member");
    else if (!factor.arms.some((one) => one.id === arm)) report(`versions.${id}`, "unknown_arm");
  }
  const place = (path: string, value: unknown, at: string): void => {
    const item = items.get(path);
    if (item === undefined) report(at, "unknown_member");
    else placeItem(item, value, at, report);
  };
  for (const [block, value] of Object.entries(response.answers)) {
    if (items.has(block)) place(block, value, block);
    else if (isObject(value))
      for (const name of Object.keys(value)) {
        const path = `${block}.${name}`;
        place(path, member(value, name), path);
      }
  }
  for (const [path, value] of Object.entries(response.aside ?? {}))
    place(path, value, `aside.${path}`);
  judgeParadata(response.paradata ?? {}, tasks, report);
  return problems;
}
