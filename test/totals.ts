import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** How a whole run ended. What did not pass failed: a skipped test proves nothing. */
export interface Count {
  passed: number;
  failed: number;
}

/**
 * A reporter that leaves the totals of the run in a file, for `run.ts` to print.
 * A file or suite that breaks outside its tests counts as one failure, and so does an error that no test caught.
 */
export class Totals implements Reporter {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const count: Count = { passed: 0, failed: unhandled.length };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        count[test.result().state === "passed" ? "passed" : "failed"] += 1;
      }
      for (const group of [module, ...module.children.allSuites()]) {
        if (group.errors().length > 0) count.failed += 1;
      }
    }
    writeFileSync(this.#file, JSON.stringify(count));
  }
}
