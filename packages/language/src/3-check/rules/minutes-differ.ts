import { eachOnce, foundIn } from "../prose/found.ts";
import { minutesIn } from "../prose/stated-minutes.ts";
import { textsOf } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";
import { anyOf } from "../words/list.ts";

type Data = { said: string; planned: string };

/** The consent says that it lasts so long, and the sample was planned on another time. */
export const minutesDiffer: Rule<Data> = {
  kind: {
    code: "C1205",
    id: "minutes-differ",
    severity: "warning",
    message: ({ said, planned }) =>
      `The text says that taking part lasts ${said} minutes, and the \`sample\` says ${planned}.`,
    why: "People agree to the time that they read. Who is promised less than it takes stops halfway, and the panel is paid for the other number.",
    help: () => "Write the same number in both, or mend the one that is wrong.",
  },
  certainty: "heuristic",
  check: (context) => {
    const minutes = context.consultation.plan.samples.flatMap((one) => one.minutes ?? []);
    if (minutes.length === 0) return [];
    const planned = anyOf([...new Set(minutes.map(String))], context.language);
    return eachOnce(
      textsOf(context.consultation)
        .filter(({ path }) => path === "consent")
        .flatMap(({ key, tag, language, text }) =>
          minutesIn(text, language).flatMap(({ from, to }) => {
            if (minutes.some((one) => from <= one && one <= to)) return [];
            const said = from === to ? String(from) : `${from}–${to}`;
            return [foundIn(context, { key, tag }, { said, planned }, { key: said })];
          }),
        ),
    );
  },
};
