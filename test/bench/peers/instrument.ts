/** The instrument that every peer shows: options with five levels and a total, a branch, and a last page. */
export interface Shown {
  readonly options: readonly string[];
}

export const levels = ["Much less", "Less", "The same", "More", "Much more"] as const;

export const shownWith = (options: number): Shown => ({
  options: Array.from({ length: options }, (_, at) => `Kind of work number ${at + 1}`),
});

/** The same as a consultation. */
export const consultationText = ({ options }: Shown): string => `pwe 1
consultation bench "Divide the attention" {
  language en
}
levels attention5 {
${levels.map((label, at) => `  - level_${at} "${label}" effort ${at - 2}`).join("\n")}
}
task attention "Divide the attention" {
  levels attention5 start at level_2
  budget effort "Effort" {
    at most 4
    over "The meter is in the red. Choose less somewhere else."
  }
${options.map((label, at) => `  option work_${at} "${label}"`).join("\n")}
}
dilemma order "An order" {
  situation "The order cannot be carried out in time."
  ask advice one "What do you advise?" {
    - carry_out "Carry it out"
    - decline "Decline it"
  }
  when advice is decline {
    ask again one "And if the order comes again?" {
      - carry_out_2 "Carry it out"
      - decline_2 "Decline it"
    }
  }
}
section about "About you" {
  ask near one "Do you live nearby?" {
    - yes "Yes"
    - no "No"
  }
}
`;
