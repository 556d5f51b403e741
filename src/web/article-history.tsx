import type { ArticlePage } from "../articles/article-page.store.ts";
import type { PastHeadline } from "../articles/revisions.store.ts";
import { comparisonAddress } from "./change-words.ts";
import type { Speech } from "./speech.ts";
import { ExactTime, When } from "./time.tsx";

/** The headlines that stood here before. */
export function PastHeadlines({
  headlines,
  speech,
  now,
}: {
  headlines: readonly PastHeadline[];
  speech: Speech;
  now: Date;
}) {
  return (
    <>
      {headlines.map(({ title, until }) => (
        <p class="was">
          was: <bdi {...speech}>{title}</bdi>{" "}
          <span class="meta">
            until <When at={until} now={now} />
          </span>
        </p>
      ))}
    </>
  );
}

/** Said once, above the text: what follows is no longer at the publisher. */
export function WithdrawnNotice({ article }: { article: ArticlePage }) {
  if (!article.withdrawnAt) return null;
  return (
    <div class="notice alarm">
      <strong>Withdrawn by the publisher</strong>
      <p>
        The page was not there any longer on <ExactTime at={article.withdrawnAt} />. The text is as it was read before.
      </p>
    </div>
  );
}

/** How often the article changed, with the way to see what. */
export function RevisionsInContext({ article, now }: { article: ArticlePage; now: Date }) {
  if (article.revision < 2) return null;
  return (
    <section>
      <h2 class="heading">Revisions</h2>
      <p class="counts">
        <a href={`/articles/${article.id}/revisions`}>{article.revision} revisions</a>
        <a href={comparisonAddress(article.id, article.revision - 1, article.revision)}>what changed last</a>
        {article.changedAt ? (
          <span>
            <When at={article.changedAt} now={now} />
          </span>
        ) : null}
      </p>
    </section>
  );
}
