import type { OriginListing } from "../stories/story-origins.store.ts";
import type { StoryArticle, StoryTelling } from "../stories/story-page.store.ts";
import { Publisher } from "./counts.tsx";
import { howWords, OriginName, percent } from "./origin-words.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";
import { TimelineDrawing } from "./timeline-drawing.tsx";

interface OriginsProps {
  story: StoryTelling;
  origins: readonly OriginListing[];
  now: Date;
}

/** Who copied or cited whom: a drawing, and a table that says the same with the words that are the evidence. */
export function StoryOrigins({ story, origins, now }: OriginsProps) {
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const shown = origins.flatMap((origin) => {
    const article = articles.get(origin.articleId);
    return article ? [{ origin, article }] : [];
  });
  return (
    <section aria-labelledby="origins">
      <h2 class="heading" id="origins">
        Who copied or cited whom {story.originCount > 0 ? <span>{story.originCount} independent</span> : null}
      </h2>
      {story.articles.length > 1 ? <TimelineDrawing articles={story.articles} origins={origins} /> : null}
      {shown.length > 0 ? (
        <details>
          <summary class="label">The same as a table, with the words that show it</summary>
          <ScrollBox name="Who copied or cited whom, as a table">
            <table>
              <thead>
                <tr>
                  <th scope="col">Publisher</th>
                  <th scope="col">Has it from</th>
                </tr>
              </thead>
              {shown.map(({ origin, article }) => (
                <OriginRows origin={origin} article={article} now={now} />
              ))}
            </table>
          </ScrollBox>
        </details>
      ) : (
        <p class="meta">
          No article here prints another’s text or names another outlet as its source. Each publisher counts once.
        </p>
      )}
    </section>
  );
}

/** Two rows: who has it from whom, then the evidence over the whole width. */
function OriginRows({ origin, article, now }: { origin: OriginListing; article: StoryArticle; now: Date }) {
  const { evidence, originId, share } = origin;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup">
          <Publisher id={article.publisherId} name={article.publisherName} />, <When at={article.datedAt} now={now} />
        </th>
        <td>
          {howWords(origin)} <OriginName origin={origin} />
          {share === null ? "" : `, ${percent(share)} of its words`}
          {originId === null ? null : (
            <>
              {" "}
              (<a href={`/articles/${originId}`}>its article</a>)
            </>
          )}
        </td>
      </tr>
      <tr>
        <td colspan={2}>
          <q {...speechOf(article.language)}>{evidence.words}</q>{" "}
          <a href={`/articles/${article.id}`}>{evidence.in === "text" ? "in its text" : `its ${evidence.in}`}</a>
        </td>
      </tr>
    </tbody>
  );
}
