import { mostHeadline } from "../stories/story-edit.ts";
import type { StoryArticle, StoryTelling } from "../stories/story-page.store.ts";
import { plural } from "./counts.tsx";
import type { EditFields } from "./edit-fields.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";
import { WhoAndWhen } from "./who-and-when.tsx";

export interface StoryEditView {
  story: StoryTelling;
  /** As they were sent, where something about them was refused. */
  fields: EditFields;
  wrong?: string | undefined;
}

/** What an editor can do to a story. Nothing is done from here: each form leads to a page that says what would happen. */
export function StoryEditPage({ view, printing }: { view: StoryEditView; printing: Printing }) {
  const { story, wrong } = view;
  return (
    <Sheet title={wrong ? "Not done" : "Edit a story"} printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Edit a story</h1>
        <p class="counts">
          <a href={`/stories/${story.id}`} {...speechOf(story.language)}>
            {story.headline || "Without a headline"}
          </a>
          <a href={`/editing?story=${story.id}`}>how it was edited</a>
        </p>
      </header>
      {wrong ? (
        <div class="notice alarm listing-wide" role="alert">
          <p>{wrong}</p>
        </div>
      ) : null}
      <div class="listing-main stack">
        <ArticlesForm view={view} now={printing.now} />
      </div>
      <div class="listing-side">
        <MergeForm view={view} />
        <RenameForm view={view} />
      </div>
    </Sheet>
  );
}

const previewOf = (storyId: number) => `/stories/${storyId}/edit/preview`;

function ArticlesForm({ view: { story, fields }, now }: { view: StoryEditView; now: Date }) {
  const older = story.articleCount - story.articles.length;
  return (
    <form method="post" action={previewOf(story.id)} class="edit-form">
      <fieldset>
        <legend class="heading">Articles that belong elsewhere</legend>
        <ul class="rows">
          {story.articles.map((article) => (
            <li>
              <ArticleChoice article={article} isChosen={fields.articleIds.includes(article.id)} now={now} />
            </li>
          ))}
        </ul>
        {older > 0 ? (
          <p class="meta">
            The newest {plural(story.articles.length, "article")} of {story.articleCount.toLocaleString("en-GB")} stand
            here; the command line and the API take any.
          </p>
        ) : null}
      </fieldset>
      <OtherStory id="move-to" label="Move them to" to={fields.deed === "merge" ? "" : fields.to} />
      <input type="hidden" name="why" value={fields.why} />
      <p class="actions">
        <button class="button main" type="submit" name="deed" value="move">
          Move…
        </button>
        <button class="button" type="submit" name="deed" value="split">
          Split off into a story of their own…
        </button>
      </p>
    </form>
  );
}

function ArticleChoice({ article, isChosen, now }: { article: StoryArticle; isChosen: boolean; now: Date }) {
  const id = `article-${article.id}`;
  return (
    <div class="row">
      <input type="checkbox" id={id} name="article" value={String(article.id)} checked={isChosen} />
      <label for={id} class="title" {...speechOf(article.language)}>
        {article.title || "Without a title"}
      </label>
      <p class="counts">
        <WhoAndWhen by={article} at={article.datedAt} now={now} />
        {article.placedBy === "editor" ? <span>placed by an editor</span> : null}
        <a href={`/articles/${article.id}`}>read it</a>
      </p>
    </div>
  );
}

function OtherStory({ id, label, to }: { id: string; label: string; to: string }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} name="to" type="text" maxlength={300} value={to} aria-describedby={`${id}-help`} />
      <small id={`${id}-help`}>Words of the other story’s headline, or its address.</small>
    </div>
  );
}

function MergeForm({ view: { story, fields } }: { view: StoryEditView }) {
  return (
    <form method="post" action={previewOf(story.id)} class="edit-form">
      <h2 class="heading">Two stories that are one</h2>
      <OtherStory id="merge-with" label="Merge this story into" to={fields.deed === "merge" ? fields.to : ""} />
      <input type="hidden" name="why" value={fields.why} />
      <p class="actions">
        <button class="button" type="submit" name="deed" value="merge">
          Merge…
        </button>
      </p>
    </form>
  );
}

function RenameForm({ view: { story, fields } }: { view: StoryEditView }) {
  const current = story.publishedHeadline === null ? "" : story.headline;
  return (
    <form method="post" action={previewOf(story.id)} class="edit-form">
      <h2 class="heading">Another headline</h2>
      <div class="field">
        <label for="headline">Headline by the editor</label>
        <input
          id="headline"
          name="headline"
          type="text"
          dir="auto"
          maxlength={mostHeadline}
          value={fields.deed === "rename" ? fields.headline : current}
          aria-describedby="headline-help"
        />
        <small id="headline-help">
          The published one is named beside it. Leave this empty to take the published one again
          {story.publishedHeadline === null ? "" : `: “${story.publishedHeadline}”`}.
        </small>
      </div>
      <input type="hidden" name="why" value={fields.why} />
      <p class="actions">
        <button class="button" type="submit" name="deed" value="rename">
          Rename…
        </button>
      </p>
    </form>
  );
}
