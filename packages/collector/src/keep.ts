import { Refusal } from "./problem.ts";
import { wordingOf, type Tongue } from "./wording.ts";
import { designOf, judgeAllocation, judgeValue, toContent } from "./submission.ts";
import type { Context } from "./context.ts";

const otherContent = (): Refusal =>
  new Refusal(
    409,
    "other_content",
    "A response with this id was received before, with other content. That one is kept; this one was not stored.",
  );

/** Judges a response and keeps it. It resolves once it is on disk, now or before, and rejects with a refusal. */
export async function keep(
  { editions, store, quotas, clock }: Context,
  id: string,
  value: unknown,
  tongue: Tongue = "en",
): Promise<"stored" | "same"> {
  const content = toContent(value);
  // Whoever did not hear our answer sends again, maybe after the form has a new edition: it was judged then.
  const earlier = await store.get(id);
  if (earlier !== undefined) {
    if (earlier.document === content.document) return "same";
    throw otherContent();
  }
  await editions.recorded();
  // It is judged by what was asked: by the edition that it was given in, also when another is served now.
  const edition = (await editions.of(designOf(value))) ?? editions.current;
  const { instrument } = edition;
  const { response, refusal } = judgeValue(instrument, value, wordingOf(edition, value, tongue));
  if (refusal !== undefined) throw refusal;
  if (response.id !== id) {
    throw new Refusal(
      422,
      "other_id",
      "The id in the response is not the one in the address. Nothing was stored.",
    );
  }
  const refused = judgeAllocation(instrument, response, await store.allocation(id));
  if (refused !== undefined) throw refused;
  const placement = await store.put({ id, ...content, at: clock() });
  if (placement === "other") throw otherContent();
  if (placement === "stored") quotas.count(content.document);
  return placement;
}
