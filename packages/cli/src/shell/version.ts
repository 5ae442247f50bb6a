import description from "../../package.json" with { type: "json" };

/** The version of the compiler, as a manifest names it. */
export const { version } = description;
