import { expect, test } from "vitest";
import { parseSearch } from "./search-query.ts";
import { dayFilters, withFilter, withOtherName, writeFilter } from "./write-filter.ts";

const now = new Date("2026-11-21T13:05:00Z");
const parse = (written: string) => parseSearch(written, now);

test("what is written is read again as what was meant", () => {
  for (const name of ["Idrane Coll", "Idrane “Ida” Coll", 'The "Gull"', "O’Brannick", "محمد", "gull.example"]) {
    const [read] = parse(writeFilter("speaker", name)).speakers.wanted;
    expect(read?.replace(/\s+/g, " ")).toBe(name.replace(/["“”]/g, " ").replace(/\s+/g, " ").trim());
  }
  expect(parse(writeFilter("kind", "press release")).kinds.wanted).toEqual(["press release"]);
  expect(parse(writeFilter("hashtag", "ferries")).hashtags.wanted).toEqual(["ferries"]);
});

test("a day ends where the next begins", () => {
  const { after, before } = parse(dayFilters("2026-12-31"));
  expect([after?.toISOString(), before?.toISOString()]).toEqual([
    "2026-12-31T00:00:00.000Z",
    "2027-01-01T00:00:00.000Z",
  ]);
});

test("a query is narrowed once, and not beyond what is read", () => {
  expect(withFilter("ferry", "kind:opinion")).toBe("ferry kind:opinion");
  expect(withFilter("ferry kind:opinion", "kind:opinion")).toBeUndefined();
  expect(withFilter("x".repeat(295), "kind:opinion")).toBeUndefined();
});

test("another name takes the place of the one that was asked for", () => {
  expect(withOtherName('ferry speaker:"Idran Col" #x', "speaker", "Idran Col", "Idrane Coll")).toBe(
    'ferry speaker:"Idrane Coll" #x',
  );
  expect(withOtherName("Publisher:COURRIER a", "publisher", "courrier", "The Courier")).toBe(
    'publisher:"The Courier" a',
  );
  expect(withOtherName("#ferrys", "hashtag", "ferrys", "ferries")).toBe("#ferries");
  expect(withOtherName("a", "speaker", "b", "Coll")).toBe("speaker:Coll");
});
