import type { ArticlePage } from "../articles/article-page.store.ts";
import { describeReadingOutcome } from "../articles/reading-outcome.ts";
import { ExternalLink, isWebAddress } from "./external-link.tsx";
import { speechOf } from "./speech.ts";

/** Where the text came from, when it is not the publisher's page as it stands. */
export function ArticleNotice({ article }: { article: ArticlePage }) {
  if (article.textFrom === "page" && article.blocks.length > 0) return null;
  const why = article.readingOutcome
    ? describeReadingOutcome(article.readingOutcome, article.readingDetail)
    : undefined;
  if (article.textFrom === "feed") {
    return (
      <div class="notice">
        <strong>Text from the feed</strong>
        <p>
          {why?.isFailure ? `The page could not be read: ${why.sentence} ` : ""}
          <Original article={article} />
        </p>
      </div>
    );
  }
  return (
    <div class="stack">
      <div class="notice alarm">
        <strong>{article.readingOutcome ? "No text" : "Not read yet"}</strong>
        <p>
          {why
            ? `${why.sentence} ${why.remedy ?? ""} `
            : "Octavo has not read the publisher’s page yet. Load this page again in a moment. "}
          <Original article={article} />
        </p>
      </div>
      {article.excerpt ? (
        <div class="body" {...speechOf(article.language)}>
          <p>{article.excerpt}</p>
        </div>
      ) : null}
    </div>
  );
}

function Original({ article }: { article: ArticlePage }) {
  return isWebAddress(article.link) ? (
    <ExternalLink href={article.link}>Read it at the publisher.</ExternalLink>
  ) : (
    <span>Its feed gives no address to read it at.</span>
  );
}
