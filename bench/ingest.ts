import { firstPort, newsstand, startNewsstand, startOctavo, untilDone } from "./running-octavo.ts";

const port = firstPort + 1;

/**
 * The newsstand's feeds, from `feeds import` to the last article placed. Rate: articles placed a second of wall time.
 * Processor time in milliseconds, of the program and of its PostgreSQL, which a busy machine does not change as it does the rate.
 * Memory in MiB: the program's resident peak, and the peak of all its processes with shared pages counted once.
 */
export async function benchIngest(shared: string): Promise<Record<string, number>> {
  const stand = await startNewsstand(shared);
  const octavo = await startOctavo(port, { OCTAVO_LOG: "warn" });
  let [program, all] = [0, 0];
  const sampling = [
    setInterval(() => {
      program = Math.max(program, octavo.ownMemory());
    }, 200),
    // Seldom: asked five times a second it took as much of the processor as a third of the study.
    setInterval(() => {
      all = Math.max(all, octavo.allMemory());
    }, 2_000),
  ];
  try {
    const startedAt = Date.now();
    const before = octavo.processorSeconds();
    octavo.command("feeds", "import", `${newsstand}/opml.xml`);
    const { status, doneAt } = await untilDone(octavo);
    const seconds = (doneAt - startedAt) / 1000;
    const after = octavo.processorSeconds();
    const milliseconds = (seconds: number) => round((seconds * 1000) / status.articles.total);
    const figures = {
      feeds: status.feeds.all,
      articles: status.articles.total,
      without_text: status.texts.none,
      stories: status.stories.all,
      stories_of_several: status.stories.shared,
      seconds: round(seconds),
      articles_a_second: round(status.articles.total / seconds),
      processor_ms_an_article: milliseconds(after.program - before.program),
      processor_ms_an_article_server: milliseconds(after.server - before.server),
      peak_program_mib: round(program),
      peak_all_mib: round(all),
    };
    return figures;
  } finally {
    for (const timer of sampling) clearInterval(timer);
    await octavo.stop();
    stand.kill();
  }
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
