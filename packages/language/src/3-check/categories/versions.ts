import { listRules } from "../rule.ts";
import { noBaseline } from "../rules/no-baseline.ts";
import { armUnequalBurden } from "../rules/arm-unequal-burden.ts";
import { carryOver } from "../rules/carry-over.ts";
import { comparedInBranch } from "../rules/compared-in-branch.ts";
import { confoundedVersions } from "../rules/confounded-versions.ts";
import { equalArms } from "../rules/equal-arms.ts";
import { levelNeverShown } from "../rules/level-never-shown.ts";
import { notEstimable } from "../rules/not-estimable.ts";
import { equivalenceUnlikely } from "../rules/equivalence-unlikely.ts";
import { notRandomised } from "../rules/not-randomised.ts";
import { singleVersion } from "../rules/single-version.ts";
import { uncorrected } from "../rules/uncorrected.ts";
import { underpowered } from "../rules/underpowered.ts";
import { varyNotExhaustive } from "../rules/vary-not-exhaustive.ts";
import { varyWithoutDifference } from "../rules/vary-without-difference.ts";
import { wordingDrift } from "../rules/wording-drift.ts";

/** Whether the versions are an experiment from which something can be learned. */
export const versions = listRules(
  // What each version is: a hole or a copy makes everything after it doubtful.
  singleVersion,
  varyNotExhaustive,
  varyWithoutDifference,
  equalArms,
  levelNeverShown,
  wordingDrift,
  armUnequalBurden,
  // Whether they can be fielded as one form.
  // Whether a comparison can be made, and whether it says what it seems to say.
  notEstimable,
  notRandomised,
  confoundedVersions,
  carryOver,
  comparedInBranch,
  // How much it can find.
  underpowered,
  equivalenceUnlikely,
  uncorrected,
  noBaseline,
);
