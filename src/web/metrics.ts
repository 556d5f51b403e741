import { Gauge, Registry } from "prom-client";
import type { ModelTotals } from "../assistant/model-call.store.ts";
import type { StatusFigures } from "./status-figures.ts";

/** The process that serves; workers of their own machine show themselves in the jobs they do. */
export interface ProcessMemory {
  rss: number;
  heapUsed: number;
}

/** Of the last day, by how the requests ended. */
const modelGauges: [name: string, help: string, figureOf: (one: ModelTotals) => number][] = [
  ["requests", "Requests to the model in the last day, by how they ended", ({ calls }) => calls],
  ["input_tokens", "Tokens that the model read in the last day", ({ inputTokens }) => inputTokens],
  ["output_tokens", "Tokens that the model wrote in the last day", ({ outputTokens }) => outputTokens],
  ["cost", "What the model cost in the last day, in the currency of its prices", ({ cost }) => cost],
  ["sentences_kept", "Sentences of the model that were shown in the last day", ({ kept }) => kept],
  ["sentences_dropped", "Sentences of the model that were left out in the last day", ({ dropped }) => dropped],
];

type Sample = [labels: Record<string, string>, value: number];

/** The figures as Prometheus reads them: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export async function writeMetrics(figures: StatusFigures, memory: ProcessMemory): Promise<string> {
  const registry = new Registry();
  const { feeds, states, silent, texts, articles, stories, jobs } = figures;
  const gauge = (name: string, help: string, labelNames: string[], samples: readonly Sample[]) => {
    const made = new Gauge({ name, help, labelNames, registers: [registry] });
    for (const [labels, value] of samples) made.set(labels, value);
  };
  gauge(
    "octavo_feeds",
    "Feeds by state and by how the last look at them ended",
    ["state", "outcome"],
    states.map(({ state, outcome, feeds: count }) => [{ state, outcome }, count]),
  );
  gauge("octavo_feeds_failing", "Active feeds whose last look failed", [], [[{}, feeds.failing]]);
  gauge("octavo_feeds_silent", "Feeds quiet for far longer than their own rhythm", [], [[{}, silent.length]]);
  gauge("octavo_publishers", "Publishers with a feed that is being read", [], [[{}, figures.publishers]]);
  gauge(
    "octavo_articles",
    "Articles by where their text came from",
    ["text"],
    Object.entries(texts).map(([text, count]): Sample => [{ text }, count]),
  );
  gauge(
    "octavo_articles_waiting",
    "Articles on their way, by what they wait for",
    ["for"],
    [
      [{ for: "page" }, articles.waitingForPage],
      [{ for: "study" }, articles.waitingForStudy],
      [{ for: "place" }, articles.waitingForPlace],
    ],
  );
  if (articles.lastSeenAt)
    gauge(
      "octavo_last_article_seconds",
      "When the newest article was first seen, as seconds since 1970",
      [],
      [[{}, articles.lastSeenAt.getTime() / 1000]],
    );
  gauge("octavo_stories", "Stories", [], [[{}, stories.all]]);
  gauge("octavo_stories_shared", "Stories told by several publishers", [], [[{}, stories.shared]]);
  gauge(
    "octavo_jobs",
    "Jobs by queue and state",
    ["queue", "state"],
    jobs.flatMap(({ name: queue, waiting, running, failed }): Sample[] => [
      [{ queue, state: "waiting" }, waiting],
      [{ queue, state: "running" }, running],
      [{ queue, state: "failed" }, failed],
    ]),
  );
  for (const [measured, help, figureOf] of modelGauges)
    if (figures.model)
      gauge(
        `octavo_model_${measured}_day`,
        help,
        ["outcome"],
        figures.model.map((one) => [{ outcome: one.outcome }, figureOf(one)]),
      );
  gauge("process_resident_memory_bytes", "Resident memory of this process", [], [[{}, memory.rss]]);
  gauge("nodejs_heap_size_used_bytes", "Heap in use in this process", [], [[{}, memory.heapUsed]]);
  return registry.metrics();
}
