/** The block of a path: `attention` of `attention.rights.level`. A path of a block is its own. */
export const blockOf = (path: string): string => path.split(".", 1)[0]!;

/** The path of what holds a path: `attention.rights` of `attention.rights.level`; empty of a block. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));

/** The id at the end of a path: `level` of `attention.rights.level`. */
export const idOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);
