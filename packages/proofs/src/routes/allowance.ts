/** How many steps a part may take: fewer after each that was too much, so that many of those come to an end as well. */
export interface Allowance {
  readonly steps: () => number;
  readonly wasTooMuch: () => void;
}

/** However many were too much, a part may take this share of the steps. */
const share = 50;

/** An allowance that begins with so many steps. */
export function allowanceOf(size: number): Allowance {
  let times = 0;
  return {
    steps: () => Math.ceil(size / Math.min(1 + times ** 2, share)),
    wasTooMuch: () => {
      times++;
    },
  };
}
