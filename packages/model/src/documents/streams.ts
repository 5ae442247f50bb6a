import type { Instrument } from "../generated/consultation.ts";

/** The streams that a response can name: the declared ones, or `open` where none is declared. */
export const streamsOf = ({ streams }: Instrument): readonly string[] =>
  streams.length > 0 ? streams : ["open"];
