/** A consultation as an accessible form: written as files at compile time, filled in in the browser. */

// The site
export { renderSite } from "./page/site.ts";
export type { SiteParts } from "./page/document.ts";
