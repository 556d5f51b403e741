import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
let edition: SampleEdition;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
});
afterAll(() => server.close());

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(
    createWebApp(sampleDesk(server.database)).request(path, { headers: { host: "127.0.0.1:8080", ...headers } }),
  );
}

async function read(path: string): Promise<string> {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

/** What an independent client makes of a calendar. */
async function eventsOf(path: string): Promise<ICAL.Event[]> {
  const calendar = new ICAL.Component(ICAL.parse(await read(path)));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

function eventOf(events: readonly ICAL.Event[], start: string): ICAL.Event {
  const found = events.find(({ summary }) => summary.startsWith(start));
  if (!found) throw new Error(`no event "${start}" among ${events.map(({ summary }) => summary).join("; ")}`);
  return found;
}

test("the agenda names each event under its day, with its sentence, publisher and story", async () => {
  const page = await read("/agenda");
  expect(page).toContain("Members vote on Monday");
  expect(page).toMatch(/Today.*Monday 23 November 2026.*January 2027/s);
  expect(page).toContain("Also announced by Northern Wire");
  expect(page).not.toContain("Talks resume on Thursday");
  expect(page).toMatch(/In these days.*second draft this week/s);
  expect(page).toContain("moved from 24 Nov");
  expect(page).toContain(`href="/stories/${edition.storyIds.get("ferries")}#next"`);
});

test("a day of the calendar leads to what begins then, and a topic to its own", async () => {
  expect(await read("/agenda")).toContain('href="/agenda?from=2026-11-23" aria-label="23 November: 1 event"');
  const later = await read("/agenda?from=2026-11-24");
  expect(later).not.toContain("Members vote on Monday");
  expect(later).toContain("The regatta");
  expect(await read("/agenda?topic=business")).toContain("Members vote on Monday");
  expect(await read("/agenda?topic=sport")).toContain("No article that was read announces anything");
});

test("an address that somebody made up starts today", async () => {
  for (const from of ["2026-02-31", "soon", "2026-11-23-x", "9999999-01-01"])
    expect(await read(`/agenda?from=${from}`)).toContain("Members vote on Monday");
});

test("a story says what comes next, and below it what was due", async () => {
  const page = await read(`/stories/${edition.storyIds.get("ferries")}`);
  expect(page).toMatch(
    /What comes next.*Members vote on Monday.*1 event that was due before.*Talks resume on Thursday/s,
  );
  expect(await read(`/stories/${edition.storyIds.get("long")}`)).not.toContain("What comes next");
});

test("a client reads days, instants and clocks of nobody's zone from the calendar", async () => {
  const events = await eventsOf("/agenda.ics");
  const tonight = eventOf(events, "The crews’ council");
  expect(tonight.startDate.toString()).toBe("2026-11-21T17:00:00Z");
  const vote = eventOf(events, "Members vote");
  expect([vote.startDate.toString(), vote.startDate.zone.tzid]).toEqual(["2026-11-23T09:30:00", "floating"]);
  const fair = eventOf(events, "A fair");
  expect([fair.startDate.isDate, fair.startDate.toString(), fair.endDate.toString()]).toEqual([
    true,
    "2026-11-26",
    "2026-11-29",
  ]);
  const timetable = eventOf(events, "The winter timetable");
  expect([timetable.startDate.toString(), timetable.endDate.toString()]).toEqual(["2027-01-01", "2027-01-02"]);
});

test("a client reads signs, long lines, states and ids unchanged", async () => {
  const events = await eventsOf(`/stories/${edition.storyIds.get("ferries")}/agenda.ics`);
  expect(events).toHaveLength(8);
  const fair = eventOf(events, "A fair");
  expect(fair.summary).toBe(
    'A fair for island traders; "open to all", with stalls, is planned for 26 to 28 November (expected)',
  );
  expect(fair.description).toContain('“A fair for island traders; "open to all", with stalls,');
  expect(fair.description).toContain("The Courier, http://127.0.0.1:8080/articles/");
  expect(eventOf(events, "The regatta").component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(fair.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(8);
  expect(fair.uid).toMatch(/^\d+-sample2@octavo$/);
});

test("lines of a calendar end as RFC 5545 asks and are no longer than 75 bytes", async () => {
  const lines = (await read("/agenda.ics")).split("\r\n");
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    expect(line).not.toContain("\n");
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  }
});

test("a calendar that has not changed is not sent again", async () => {
  const first = await ask("/agenda.ics");
  expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const tag = first.headers.get("etag") ?? "";
  const again = await ask("/agenda.ics", { "if-none-match": tag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});
