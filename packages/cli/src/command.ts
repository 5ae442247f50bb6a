/** Runs one command line and says with which code the process should end. */
export const run = async (args: string[]): Promise<number> => {
  console.error(`pwe ${args.join(" ")}: not written yet`);
  return 1;
};
