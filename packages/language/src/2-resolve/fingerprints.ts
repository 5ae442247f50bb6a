import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { answeringText, type Consultation, designText, planText } from "@pwe/model";

/** A consultation whose fingerprints are still to be taken. */
type Unsigned = Omit<Consultation, "fingerprints">;

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Takes the fingerprints: of what a respondent can see and answer, of the answering alone, and of what is done with the answers. */
export function sign(consultation: Unsigned): Consultation {
  const fingerprints = {
    design: hash(designText(consultation)),
    answering: hash(answeringText(consultation.instrument)),
    plan: hash(planText(consultation)),
  };
  const { format, edition, id, release, language, languages, attributes, texts, words } =
    consultation;
  const { streams, plan } = consultation;
  const { design, answering } = fingerprints;
  const instrument = { ...consultation.instrument, design, answering };
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
    ...(words && { words }),
    streams,
    plan,
  };
}
