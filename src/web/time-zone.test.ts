import { expect, test } from "vitest";
import { readZone, serverZone } from "./time-zone.ts";

test("a browser's zone is taken as the time zone database writes it", () => {
  expect(readZone("europe/paris")).toBe("Europe/Paris");
  expect(readZone("America/Argentina/Buenos_Aires")).toMatch(/^America\//);
});

test("what is no zone is the server's own", () => {
  for (const named of [undefined, "", "+01:00", "Europe/Nowhere", '"><script>', "__proto__"])
    expect(readZone(named)).toBe(serverZone);
});
