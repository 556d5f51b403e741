import type { showStatus } from "../api/status.schema.ts";

type Status = ReturnType<typeof showStatus>;

const margin = " ".repeat(10);

/** The figures in lines for a terminal; feeds that a person may have to do something about stand last, where they are seen. */
export function describeStatus({
  feeds,
  outcomes,
  articles,
  texts,
  readings,
  stories,
  jobs,
  failing,
  silent,
}: Status): string[] {
  const counted = (count: number, name: string) => `${margin}${String(count).padStart(6)}  ${name}`;
  return [
    `feeds     ${feeds.all} followed, ${feeds.failing} failing, ${silent.length} silent, ${feeds.paused} paused, ${feeds.gone} gone`,
    ...outcomes.map((outcome) => counted(outcome.feeds, outcome.outcome)),
    `articles  ${articles.total} collected; text from the page ${texts.page}, from the feed ${texts.feed}, none ${texts.none}`,
    `${margin}waiting to be read ${articles.waitingForPage}, studied ${articles.waitingForStudy}, placed ${articles.waitingForPlace}`,
    ...readings.map((reading) => counted(reading.articles, reading.outcome)),
    `stories   ${stories.all}, of several publishers ${stories.shared}`,
    ...jobs.map(
      ({ name, waiting, running, failed }) =>
        `jobs      ${name}: ${waiting} waiting, ${running} running, ${failed} failed`,
    ),
    ...failing.flatMap((feed) => trouble("failing", feed)),
    ...(feeds.failing > failing.length
      ? [`${margin}and ${feeds.failing - failing.length} more: octavo feeds list`]
      : []),
    ...silent.flatMap((feed) => trouble("silent", feed)),
  ];
}

function trouble(kind: string, { name, url, sentence, remedy }: Status["failing" | "silent"][number]): string[] {
  const head = `${kind.padEnd(margin.length)}${name}${name === url ? "" : `  ${url}`}`;
  return [head, `${margin}${[sentence, remedy].filter(Boolean).join(" ")}`];
}
