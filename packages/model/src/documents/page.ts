import type { Versions } from "./situation.ts";

/** The page of the form in one language, seen from the folder that the site is in: `nl/form.html`. */
export const formPath = (language: string): string => `${language}/form.html`;

/** What an edition of a form is called for short: the beginning of its design. */
export const shortDesign = (design: string): string => design.slice(0, 16);

/** The folder of the form as it was in an earlier edition, seen from the folder that the site is in. */
export const editionPath = (design: string): string => `editions/${shortDesign(design)}/`;

/** Whether what is written for these arms, with spaces between them, is for somebody who has these versions. */
export const isForVersion = (arms: string, versions: Versions): boolean =>
  arms.split(" ").some((arm) => Object.values(versions).includes(arm));

/** A page as somebody with these versions reads it: parts for others are gone, and parts for them stand in the page itself. */
export const pageInVersion = (html: string, versions: Versions): string => {
  const around: { readonly isOpen: boolean; readonly isPart: boolean }[] = [];
  return html
    .split(/(<template\b[^>]*>|<\/template>)/)
    .filter((piece) => {
      const isOpen = around.at(-1)?.isOpen ?? true;
      if (piece === "</template>") return around.pop()?.isPart === false && isOpen;
      const [opens, arms] = /^<template(?: data-in="([^"]*)")?/.exec(piece) ?? [];
      if (opens === undefined) return isOpen;
      const isPart = arms !== undefined;
      around.push({ isOpen: isOpen && (!isPart || isForVersion(arms, versions)), isPart });
      return isOpen && !isPart;
    })
    .join("");
};
