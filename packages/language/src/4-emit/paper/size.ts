import { type Element, childrenOf } from "@pwe/model";
import { pageCount } from "./pages.ts";
import type { Subject } from "./subject.ts";

/** How many pages, questions and tasks a version has, whoever meets them. */
export function sizeWords(subject: Subject): string {
  const { questions, tasks } = count(subject.elements);
  return subject.words.pagesAndQuestions(pageCount(subject), questions, tasks);
}

interface Counted {
  readonly questions: number;
  readonly tasks: number;
}

function count(elements: readonly Element[]): Counted {
  return elements.map(countOne).reduce(
    (sum, one) => ({
      questions: sum.questions + one.questions,
      tasks: sum.tasks + one.tasks,
    }),
    { questions: 0, tasks: 0 },
  );
}

function countOne(element: Element): Counted {
  switch (element.kind) {
    case "question":
      return { questions: 1, tasks: 0 };
    case "task": {
      const after = count(element.elements);
      return { ...after, tasks: after.tasks + 1 };
    }
    default:
      return count(childrenOf(element));
  }
}
