import { byType, type PerType, type Question } from "@pwe/model";

const no = (): boolean => false;

const isFree: PerType<[], boolean> = {
  one: no,
  many: no,
  grid: no,
  number: no,
  scale: no,
  text: ({ format }) => format === undefined,
  rank: no,
  date: no,
};

/** Whether people answer in their own words. */
export const isFreeText = (question: Question): boolean => byType(isFree, question);
