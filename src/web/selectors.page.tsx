import type { FeedArticle } from "../articles/article-selectors.store.ts";
import { bodyText } from "../articles/block.ts";
import type { SelectorPreview } from "../articles/change-selectors.action.ts";
import type { WholeAnswer } from "../articles/reading.ts";
import { describeReadingOutcome } from "../articles/reading-outcome.ts";
import type { FeedListing } from "../feeds/feed-list.store.ts";
import type { Selectors } from "../feeds/selectors.ts";
import { ArticleBody } from "./article-body.tsx";
import { plural } from "./counts.tsx";
import { noPictures } from "./pictures.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";

export interface SelectorsView {
  feed: FeedListing;
  /** As kept, or as they were sent. */
  selectors: Selectors;
  /** What a preview can be had of, newest first. */
  articles: FeedArticle[];
  preview?: SelectorPreview | undefined;
  wrong?: string | undefined;
  isKept?: boolean | undefined;
}

/** What of a feed's pages is text: said in CSS selectors, tried on one of its articles before it is kept. */
export function SelectorsPage({ view, printing }: { view: SelectorsView; printing: Printing }) {
  const { feed, preview } = view;
  return (
    <Sheet title={view.wrong ? "Not kept" : "Text of a feed"} printing={printing} section="feeds" layout="listing">
      <header class="listing-head">
        <h1>What is text</h1>
        <p class="counts">
          <span>
            <bdi>{feed.title || feed.publisherName || feed.url}</bdi>
          </span>
          <a href={`/feeds#feed-${feed.id}`}>all feeds</a>
        </p>
      </header>
      {view.isKept ? (
        <div class="notice listing-wide" role="status">
          <p>Kept. The newest articles of the feed are read again now.</p>
        </div>
      ) : null}
      <SelectorsForm view={view} />
      {preview ? <Preview preview={preview} /> : null}
    </Sheet>
  );
}

function SelectorsForm({ view }: { view: SelectorsView }) {
  const { feed, selectors, articles, wrong, preview } = view;
  const address = `/feeds/${feed.id}/selectors`;
  return (
    <form class="listing-main selectors stack" method="post" action={`${address}#preview`}>
      <p>
        Octavo finds the text of a page by itself. Where it takes too much or too little of this feed’s pages, say here
        what is text and what is not, in CSS selectors, one a line.
      </p>
      <Lines
        name="exclude"
        label="Never text"
        help="Taken out before the text is looked for."
        lines={selectors.exclude}
      />
      <Lines
        name="include"
        label="Nothing but this is text"
        help="Where a page has it, it is the whole text. Leave it empty to have the text found."
        lines={selectors.include}
      />
      {wrong ? (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      {articles.length > 0 ? (
        <div class="field">
          <label for="article">Try them on</label>
          <select id="article" name="article">
            {articles.map(({ id, title }) => (
              <option value={String(id)} selected={id === preview?.article.id}>
                {title || "Without a title"}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p class="meta">The feed has listed no article with a page yet, so there is nothing to try them on.</p>
      )}
      <p class="actions">
        {articles.length > 0 ? (
          <button class="button" type="submit" formaction={`${address}/preview#preview`}>
            Preview
          </button>
        ) : null}
        <button class="button main" type="submit">
          Keep
        </button>
      </p>
    </form>
  );
}

function Lines(props: { name: string; label: string; help: string; lines: readonly string[] }) {
  const { name, label, help, lines } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <textarea id={name} name={name} spellcheck={false} aria-describedby={`${name}-help`} placeholder=".teaser">
        {lines.join("\n")}
      </textarea>
      <small id={`${name}-help`}>{help}</small>
    </div>
  );
}

function Preview({ preview }: { preview: SelectorPreview }) {
  return (
    <section class="listing-wide" id="preview" aria-labelledby="preview-of">
      <h2 class="heading" id="preview-of">
        {preview.article.title || "Without a title"} <span>nothing is kept yet</span>
      </h2>
      <div class="compared">
        <Reading name="Without selectors" answer={preview.before} />
        <Reading name="With these" answer={preview.after} />
      </div>
    </section>
  );
}

function Reading({ name, answer }: { name: string; answer: WholeAnswer }) {
  return (
    <section>
      <h3 class="label accent">
        {name}
        {answer.outcome === "article" ? `: ${plural(wordCount(answer), "word")}` : ""}
      </h3>
      {answer.outcome === "article" ? (
        <ArticleBody
          blocks={answer.reading.blocks}
          speech={speechOf(answer.reading.language ?? null)}
          pictures={noPictures}
        />
      ) : (
        <p class="note">{troubleOf(answer)}</p>
      )}
    </section>
  );
}

function wordCount({ reading }: Extract<WholeAnswer, { outcome: "article" }>): number {
  return bodyText(reading.blocks).split(/\s+/).filter(Boolean).length;
}

function troubleOf(answer: Exclude<WholeAnswer, { outcome: "article" }>): string {
  if (answer.outcome === "later") return "The publisher’s host has enough to do at the moment. Try again in a minute.";
  const { sentence, remedy } = describeReadingOutcome(answer.name, answer.detail);
  return [sentence, remedy].filter(Boolean).join(" ");
}
