// A design on paper: plain data, and how it is printed.
export { fileName, paper, wordsLanguage, type PaperOf } from "./paper/paper.ts";
export { paperHtml } from "./paper/html.ts";
export { paperMarkdown, type MarkdownPaper } from "./paper/markdown.ts";
export type { Block, Blocks, Inline, Line, Paper, Table } from "./paper/document.ts";
export type { Diagram } from "./paper/document.ts";
