import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import {
  countAgendaDays,
  findAgendaFrom,
  findStoryAgenda,
  findUnderWay,
  readDayCursor,
} from "../stories/agenda-page.store.ts";
import { followMerges, loadStory } from "../stories/story-page.store.ts";
import { isTopic, type Topic, topicNames } from "../topics/topic.ts";
import { AgendaPage } from "./agenda.page.tsx";
import { type AgendaCalendar, writeCalendar } from "./agenda-calendar.ts";
import { monthSpan } from "./agenda-month.tsx";
import { dayIn, daysLater } from "./agenda-words.ts";
import type { Printing } from "./printing.ts";
import { originOf, sendConditionally } from "./send-conditionally.ts";
import { sendPage } from "./send-page.ts";
import { readZone, serverZone, zoneCookie } from "./time-zone.ts";
import type { WebDesk } from "./web-desk.ts";

const eventsPerPage = 60;
const mostUnderWay = 30;
/** Calendars forget what their feed no longer has: what was due stays a month. */
const daysKept = 30;
const eventsInCalendar = 500;

/** What is to come: as a page, and as calendars that other programs follow. */
export function agendaRoutes(desk: WebDesk, print: () => Printing): Hono {
  const { database } = desk;
  const routes = new Hono();
  routes.get("/agenda", async (c) => {
    const today = dayIn(readZone(getCookie(c, zoneCookie)), desk.now());
    const from = readDayCursor(c.req.query("from")) ?? { day: today, id: 0 };
    const topic = readTopic(c.req.query("topic"));
    const isTop = from.id === 0 && from.day === today;
    const [{ items, next }, underWay, counts] = await Promise.all([
      findAgendaFrom(database, { from, topic, limit: eventsPerPage }),
      isTop ? findUnderWay(database, { day: today, topic, limit: mostUnderWay }) : [],
      countAgendaDays(database, { ...monthSpan(from.day), topic }),
    ]);
    return sendPage(c, <AgendaPage view={{ today, from, topic, items, next, underWay, counts }} printing={print()} />);
  });
  routes.get("/agenda.ics", async (c) => {
    const topic = readTopic(c.req.query("topic"));
    const from = { day: daysLater(dayIn(serverZone, desk.now()), -daysKept), id: 0 };
    const { items } = await findAgendaFrom(database, { from, topic, limit: eventsInCalendar });
    const name = topic ? `Octavo: ${topicNames[topic]}` : "Octavo: agenda";
    return sendCalendar(c, { name, path: "/agenda", items });
  });
  routes.get("/stories/:id{[0-9]{1,15}}/agenda.ics", async (c) => {
    const id = await followMerges(database, Number(c.req.param("id")));
    const story = await loadStory(database, id);
    const items = await findStoryAgenda(database, id, eventsInCalendar);
    return sendCalendar(c, { name: `Octavo: ${story.headline || "a story"}`, path: `/stories/${id}#next`, items });
  });
  return routes;
}

function readTopic(written: string | undefined): Topic | undefined {
  return written && isTopic(written) ? written : undefined;
}

function sendCalendar(c: Context, calendar: AgendaCalendar): Response {
  c.header("Content-Disposition", 'inline; filename="octavo.ics"');
  return sendConditionally(c, writeCalendar(calendar, originOf(c)), "text/calendar; charset=utf-8");
}
