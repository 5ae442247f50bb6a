/** Valid `.pwe` files of any length, for measuring: a header, then tasks, dilemmas and sections in turn. */

const header = [
  "pwe 1",
  'consultation long "A long consultation" {',
  "  language en",
  "}",
  "",
  'version v1 "First version"  share 2/3 baseline',
  'version v2 "Second version" share 1/3',
  "",
  "levels attention5 {",
  '  - much_less "Much less attention" side less effort -2 score -1',
  '  - less "Less attention" side less effort -1 score -0.5',
  '  - same "The same attention" side same effort 0 score 0',
  '  - more "More attention" side more effort 1 score 0.5',
  '  - much_more "Much more attention" side more effort 2 score 1',
  "}",
  "",
];

function task(n: number): string[] {
  const lines = [
    `task task_${n} "Divide the attention (${n})" {`,
    '  intro """',
    "    Time can be spent once. Choose what should get **more** and what should get **less** of it.",
    '  """',
    "  levels attention5 start at same",
    "  shuffle options",
    '  budget effort "Effort" {',
    "    at most 4 in v1, 2 in v2",
    '    over "The meter is in the red. Choose less somewhere else."',
    "  }",
  ];
  for (let option = 1; option <= 8; option++)
    lines.push(
      `  option work_${option} "Kind of work number ${option} of block ${n}" {`,
      `    short "Work ${option}"`,
      '    if more "More people would get an answer sooner than they do today."',
      '    if less "More people would have to find out for themselves."',
      "  }",
    );
  lines.push(
    '  motivate optional max 2000 { more "Why more?" less "Why less?" same "Why the same?" }',
    "}",
    "",
  );
  return lines;
}

function dilemma(n: number): string[] {
  return [
    `dilemma dilemma_${n} "A dilemma (${n})" {`,
    '  situation """',
    "    The order cannot be carried out in time: there are too few people. {{law}}",
    '  """',
    '  piece law in v1 "Perhaps the law does not allow it either." in v2 "The law does not allow it either."',
    '  ask advice one "What do you advise?" {',
    '    - carry_out "Carry out the order as well as possible"',
    '    - decline "Do not carry out the order"',
    '    - resign "Resign"',
    '    other "Something else, namely"',
    "  }",
    '  motivate optional "Why do you advise this?"',
    "  when advice is carry_out {",
    `    ask worse one "It takes longer than planned. And now?" {`,
    '      - go_on "Go on"',
    '      - stop "Stop after all"',
    "    }",
    "  } else {",
    `    ask wish one "A colleague carries it out. And now?" {`,
    '      - accept "Accept it"',
    '      - protest "Protest"',
    "    }",
    "  }",
    "}",
    "",
  ];
}

function section(n: number): string[] {
  return [
    `section section_${n} "About you (${n})" {`,
    "  // Background, to describe who took part.",
    '  ask work one "What do you do most of the week?" {',
    '    - paid "Paid work"',
    '    - studying "Studying"',
    '    - retired "Retired"',
    '    refused "I would rather not say"',
    "  }",
    '  ask before many "How did you give your opinion before?" {',
    '    - letter "A letter"',
    '    - meeting "A meeting"',
    '    none "Not before"',
    "  }",
    '  ask mark number 1..10 "Which mark do you give?"',
    '  ask remark text "Anything else?" { max 500 optional }',
    "}",
    "",
  ];
}

const blocks = [task, dilemma, section];

/** A file of about this many lines: never fewer, and at most one block more. */
export function generate(lines: number): string {
  const text = [...header];
  for (let n = 0; text.length < lines; n++) text.push(...blocks[n % blocks.length]!(n));
  return `${text.join("\n").trimEnd()}\n`;
}
