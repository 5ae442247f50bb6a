import { describe, expect, test } from "vitest";
import { dateOf, dayOf } from "./dates.ts";

describe("a date", () => {
  test("is a number of days from the first of January 1970", () => {
    expect(dayOf("1970-01-01")).toBe(0);
    expect(dayOf("1969-12-31")).toBe(-1);
    expect(dayOf("2000-01-01")).toBe(10_957);
    expect(dayOf("1900-01-01")).toBe(-25_567);
    expect(dayOf("2010-12-31")).toBe(14_974);
    expect(dayOf("0000-03-01")).toBe(-719_468);
  });

  test("is one that the calendar has, written in one way", () => {
    const none = ["2001-02-29", "1900-02-29", "2100-02-29", "2000-02-30", "2000-04-31"];
    const other = ["2000-13-01", "2000-00-10", "2000-01-00", "2000-1-1", "01-01-2000", "20000101"];
    const not = [
      "",
      "yesterday",
      "2000-01-01T00:00",
      " 2000-01-01",
      "2000-01-01\n",
      "２０００-01-01",
    ];
    expect([...none, ...other, ...not].filter((date) => dayOf(date) !== undefined)).toEqual([]);
    expect([null, undefined, 10_957, ["2000-01-01"], {}].map(dayOf)).toEqual(
      Array.from({ length: 5 }),
    );
    expect(dayOf("2000-02-29")).toBe(11_016);
    expect(dayOf("2024-02-29")).toBe(19_782);
  });

  test("comes back from its number, on every day of 800 years", () => {
    const first = dayOf("1600-01-01")!;
    const last = dayOf("2399-12-31")!;
    expect(last - first + 1).toBe(2 * 146_097);
    let before = "";
    for (let day = first; day <= last; day++) {
      const date = dateOf(day);
      if (date <= before || dayOf(date) !== day) throw new Error(`${day} is ${date}`);
      before = date;
    }
  });

  test("is the day that the platform has for it", () => {
    for (const date of ["1582-10-15", "1601-01-01", "1899-12-31", "1999-12-31", "2399-02-28"])
      expect(dayOf(date)).toBe(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  });
});
