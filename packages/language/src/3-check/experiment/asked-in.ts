import {
  once,
  outline,
  versionCombinations,
  type Instrument,
  type Versions,
  armsIn,
} from "@pwe/model";
import { timeline } from "./timeline.ts";

/** Whether some answers lead to a task or question for respondents who get this version. */
export const isAskedIn = (instrument: Instrument, path: string, arm: string): boolean =>
  askedByVersions(instrument).some(
    ({ versions, paths }) => paths.has(path) && (isOf(versions, arm) || !matters(instrument, arm)),
  );

interface AskedByVersions {
  readonly versions: Versions;
  readonly paths: ReadonlySet<string>;
}

const isOf = (versions: Versions, arm: string): boolean => Object.values(versions).includes(arm);

/** What can be asked in every combination of versions that some condition tells apart. */
const askedByVersions: (instrument: Instrument) => readonly AskedByVersions[] = once(
  (instrument) => {
    const factors = factorsThatMatter(instrument);
    return versionCombinations({ ...instrument, factors }).map((versions) => ({
      versions,
      paths: new Set(
        outline(instrument, versions).flatMap(({ elements }) =>
          elements.flatMap((one) =>
            one.kind === "task" || one.kind === "question" ? [one.element.path] : [],
          ),
        ),
      ),
    }));
  },
);

const factorsThatMatter: (instrument: Instrument) => Instrument["factors"] = once((instrument) =>
  instrument.factors.filter(({ id }) =>
    timeline(instrument).branches.some(({ conditions }) =>
      conditions.some((condition) => armsIn(condition, id).length > 0),
    ),
  ),
);

const matters = (instrument: Instrument, arm: string): boolean =>
  factorsThatMatter(instrument).some(({ arms }) => arms.some(({ id }) => id === arm));
