/** A drawing as SVG text, with what it is called and what it shows. */
export interface Diagram {
  readonly svg: string;
  readonly title: string;
}
