import { describeChange } from "../articles/article-change.ts";
import type { ChangeListing } from "../articles/changes.store.ts";
import { changeAddress, changeNames } from "./change-words.ts";
import { speechOf } from "./speech.ts";
import { WhoAndWhen } from "./who-and-when.tsx";
import { ChangeExcerpt } from "./words-changed.tsx";

interface RevisionsProps {
  changes: readonly ChangeListing[];
  /** How many there are, and in how many articles. */
  all: number;
  articles: number;
  now: Date;
}

/** What the publishers of a story changed in what they had printed of it, the newest first. */
export function StoryRevisions({ changes, all, articles, now }: RevisionsProps) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="revisions">
      <h2 class="heading" id="revisions">
        Revisions <span>in {articles === 1 ? "one article" : `${articles} articles`}</span>
      </h2>
      {all > changes.length ? (
        <p class="meta">
          The newest {changes.length} of {all}. Each article’s page lists its own.
        </p>
      ) : null}
      <ol class="rows lines">
        {changes.map((change) => (
          <li>
            <Revision change={change} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Revision({ change, now }: { change: ChangeListing; now: Date }) {
  const speech = speechOf(change.language);
  return (
    <article class="line-of">
      <p class="label accent">{change.kinds.map((kind) => changeNames[kind]).join(", ")}</p>
      <h3 class="title" {...speech}>
        <a href={changeAddress(change)}>{change.articleTitle || "Without a title"}</a>
      </h3>
      <p class="meta">{describeChange(change)}</p>
      <ChangeExcerpt excerpt={change.excerpt} speech={speech} />
      <p class="counts">
        <WhoAndWhen by={change} at={change.changedAt} now={now} />
      </p>
    </article>
  );
}
