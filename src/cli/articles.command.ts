import type { Command } from "commander";
import { countArticles } from "../articles/article-counts.store.ts";
import { rereadArticles } from "../articles/reread-articles.action.ts";
import { studyAgain } from "../articles/study-again.action.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { showProgress } from "./progress.ts";
import type { Program } from "./tools.ts";
import { addDataFlag, mayOperator, print, withTools } from "./with-tools.ts";

export function addArticlesCommands(octavo: Command, program: Program): void {
  const articles = octavo.command("articles").description("the articles that were collected");
  addDataFlag(articles.command("reread [url]"))
    .description("read the page of an article again, or of --all")
    .option("--all", "every article")
    .action(async (url: string | undefined, flags: { data?: string; all?: boolean }) => {
      if (!url === !flags.all) throw new InvalidInput("Say which: the address of an article, or --all.");
      await withTools(program, flags, async (tools) => {
        const progress = showProgress("queued");
        const { total } = url ? { total: 1 } : await countArticles(tools.database);
        const queued = await rereadArticles(
          mayOperator("reread articles"),
          tools.articles,
          url ? { address: url } : "all",
          (done) => progress.to(done, total),
        );
        progress.end();
        print(`${queued} articles will be read again while octavo serve runs`);
      });
    });
  addDataFlag(articles.command("study-again"))
    .description("find names, hashtags and claims in stored articles again; asks no publisher")
    .option("--days <number>", "articles of so many days (all without it)")
    .action(async (flags: { data?: string; days?: string }) => {
      const since = flags.days === undefined ? undefined : daysAgo(flags.days);
      await withTools(program, flags, async (tools) => {
        const waiting = await studyAgain(mayOperator("reread articles"), tools, since);
        print(`${waiting} articles will be studied again while octavo serve runs`);
      });
    });
}

const dayMs = 86_400_000;

function daysAgo(written: string): Date {
  const days = Number(written);
  if (!Number.isInteger(days) || days < 1)
    throw new InvalidInput(`“${written}” is no number of days. Give a whole number, such as --days 30.`);
  return new Date(Date.now() - days * dayMs);
}
