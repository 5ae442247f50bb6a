/** What the preview in the browser is told: when it opens, and after every save. */
export interface DevState {
  /** counts the times a form was made; another number than before means: load it again */
  readonly build: number;
  /** what the bar and the panel are labelled in */
  readonly language: "en" | "nl";
  /** the file, with what was found in one line */
  readonly summary: string;
  readonly errors: boolean;
  /** every finding as text, with the lines that it is about */
  readonly findings: readonly string[];
  /** what can be looked at: start pages, and the form in each version and language */
  readonly pages: readonly { readonly path: string; readonly label: string }[];
}
