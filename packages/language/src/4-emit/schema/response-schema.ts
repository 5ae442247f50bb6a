import { streamsOf, type Condition, type Consultation, type Instrument } from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";
import { conditionSchema, listTargets } from "./condition.ts";
import {
  closed,
  membersOf,
  present,
  wherePresent,
  type Schema,
  type SchemaObject,
} from "./json-schema.ts";
import { always, or, type Predicate } from "./predicate.ts";
import { paradataShape } from "./paradata.ts";
import { placeShape } from "./shapes.ts";
import { conditionWords } from "../words.ts";
import { beyondSchema } from "./beyond.ts";

/** Places that are asked under one condition. */
interface Group {
  readonly when: Condition | null;
  readonly holds: Predicate;
  readonly places: readonly Place[];
}

/**
 * The JSON Schema of the responses to one design. It proves the shape of every answer and which are present; what
 * only arithmetic or the order of pages can tell is listed in $comment, and left to the keyword `pwe:admissible`.
 */
export function responseSchema(consultation: Consultation): SchemaObject {
  const { instrument } = consultation;
  const { places, screenOuts } = listPlaces(instrument);
  const targets = listTargets(places);
  const holds = (condition: Condition): Predicate => conditionSchema(condition, targets);
  const groups = groupPlaces(places, holds);
  const complete = present(["status"], { type: "string", const: "complete" });
  const ends = screenOuts.map(holds);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:pwe:response:${instrument.id}:${instrument.release}:${instrument.design}`,
    title: "Response",
    description: `A response to release ${instrument.release} of ${instrument.id}.`,
    $comment: beyondSchema(groups, consultation),
    ...closed(members(instrument, places, screenOuts.length > 0), [
      ...["answering", "seconds", "aside", "paradata"],
    ]),
    allOf: [
      {
        $comment: "What a complete response has, as far as its versions and answers tell.",
        if: complete,
        then: {
          allOf: [
            ...groups.flatMap((group) => requirement(group, consultation)),
            ...ends.flatMap(({ surely }) => (surely === false ? [] : [{ not: surely }])),
          ],
        },
      },
      ...(ends.length === 0
        ? []
        : [
            {
              $comment: "Who is screened out gave an answer that screens out.",
              if: present(["status"], { type: "string", const: "screened_out" }),
              then: or(ends).possibly,
            },
          ]),
      ...groups.flatMap((group) => prohibition(group, consultation)),
      ...emptyBlocks(groups),
    ],
    "pwe:admissible": true,
  };
}

function groupPlaces(
  places: readonly Place[],
  holds: (condition: Condition) => Predicate,
): Group[] {
  const groups = Map.groupBy(places, ({ when }) => JSON.stringify(when));
  return [...groups.values()].map((members) => {
    const when = members[0]?.when ?? null;
    return { when, holds: when === null ? always : holds(when), places: members };
  });
}

/** The members of a response as a whole. */
function members(
  instrument: Instrument,
  places: readonly Place[],
  screens: boolean,
): Record<string, Schema> {
  const items = places.filter(({ kind }) => kind !== "decided");
  const streams = streamsOf(instrument);
  return {
    consultation: { type: "string", const: instrument.id },
    release: {
      type: "integer",
      minimum: 1,
      maximum: instrument.release,
      description:
        "the release it was given in; an earlier one with the same design asked the same",
    },
    design: { type: "string", const: instrument.design },
    ...(instrument.answering !== undefined && {
      answering: {
        type: "string",
        const: instrument.answering,
        description: "what could be answered and how it is judged; left out by earlier forms",
      },
    }),
    id: {
      type: "string",
      pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    },
    status: {
      type: "string",
      enum: ["complete", ...(screens ? ["screened_out"] : []), "quota_full"],
    },
    seed: { type: "string", pattern: "^[0-9a-f]{16}$" },
    versions: closed(
      Object.fromEntries(
        instrument.factors.map(({ id, arms }) => [
          id,
          { type: "string", enum: arms.map((arm) => arm.id) },
        ]),
      ),
    ),
    language: { type: "string", enum: instrument.languages },
    stream: { type: "string", enum: streams },
    seconds: {
      type: "integer",
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: "between the first page and sending, by the respondent's device",
    },
    answers: answersShape(places),
    aside: {
      type: "object",
      ...membersOf(
        Object.fromEntries(items.map((place) => [place.path, placeShape(place, "partial")])),
      ),
      additionalProperties: false,
    },
    paradata: paradataShape(places),
  };
}

/** Every block with every item it can have; which of them are there is for the routes to say. */
function answersShape(places: readonly Place[]): SchemaObject {
  const properties = [...byBlock(places)].map(([block, members]): [string, Schema] => {
    const first = members[0];
    if (first?.kind === "consent") return [block, placeShape(first)];
    const items = members.map((place) => [memberOf(place), placeShape(place)] as const);
    return [
      block,
      {
        type: "object",
        ...membersOf(Object.fromEntries(items)),
        minProperties: 1,
        additionalProperties: false,
      },
    ];
  });
  return {
    type: "object",
    ...membersOf(Object.fromEntries(properties)),
    additionalProperties: false,
  };
}

const byBlock = (places: readonly Place[]): Map<string, Place[]> =>
  Map.groupBy(places, ({ block }) => block);

/** The member of its block that a place is kept under. */
function memberOf(place: Place): string {
  if (place.kind === "consent") return "answer";
  if (place.kind === "decided") return "decided";
  return place.path.slice(place.block.length + 1);
}

/** What is surely asked is there. */
function requirement(group: Group, consultation: Consultation): Schema[] {
  const { surely } = group.holds;
  if (surely === false) return [];
  const blocks = byBlock(group.places);
  const there = present(["answers"], {
    type: "object",
    ...membersOf(
      Object.fromEntries(
        [...blocks].map(([block, places]) => [
          block,
          {
            type: "object",
            ...membersOf(Object.fromEntries(places.map((place) => [memberOf(place), true]))),
            required: places.map(memberOf),
          },
        ]),
      ),
    ),
    required: [...blocks.keys()],
  });
  const aside = absent(
    ["aside"],
    group.places.filter(({ kind }) => kind !== "decided").map(({ path }) => path),
  );
  const both = { allOf: [there, aside] };
  if (surely === true) return [both];
  return [{ $comment: `asked when ${words(group, consultation)}`, if: surely, then: both }];
}

/** What cannot be asked is not there. */
function prohibition(group: Group, consultation: Consultation): Schema[] {
  const { possibly } = group.holds;
  if (possibly === true) return [];
  const blocks = byBlock(group.places);
  const items = [...blocks].map(([block, places]) =>
    absent(["answers", block], places.map(memberOf)),
  );
  const gone: Schema = items.length === 1 ? items[0]! : { allOf: items };
  if (possibly === false) return [gone];
  return [{ $comment: `only when ${words(group, consultation)}`, if: possibly, else: gone }];
}

/** A document without these members at this place. */
function absent(place: readonly string[], members: readonly string[]): Schema {
  return wherePresent(place, {
    type: "object",
    ...membersOf(Object.fromEntries(members.map((member) => [member, false]))),
  });
}

/** A block of which nothing can be asked is not there at all. */
function emptyBlocks(groups: readonly Group[]): Schema[] {
  const blocks = new Map<string, Predicate[]>();
  for (const { places, holds } of groups)
    for (const { block } of places) blocks.set(block, [...(blocks.get(block) ?? []), holds]);
  return [...blocks].flatMap(([block, predicates]) => {
    const { possibly } = or([...new Set(predicates)]);
    return possibly === true ? [] : [{ if: possibly, else: absent(["answers"], [block]) }];
  });
}

const words = ({ when }: Group, consultation: Consultation): string =>
  when === null ? "everyone" : conditionWords(when, consultation);
