/** Reads a table as RFC 4180 writes it: what tests read ours back with. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error("not CSV");
    record.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === "\r\n") {
      records.push(record);
      record = [];
    }
  }
  return records;
}
