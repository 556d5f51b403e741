import { quantile } from "./quantile.ts";
import { firstPort, startOctavo } from "./running-octavo.ts";
import { searchKinds } from "./search-kinds.ts";

const port = firstPort + 3;

/** Of whole answers: a page, or what a program gets. */
export interface AnswerFigures {
  p50_ms: number;
  p95_ms: number;
  max_ms: number;
  /** Of the processor, of program and server together; a mean, as the system tells it in hundredths of a second. */
  cpu_ms: number;
}

/** Every kind of query as a page of a running Octavo and as an answer of its API: so many different ones, each once before it counts. */
export async function measureAnswers(folder: string, different: number): Promise<Record<string, AnswerFigures>> {
  const octavo = await startOctavo(port, { OCTAVO_LOG: "warn" }, folder);
  const figures: Record<string, AnswerFigures> = {};
  const used = () => Object.values(octavo.processorSeconds()).reduce((sum, seconds) => sum + seconds * 1000, 0);
  try {
    for (const [form, path] of [
      ["page", "search"],
      ["API", "api/search"],
    ])
      for (const [name, { write, order = "best" }] of Object.entries(searchKinds())) {
        const addresses = Array.from({ length: different }, (_, place) => {
          const query = new URLSearchParams({ q: write(place), order });
          return `${octavo.address}/${path}?${query}`;
        });
        for (const address of addresses) await load(address);
        const before = used();
        const taken: number[] = [];
        for (const address of addresses) taken.push(await load(address));
        const [p50, p95, max] = [quantile(taken, 0.5), quantile(taken, 0.95), quantile(taken, 1)];
        const cpu = Math.round(((used() - before) / different) * 10) / 10;
        figures[`${form}: ${name}`] = { p50_ms: p50, p95_ms: p95, max_ms: max, cpu_ms: cpu };
      }
    return figures;
  } finally {
    await octavo.stop({ keepsFolder: true });
  }
}

async function load(address: string): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(address);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 200)}`);
  return performance.now() - startedAt;
}
