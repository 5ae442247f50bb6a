import type { Locator } from "playwright-core";

/** Types the largest number that this field takes. */
export const fillMost = async (field: Locator): Promise<void> =>
  field.fill(
    await field.evaluate((one: HTMLElement) => {
      const { max, step } = JSON.parse(one.dataset["number"]!) as {
        max: number;
        step: { int: number; decimals: number };
      };
      return ((max * step.int) / 10 ** step.decimals).toFixed(step.decimals);
    }),
  );
