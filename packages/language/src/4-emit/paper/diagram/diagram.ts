import { escapeMarkup } from "@pwe/model";
import type { Step } from "./flow.ts";
import { layout, leastWidth, type Mark } from "./layout.ts";
import type { Diagram } from "../document.ts";

/** The width of A4 between its margins; a flow that needs more is drawn wider, and printed smaller. */
const usualWidth = 640;
/** What fits on a sheet of A4 below a heading, with room to say that it continues. */
const tallest = 740;
const margin = 6;

/** What a drawing says beside the steps. */
interface DiagramWords {
  readonly continued: string;
  readonly diagramTitle: (part: number, parts: number) => string;
}

/** A flow as drawings that each fit on a sheet: where one ends, the next continues. */
export function diagramsOf(
  steps: readonly Step[],
  words: DiagramWords,
  say: (steps: readonly Step[]) => string,
): Diagram[] {
  const width = Math.max(usualWidth, leastWidth(steps) + 2 * margin);
  const sheets = sheetsOf(steps, width);
  return sheets.map((own, at) => {
    const more: Step = { kind: "end", title: words.continued };
    const all = [...(at > 0 ? [more] : []), ...own, ...(at < sheets.length - 1 ? [more] : [])];
    const { height, draw } = layout(all, width - 2 * margin);
    const title = words.diagramTitle(at + 1, sheets.length);
    return {
      title,
      svg: svgOf(draw(margin, margin), {
        size: { width, height: height + 2 * margin },
        id: `route-${at + 1}`,
        title,
        says: say(own),
      }),
    };
  });
}

function sheetsOf(steps: readonly Step[], width: number): Step[][] {
  const sheets: Step[][] = [];
  let sheet: Step[] = [];
  for (const step of steps) {
    const longer = [...sheet, step];
    // An end that begins or closes the flow is not left alone.
    if (
      sheet.length > 1 &&
      step.kind !== "end" &&
      layout(longer, width - 2 * margin).height > tallest
    ) {
      sheets.push(sheet);
      sheet = [step];
    } else sheet = longer;
  }
  return [...sheets, sheet];
}

interface Drawing {
  readonly size: { readonly width: number; readonly height: number };
  readonly id: string;
  readonly title: string;
  readonly says: string;
}

function svgOf(marks: readonly Mark[], { size, id, title, says }: Drawing): string {
  const [width, height] = [short(size.width), short(size.height)];
  // Lines lie under what they lead to.
  const lines = marks.filter(({ kind }) => kind === "line");
  const rest = marks.filter(({ kind }) => kind !== "line");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, sans-serif" text-anchor="middle" fill="#000">`,
    `<title id="${id}-title">${letters(title)}</title>`,
    `<desc id="${id}-desc">${letters(says)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...[...lines, ...rest].map(markSvg),
    "</svg>",
  ].join("\n");
}

const short = (number: number): string => `${Number(number.toFixed(1))}`;

const looks = {
  box: 'rx="3" fill="#fff" stroke="#000" stroke-width="1.5"',
  end: 'rx="14" fill="#fff" stroke="#000" stroke-width="1"',
  way: 'rx="3" fill="#f2f2f2" stroke="#555" stroke-width="1"',
  frame: 'rx="3" fill="none" stroke="#555" stroke-width="1" stroke-dasharray="5 3"',
} as const;

function markSvg(mark: Mark): string {
  switch (mark.kind) {
    case "line": {
      const points = mark.points.map(([x, y]) => `${short(x)},${short(y)}`).join(" ");
      const drawn = `<polyline points="${points}" fill="none" stroke="#000" stroke-width="1.2"/>`;
      return mark.arrow ? `${drawn}${headSvg(mark.points)}` : drawn;
    }
    case "rect":
      return `<rect x="${short(mark.x)}" y="${short(mark.y)}" width="${short(mark.width)}" height="${short(mark.height)}" ${looks[mark.look]}/>`;
    case "text":
      return `<text x="${short(mark.x)}" y="${short(mark.y)}" font-size="${mark.size}"${mark.bold ? ' font-weight="bold"' : ""}>${letters(mark.text)}</text>`;
    default:
      return mark satisfies never;
  }
}

/** The head of an arrow, at the last of its points. */
function headSvg(points: readonly (readonly [number, number])[]): string {
  const [x, y] = points.at(-1)!;
  const [fromX, fromY] = points.at(-2) ?? [x, y - 1];
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  const corner = (side: number): string =>
    `${short(x - 7 * dx + 3.5 * side * dy)},${short(y - 7 * dy + 3.5 * side * dx)}`;
  return `<polygon points="${short(x)},${short(y)} ${corner(1)} ${corner(-1)}"/>`;
}

/** Letters as XML; what XML cannot hold is left out. */
const letters = (text: string): string =>
  escapeMarkup(text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));
