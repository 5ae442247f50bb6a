import type { Consultation } from "@pwe/model";
import { isAskedIn } from "./asked-in.ts";
import { plannedRespondents } from "./respondents.ts";

type Quota = Consultation["plan"]["quotas"][number];

/**
 * How many complete responses are wanted of those whom a quota counts: of its stream, and of the versions in which its
 * question can be asked. Undefined where some stream has no target.
 */
export function wantedFor(quota: Quota, consultation: Consultation): number | undefined {
  const { instrument, plan } = consultation;
  const streams = quota.stream === undefined ? instrument.streams : [quota.stream];
  const samples = plan.samples.filter(({ stream }) => streams.includes(stream));
  const isKnown = streams.every((one) =>
    samples.some(({ stream, target, targets }) => stream === one && (target ?? targets)),
  );
  if (!isKnown) return undefined;
  const arms = instrument.factors.flatMap((factor) => {
    const asked = factor.arms.filter(({ id }) => isAskedIn(instrument, quota.path, id));
    return asked.length === factor.arms.length ? [] : asked.map(({ id }) => id);
  });
  return plannedRespondents({ ...consultation, plan: { ...plan, samples } }, arms);
}
