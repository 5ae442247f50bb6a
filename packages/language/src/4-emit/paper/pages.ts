import {
  outline,
  type Element,
  type Passage,
  type Recall,
  type ScreenOut,
  type Shuffle,
  type When,
  elementsIn,
  listsIn,
} from "@pwe/model";
import { conditionLine } from "./conditions.ts";
import {
  type Blocks,
  bullets,
  code,
  heading,
  type Line,
  line,
  paragraph,
  strong,
  text,
} from "./document.ts";
import { pairsBlocks } from "./pairs.ts";
import { infoBlocks, questionBlocks } from "./question.ts";
import { labelLine, nameLine, quoted, type Subject } from "./subject.ts";
import { taskBlocks } from "./task.ts";
import { splitsIn, wayLetter, wayTitles } from "./ways.ts";

/** The form, page by page, with everything that stands on it. */
export function formSection(subject: Subject): Blocks {
  const walk = startWalk(subject);
  return [
    paragraph(subject.words.formIntro),
    ...subject.elements.flatMap((element) => visit(element, walk)),
    ...endBlocks(subject),
  ];
}

/** Where something stands on the form. */
interface Place {
  readonly page: number;
  /** what was answered before it in this block can only be read */
  readonly fixed: boolean;
}

interface Walk {
  readonly subject: Subject;
  /** by the element itself, and by path of what is put together anew for a version */
  readonly places: ReadonlyMap<unknown, Place>;
  readonly splits: ReadonlyMap<Element, number>;
  /** the page whose heading came last */
  page: number;
}

function startWalk(subject: Subject): Walk {
  return { subject, places: placesOf(subject), splits: splitsIn(subject.elements), page: 0 };
}

/** Everything that stands on pages, below these elements. */
const standing = (elements: readonly Element[]): unknown[] =>
  elementsIn(elements).flatMap((element): readonly unknown[] =>
    element.kind === "task" ? [element.path] : element.kind === "pairs" ? element.sets : [element],
  );

/** The pages that this version shows, numbered in the order of the file. */
function placesOf({ consultation, elements }: Subject): Map<unknown, Place> {
  const here = new Set(standing(elements));
  const places = new Map<unknown, Place>();
  let page = 0;
  for (const { elements: shown, fixed } of outline(consultation.instrument)) {
    const keys = shown
      .map((one): unknown =>
        one.kind === "task" ? one.element.path : one.kind === "pair" ? one.set : one.element,
      )
      .filter((key) => here.has(key));
    if (keys.length === 0) continue;
    page += 1;
    for (const key of keys) places.set(key, { page, fixed });
  }
  return places;
}

/** How many pages of the form this version shows. */
export const pageCount = (subject: Subject): number =>
  Math.max(0, ...[...placesOf(subject).values()].map(({ page }) => page));

/** The heading of the page that something stands on, when it is another than before. */
function onPage(key: unknown, walk: Walk): Blocks {
  const { words } = walk.subject;
  const place = walk.places.get(key);
  if (place === undefined || place.page === walk.page) return [];
  walk.page = place.page;
  return [
    heading(4, words.page(place.page)),
    ...(place.fixed ? [paragraph([{ kind: "emphasis", of: text(words.pageFixed) }])] : []),
  ];
}

type Visit<K extends Element["kind"]> = (
  element: Extract<Element, { kind: K }>,
  walk: Walk,
) => Blocks;

const visits: { [K in Element["kind"]]: Visit<K> } = {
  consent: (element, walk) => [
    blockHeading("consent", element.path, walk.subject),
    ...onPage(element, walk),
    paragraph(walk.subject.words.consentElsewhere),
  ],
  task: (element, walk) => [
    blockHeading("task", element.path, walk.subject),
    ...onPage(element.path, walk),
    ...taskBlocks(element, walk.subject),
    ...visitAll(element.elements, walk),
  ],
  pairs: (element, walk) => [
    blockHeading("pairs", element.path, walk.subject),
    ...pairsBlocks(element, walk.subject, (set) => onPage(set, walk)),
  ],
  dilemma: (element, walk) => [
    blockHeading("dilemma", element.path, walk.subject),
    ...infoBlocks(element.path, walk.subject),
    ...visitAll(element.elements, walk),
  ],
  section: (element, walk) => [
    blockHeading("section", element.path, walk.subject),
    ...infoBlocks(element.path, walk.subject),
    ...visitAll(element.elements, walk),
  ],
  question: (element, walk) => [...onPage(element, walk), ...questionBlocks(element, walk.subject)],
  passage: (element, walk) => [...onPage(element, walk), ...passageBlocks(element, walk.subject)],
  recall: (element, walk) => [...onPage(element, walk), recallBlock(element, walk.subject)],
  page: () => [],
  shuffle: (element, walk) => shuffleBlocks(element, walk),
  when: (element, walk) => whenBlocks(element, walk),
  screen_out: (element, walk) => [screenBlock(element, walk)],
};

