import { columns, row, type Response } from "@pwe/model";
import { describe, expect, test } from "vitest";
import {
  CollectorUnderTest,
  TOKEN,
  consultation,
  instrument,
  idOf,
  respond,
  withMotivation,
} from "../testing/collector-under-test.ts";
import { readCsv } from "../testing/read-csv.ts";
import { SqliteStore } from "../store/sqlite-store.ts";

describe("an export", () => {
  const at = new CollectorUnderTest();
  const sendAll = async (): Promise<Response[]> => {
    const sent = Array.from({ length: 40 }, (_, number) => respond(1 + ((number * 7) % 40)));
    for (const response of sent) expect((await at.put(response.id, response)).statusCode).toBe(201);
    return sent;
  };

  test("is for whoever carries the token", async () => {
    for (const url of ["/api/export.ndjson", "/api/export.csv"]) {
      for (const token of [null, "", "wrong", `${TOKEN}x`]) {
        const refused = await at.get(url, token);
        expect(refused.statusCode).toBe(401);
        expect(refused.headers["www-authenticate"]).toBe("Bearer");
      }
    }
    await at.restart({ adminToken: undefined });
    expect((await at.get("/api/export.ndjson", "")).statusCode).toBe(401);
    expect((await at.get("/api/export.ndjson", "undefined")).statusCode).toBe(401);
  });

  test("as lines gives every response back as it came, in the order of arrival", async () => {
    const sent = await sendAll();
    const { body, headers } = await at.get("/api/export.ndjson");
    expect(headers["content-type"]).toBe("application/x-ndjson; charset=utf-8");
    expect(body.endsWith("\n")).toBe(true);
    expect(
      body
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(sent);
    expect((await at.get("/api/export.ndjson")).body).toBe(body);
  });

  test("as lines can be sent in again", async () => {
    await sendAll();
    const lines = (await at.get("/api/export.ndjson")).body.trimEnd().split("\n");

    const second = new SqliteStore(":memory:");
    await at.restart({ store: second });
    for (const line of lines)
      expect((await at.put((JSON.parse(line) as Response).id, line)).statusCode).toBe(201);
    expect((await at.get("/api/export.ndjson")).body.trimEnd().split("\n")).toEqual(lines);
    await second.close();
  });

  test("as a table has the columns of the codebook and the cells of the model", async () => {
    const sent = await sendAll();
    const { body, headers } = await at.get("/api/export.csv");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
    const [header, ...records] = readCsv(body);
    expect(header).toEqual(columns(instrument).map(({ name }) => name));
    expect(records).toHaveLength(sent.length);
    for (const [number, record] of records.entries()) {
      const cells = row(instrument, sent[number]!);
      const expected = header!.map((name) => {
        const cell = cells.get(name)!;
        return "value" in cell ? String(cell.value) : "";
      });
      expect(record).toEqual(expected);
    }
  });

  test("as a table says why an answer is missing, when asked to", async () => {
    const sent = await sendAll();
    const [header, ...records] = readCsv((await at.get("/api/export.csv?missing=kind")).body);
    const kinds = new Set<string>();
    for (const [number, record] of records.entries()) {
      const cells = row(instrument, sent[number]!);
      for (const [place, name] of header!.entries()) {
        const cell = cells.get(name)!;
        expect(record[place]).toBe("value" in cell ? String(cell.value) : `.${cell.missing}`);
        if ("missing" in cell) kinds.add(cell.missing);
      }
    }
    expect([...kinds].toSorted()).toEqual(["not_reached", "not_recorded", "refused", "skipped"]);
    expect((await at.get("/api/export.csv?missing=yes")).statusCode).toBe(422);
  });

  test("as a table for a spreadsheet holds no formula", async () => {
    const why = "=1+1";
    await at.put(idOf(1), withMotivation(1, why));
    await at.put(idOf(2), withMotivation(2, `'${why}`));
    const plain = readCsv((await at.get("/api/export.csv")).body);
    const safe = (await at.get("/api/export.csv?profile=spreadsheet")).body;
    expect(safe.startsWith("\ufeff")).toBe(true);
    const column = plain[0]!.indexOf("attention__rights__why");
    expect(plain.slice(1).map((record) => record[column])).toEqual(["=1+1", "'=1+1"]);
    expect(
      readCsv(safe.slice(1))
        .slice(1)
        .map((record) => record[column]),
    ).toEqual(["'=1+1", "''=1+1"]);
    expect((await at.get("/api/export.csv?profile=excel")).statusCode).toBe(422);
  });

  test("of nothing is empty, or a header alone", async () => {
    expect((await at.get("/api/export.ndjson")).body).toBe("");
    expect(readCsv((await at.get("/api/export.csv")).body)).toHaveLength(1);
  });
});
