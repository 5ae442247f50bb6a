import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Consultation, designText, planText } from "@pwe/model";

/** A consultation whose fingerprints are still to be taken. */
type Unsigned = Omit<Consultation, "fingerprints">;

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Takes both fingerprints: of what a respondent can see and answer, and of what is done with the answers. */
export function sign(consultation: Unsigned): Consultation {
  const fingerprints = {
    design: hash(designText(consultation)),
    plan: hash(planText(consultation)),
  };
  const { format, edition, id, release, language, languages, attributes, texts, streams, plan } =
    consultation;
  const instrument = { ...consultation.instrument, design: fingerprints.design };
  return {
    format,
    edition,
    id,
    release,
    language,
    languages,
    fingerprints,
    instrument,
    attributes,
    texts,
    streams,
    plan,
  };
}
