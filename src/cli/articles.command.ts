import type { Command } from "commander";
import { countArticles } from "../articles/article-counts.store.ts";
import { rereadArticles } from "../articles/reread-articles.action.ts";
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
}
