import type { MostQuoted } from "../stories/most-quoted.store.ts";
import type { StatementListing } from "../stories/statement-list.store.ts";
import type { StoryArticle, StoryTelling } from "../stories/story-page.store.ts";
import { plural } from "./counts.tsx";
import { ledgerAddress } from "./ledger-address.ts";
import { LedgerList } from "./ledger-list.tsx";
import { QuotingTable } from "./quoting-table.tsx";
import { foreignLanguage } from "./speech.ts";

/** The top of a story's ledger, as its page shows it. */
export interface LedgerTop {
  /** Of those whose own words are known before others, by speaker. */
  statements: readonly StatementListing[];
  /** How many there are. */
  statementCount: number;
  quoting: readonly MostQuoted[];
}

interface LedgerProps {
  story: StoryTelling;
  ledger: LedgerTop;
  now: Date;
}

/** Who said what, their own words first; the whole of it, newest first, stands on a page of its own. */
export function StoryLedger({ story, ledger, now }: LedgerProps) {
  const { statements, statementCount, quoting } = ledger;
  return (
    <section aria-labelledby="ledger">
      <h2 class="heading" id="ledger">
        Who said what{" "}
        {statementCount > 0 ? <a href={ledgerAddress(story.id)}>{plural(statementCount, "statement")}</a> : null}
      </h2>
      {statementCount === 0 ? (
        <p class="meta">{nothingFound(story.articles)}</p>
      ) : (
        <>
          <LedgerList storyId={story.id} statements={statements} now={now} />
          <p class="label">
            <a href={ledgerAddress(story.id)}>The whole ledger, by speaker and kind</a>
          </p>
          <EnglishOnly articles={story.articles} />
          <details>
            <summary class="label">Who is quoted how often by whom</summary>
            <QuotingTable storyId={story.id} quoting={quoting} />
          </details>
        </>
      )}
    </section>
  );
}

function nothingFound(articles: readonly StoryArticle[]): string {
  const foreign = articles.filter(isForeign);
  if (foreign.length === articles.length) return "Who said what is found in English articles only; none of these is.";
  return "No article of this story says who said what, as far as Octavo can tell. It reads English for that only.";
}

/** What a reader may miss in the ledger. */
export function EnglishOnly({ articles }: { articles: readonly StoryArticle[] }) {
  const foreign = articles.filter(isForeign).length;
  if (foreign === 0) return null;
  return (
    <p class="meta">
      Who said what is found in English articles only: {plural(foreign, "article")} of this story{" "}
      {foreign === 1 ? "is" : "are"} left out.
    </p>
  );
}

function isForeign({ language }: StoryArticle): boolean {
  return foreignLanguage(language) !== undefined;
}
