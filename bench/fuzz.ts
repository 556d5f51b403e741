import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openThreads, type Threads } from "../src/platform/threads.ts";
import type { Tried } from "./fuzz-thread.ts";
import { mutate, seededRandom } from "./mutate.ts";

const targets = ["feed", "page", "decode", "date"] as const;
type Target = (typeof targets)[number];

/** Of the processor's time; whoever passes the other, of the clock's, may never end. Memory is that of the study threads. */
const limits = { processorMs: 2000, clockMs: 10_000 };
const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));
const charsets = ["utf-8", "iso-8859-1", "utf-16", "utf-7", "shift_jis", "gb18030", "koi8-r", "x-unknown"];

/**
 * Changes the fixtures at random for a while and gives them to the feed parser, the extractor, the decoder and the date
 * reader: each must answer within its limits with an outcome that can be stored. What fails is written to a folder.
 */
export async function fuzz({ seconds = 30, seed = Date.now() % 1_000_000 }): Promise<Record<string, number>> {
  console.log(`fuzz: ${seconds} seconds, --seed ${seed}`);
  const random = seededRandom(seed);
  const inputs = readInputs();
  const threads = openThreads(new URL("./fuzz-thread.ts", import.meta.url), 1);
  const tried = new Map<Target, number>();
  const slowestMs = new Map<Target, number>();
  const failures = new Map<string, string>();
  let folder: string | undefined;
  const endAt = performance.now() + seconds * 1000;
  for (let round = 0; performance.now() < endAt; round += 1) {
    const target = targets[round % targets.length] ?? "feed";
    const pool = inputs[target];
    const bytes = mutate(pool[Math.floor(random() * pool.length)] ?? new Uint8Array(), pool, random);
    const charset = charsets[Math.floor(random() * charsets.length * 2)];
    const contentType = charset && `text/html; charset=${charset}`;
    const { wrong, processorMs } = await attempt(threads, target, { bytes, contentType });
    tried.set(target, (tried.get(target) ?? 0) + 1);
    slowestMs.set(target, Math.max(slowestMs.get(target) ?? 0, processorMs));
    if (!wrong || failures.has(`${target}: ${wrong}`)) continue;
    folder ??= mkdtempSync(join(tmpdir(), "octavo-fuzz-"));
    const file = join(folder, `${target}-${seed}-${round}`);
    writeFileSync(file, bytes);
    failures.set(`${target}: ${wrong}`, file);
    console.error(`fuzz: ${target} with charset ${charset ?? "none"}: ${wrong}\n      ${file}`);
  }
  await threads.close();
  if (failures.size > 0) process.exitCode = 1;
  const counts = targets.map((target) => [`${target}s`, tried.get(target) ?? 0]);
  const slowest = targets.map((target) => [`${target}_slowest_ms`, slowestMs.get(target) ?? 0]);
  return Object.fromEntries([...counts, ...slowest, ["failures", failures.size]]);
}

async function attempt(
  threads: Threads,
  target: Target,
  given: { bytes: Uint8Array; contentType: string | undefined },
): Promise<Tried> {
  try {
    const thought = await threads.run<Tried>(target, given, limits.clockMs);
    if (thought.outcome === "gave up") return { wrong: `too much ${thought.because}`, processorMs: 0 };
    const { wrong, processorMs } = thought.result;
    return { wrong: wrong ?? (processorMs > limits.processorMs ? "too much time" : undefined), processorMs };
  } catch (error) {
    const stack = (error as Error).stack?.split("\n").slice(0, 2).join(" ");
    return { wrong: `threw ${stack ?? error}`, processorMs: 0 };
  }
}

function readInputs(): Record<Target, Uint8Array[]> {
  const files = (folder: string) =>
    readdirSync(join(fixtures, folder))
      .filter((name) => !name.endsWith(".expected.json"))
      .map((name) => new Uint8Array(readFileSync(join(fixtures, folder, name))));
  const [feeds, pages] = [files("feeds"), files("pages")];
  const payloads = Object.values(
    JSON.parse(readFileSync(join(fixtures, "payloads", "payloads.json"), "utf8")) as Record<string, string[]>,
  ).map((list) => new Uint8Array(Buffer.from(`<html><body><article>${list.join("<p>x</p>")}</article></body></html>`)));
  return { feed: feeds, page: [...pages, ...payloads], decode: [...feeds, ...pages], date: [dates] };
}

/** One of every form that is known, to start from. */
const dates = new Uint8Array(
  Buffer.from(`Thu, 01 Jan 2004 19:48:21 GMT
Sunday, 06-Nov-94 08:49:37 GMT
Thu Jan  1 19:48:21 PST 2004
2004-04-06T23:05:43-05:00
2024-05-01T10:00:00+02:00[Europe/Berlin]
20040406T230543Z
2004-W20-3
lun., 05 févr. 2024 10:00:00 +0100
6 de mayo de 2024 10:00
2024年5月1日 午後1:30
2005년 08월 11일 오후 3:45
Κυρ, 11 Ιούλ 2004 12:00:00 EST
October 8, 2025, 10:00 p.m. PDT
25/06/2024 10:00
1714557600`),
);
