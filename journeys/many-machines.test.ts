import { expect, test } from "vitest";
import { startEmbeddedPostgres } from "../src/platform/database/embedded-postgres.ts";
import { createTestFolder } from "../src/platform/database/test-folder.ts";
import { createLog } from "../src/platform/log.ts";
import { localEvent } from "./events.fixture.ts";
import { createOctavo, type Octavo, type Running, until } from "./octavo.fixture.ts";
import { openPress, type Press } from "./press.fixture.ts";
import type { Publisher } from "./publisher.fixture.ts";

const patienceMs = 20 * 60_000;
const [publishers, articlesEach] = [8, 12];
const all = publishers * articlesEach;

async function openCountry(press: Press): Promise<Publisher[]> {
  const opened: Publisher[] = [];
  for (let number = 0; number < publishers; number += 1) {
    const articles = Array.from({ length: articlesEach }, (_, place) => ({
      event: localEvent(number * articlesEach + place),
      voice: 0 as const,
      publishedAt: new Date(Date.now() - place * 60_000),
    }));
    const publisher = await press.open(`Paper ${number}`, "atom", articles);
    publisher.slownessMs = 250;
    opened.push(publisher);
  }
  return opened;
}

interface Status {
  articles: { total: number; waitingForPage: number; waitingForStudy: number; waitingForPlace: number };
  texts: { page: number };
  jobs: { name: string; waiting: number; running: number; failed: number }[];
}

async function statusOf(octavo: Octavo): Promise<Status> {
  return JSON.parse(await octavo.tell("status", "--json"));
}

function articlesRead(worker: Running): number {
  return worker.logged.filter(({ msg }) => msg === "read an article").length;
}

test("two workers and a web process on one PostgreSQL share the work, and a worker that dies loses nothing", {
  timeout: patienceMs,
}, async () => {
  await using press = openPress();
  await using folder = createTestFolder();
  const server = await startEmbeddedPostgres({ dataFolder: folder.path, use: "own", log: createLog("silent") });
  const { host, user, database } = server.connection;
  const url = `postgres://${user}@${encodeURIComponent(host)}/${database}`;
  try {
    await using octavo = createOctavo({ DATABASE_URL: url });
    const country = await openCountry(press);
    // All at once, on an empty database: one makes the tables, the others wait for it.
    const workers = [octavo.serve(["--worker-only"]), octavo.serve(["--worker-only"])] as const;
    const web = octavo.serve(["--web-only"]);
    const address = await web.address();
    for (const { feedUrl } of country) await octavo.tell("feeds", "add", feedUrl);

    await until("both workers have read articles", () => workers.every((worker) => articlesRead(worker) > 0));
    await workers[0].kill();
    await until(
      "every article is placed",
      async () => {
        const { articles } = await statusOf(octavo);
        const { total, waitingForPage, waitingForStudy, waitingForPlace } = articles;
        return total === all && waitingForPage + waitingForStudy + waitingForPlace === 0;
      },
      { minutes: 8, lastState: () => statusOf(octavo) },
    );
    const { texts, jobs } = await statusOf(octavo);
    expect(texts.page).toBe(all);
    expect(jobs.map(({ failed }) => failed)).toEqual(jobs.map(() => 0));

    // The web process served its pages and did none of the work.
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(web.logged.filter(({ msg }) => /read an article|looked at a feed|placed/.test(msg))).toEqual([]);
    expect(await web.stop()).toBe(0);
    expect(await workers[1].stop()).toBe(0);
  } finally {
    await server.stop();
  }
});

test("parts of an Octavo need a PostgreSQL that they share", { timeout: patienceMs }, async () => {
  await using octavo = createOctavo();
  for (const flag of ["--web-only", "--worker-only"]) {
    const refused = await octavo.run(["serve", flag]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("set DATABASE_URL");
  }
  expect((await octavo.run(["serve", "--web-only", "--worker-only"])).stderr).toContain("not both");
  expect(octavo.postmaster()).toBeUndefined();
});
