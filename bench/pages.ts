import { setTimeout as sleep } from "node:timers/promises";
import { firstPort, newsstand, type RunningOctavo, startNewsstand, startOctavo } from "./running-octavo.ts";

const port = firstPort + 2;
const requestsASecond = 50;
const seconds = 10;

/** Front, story and article pages with the newsstand's articles: bytes, and server time at a steady rate of requests. */
export async function benchPages(shared: string): Promise<Record<string, number>> {
  const stand = await startNewsstand(shared);
  const octavo = await startOctavo(port, { OCTAVO_LOG: "warn" });
  try {
    octavo.command("feeds", "import", `${newsstand}/opml.xml`);
    await untilQuiet(octavo);
    const front = await text(octavo.address);
    const story = /href="(\/stories\/\d+)"/.exec(front)?.[1];
    const article = story && /href="(\/articles\/\d+)"/.exec(await text(octavo.address + story))?.[1];
    if (!story || !article) throw new Error("the front page leads to no story");
    const figures: Record<string, number> = {};
    for (const [name, path] of [
      ["front", "/"],
      ["story", story],
      ["article", article],
    ] as const) {
      figures[`${name}_kb`] = Math.round((await text(octavo.address + path)).length / 102.4) / 10;
      Object.assign(figures, await load(name, octavo.address + path));
    }
    return figures;
  } finally {
    await octavo.stop();
    stand.kill();
  }
}

async function untilQuiet(octavo: RunningOctavo): Promise<void> {
  for (let waited = 0; waited < 600; waited += 1) {
    await sleep(1000);
    const { articles, jobs } = octavo.status();
    const open = jobs.reduce((sum, job) => sum + job.waiting + job.running, 0);
    if (articles.total > 0 && open === 0) return;
  }
  throw new Error("the newsstand was not read in time");
}

async function text(address: string): Promise<string> {
  return (await fetch(address)).text();
}

async function load(name: string, address: string): Promise<Record<string, number>> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  for (let sent = 0; sent < requestsASecond * seconds; sent += 1) {
    running.push(time(address).then((ms) => void times.push(ms)));
    await sleep(1000 / requestsASecond);
  }
  await Promise.all(running);
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { [`${name}_p50_ms`]: at(0.5), [`${name}_p95_ms`]: at(0.95) };
}

async function time(address: string): Promise<number> {
  const startedAt = performance.now();
  await text(address);
  return performance.now() - startedAt;
}
