import { listRules } from "../rule.ts";
import { questionCountDiffers } from "../rules/question-count-differs.ts";
import { pageTooLong } from "../rules/page-too-long.ts";
import { bigGrid } from "../rules/big-grid.ts";
import { lateScreenOut } from "../rules/late-screen-out.ts";
import { duration } from "../rules/duration.ts";
import { longestRoute } from "../rules/longest-route.ts";
import { motivationFanout } from "../rules/motivation-fanout.ts";
import { openDensity } from "../rules/open-density.ts";

/** How much work it is to take part. */
export const burden = listRules(
  // The whole first, for it decides who takes part at all; then single pages.
  duration,
  longestRoute,
  questionCountDiffers,
  motivationFanout,
  pageTooLong,
  openDensity,
  bigGrid,
  lateScreenOut,
);
