import { formPath } from "@pwe/model";
import type { Site } from "./site.ts";

/** Goes to the page that a preview asks for in its address, unless this is it. A participant's address asks for nothing. */
export const goesToAsked = (
  site: Site,
  isHere: (query: URLSearchParams, language: string) => boolean,
): boolean => {
  if (!site.preview) return false;
  const query = new URLSearchParams(location.search);
  const language = query.get("language") ?? site.language;
  if (isHere(query, language) || !/^[\w-]+$/.test(language)) return false;
  location.replace(site.root + formPath(language) + location.search);
  return true;
};
