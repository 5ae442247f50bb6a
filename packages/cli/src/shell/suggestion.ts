// Loaded only once something was mistyped: the rest of the language stays out of a start.
export { suggest } from "@pwe/language";
