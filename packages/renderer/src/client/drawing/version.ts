import { isForVersion, type Versions } from "@pwe/model";

/** Opens what a page holds for somebody with these versions, and takes out what it holds for others. */
export const openVersion = (page: ParentNode, versions: Versions): void => {
  for (const part of page.querySelectorAll<HTMLTemplateElement>("template[data-in]")) {
    if (isForVersion(part.dataset["in"] ?? "", versions)) {
      openVersion(part.content, versions);
      part.replaceWith(part.content);
    } else part.remove();
  }
};