function visit(element: Element, walk: Walk): Blocks {
  // The table pairs each kind with its own element; the type checker cannot follow that through an index.
  return (visits[element.kind] as Visit<Element["kind"]>)(element, walk);
}

const visitAll = (elements: readonly Element[], walk: Walk): Blocks =>
  elements.flatMap((element) => visit(element, walk));

function blockHeading(
  kind: "consent" | "task" | "pairs" | "dilemma" | "section",
  path: string,
  subject: Subject,
) {
  return heading(3, line(`${subject.words.blocks[kind]}: `, labelLine(subject, path)));
}

function passageBlocks({ text: key, image }: Passage, { texts, words }: Subject): Blocks {
  if (image !== undefined)
    return [shown(paragraph(words.image(code(image), texts.line(key) ?? [])))];
  const blocks = texts.blocks(key);
  return blocks.length === 0 ? [] : [shown(...blocks)];
}

const shown = (...of: Blocks): Blocks[number] => ({ kind: "shown", of });

const recallBlock = ({ of }: Recall, subject: Subject): Blocks[number] =>
  paragraph(subject.words.recall(nameLine(subject, of)));

function shuffleBlocks(element: Shuffle, walk: Walk): Blocks {
  return [
    {
      kind: "branch",
      title: text(walk.subject.words.shuffled),
      of: visitAll(element.elements, walk),
    },
  ];
}

function whenBlocks(element: When, walk: Walk): Blocks {
  const { words } = walk.subject;
  const number = walk.splits.get(element) ?? 0;
  const titles = wayTitles(element, walk.subject);
  const ways = listsIn(element);
  const branches = ways.map((elements, at): Blocks[number] => ({
    kind: "branch",
    title: line(`${number}${wayLetter(at)} `, titles[at]!),
    of: elements.length === 0 ? [paragraph(words.nothingHere)] : visitAll(elements, walk),
  }));
  // With one way that is not for everyone there is nothing to choose between.
  if (ways.length === 2 && element.else.length === 0) return branches.slice(0, 1);
  return [paragraph(strong(words.split(number)), ` ${words.splitSays}`), ...branches];
}

const screenBlock = (element: ScreenOut, { subject, splits }: Walk): Blocks[number] =>
  paragraph(
    strong(subject.words.split(splits.get(element) ?? 0)),
    " ",
    subject.words.screenedOut(conditionLine(element.if, subject)),
  );

/** What is said under these names, where it is. */
function said(
  roles: readonly ("contact" | "privacy" | "results")[],
  { texts, words, consultation }: Subject,
): Blocks {
  return roles.flatMap((role) => {
    const line = texts.line(`${consultation.id}#${role}`);
    return line === undefined ? [] : [paragraph(`${words[role]}: `, quoted(line))];
  });
}

/** What somebody reads at the end, and at every open field. */
function endBlocks(subject: Subject): Blocks {
  const { texts, words } = subject;
  const { id, instrument } = subject.consultation;
  const foot = said(["contact", "privacy"], subject);
  const thanks = texts.blocks(`${id}#thanks`);
  const notice = texts.line(`${id}#notice`);
  const review = texts.line(`${id}#review`);
  return [
    heading(3, words.atTheEnd),
    ...(instrument.review === true
      ? [paragraph(words.review(review === undefined ? text(words.ownReview) : quoted(review)))]
      : []),
    ...(thanks.length === 0 ? [paragraph(words.noThanks)] : [shown(...thanks)]),
    ...said(["results"], subject),
    heading(3, words.atOpenFields),
    ...bullets([notice === undefined ? words.ownNotice : quoted(notice)]),
    ...(foot.length > 0 ? [heading(3, words.atTheFoot), ...foot] : []),
  ];
}
