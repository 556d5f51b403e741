import type { StoryTelling } from "../stories/story-page.store.ts";
import type { QuotedSentence } from "../stories/told-sentence.ts";
import { LeadFigure } from "./lead-figure.tsx";
import type { Picture } from "./pictures.ts";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";

interface SummaryProps {
  story: StoryTelling;
  sentences: readonly (QuotedSentence & { part: "summary" })[];
  picture: Picture | undefined;
  now: Date;
}

const shown = 3;

/** What is known, in sentences that stand in the articles; the lead's excerpt where none could be chosen. */
export function StorySummary({ story, sentences, picture, now }: SummaryProps) {
  return (
    <section class="summary" aria-labelledby="known">
      <h2 class="heading" id="known">
        In short <span>{sentences.length > 0 ? "quoted word for word" : "the publisher’s own words"}</span>
      </h2>
      <div class="sentences">
        {sentences.length > 0 ? (
          sentences.slice(0, shown).map((sentence) => <Sentence sentence={sentence} now={now} />)
        ) : (
          <LeadExcerpt story={story} />
        )}
      </div>
      <LeadFigure picture={picture} publisher={story.imagePublisher} />
    </section>
  );
}

function Sentence({ sentence, now }: { sentence: SummaryProps["sentences"][number]; now: Date }) {
  const { words, articleId, publisherName, datedAt, details } = sentence;
  return (
    <p>
      <span {...speechOf(sentence.language)}>{words}</span>{" "}
      <a class="cite" href={`/articles/${articleId}`}>
        <bdi class="publisher">{publisherName}</bdi>
      </a>{" "}
      <span class="cite">
        <When at={datedAt} now={now} />
      </span>
      {details.agreeing > 1 ? (
        <>
          {" "}
          <span class="cite" aria-hidden="true">
            ·
          </span>{" "}
          <a class="cite" href="#origins">
            {details.agreeing} independent say so
          </a>
        </>
      ) : null}
    </p>
  );
}

function LeadExcerpt({ story }: { story: StoryTelling }) {
  const lead = story.articles.find((article) => article.id === story.leadId) ?? story.articles[0];
  if (!story.excerpt || !lead)
    return <p class="meta">No article of this story has come with an excerpt. Its articles stand below.</p>;
  return (
    <p>
      <span {...speechOf(story.language)}>{story.excerpt}</span>{" "}
      <a class="cite" href={`/articles/${lead.id}`}>
        <bdi class="publisher">{lead.publisherName}</bdi>
      </a>
    </p>
  );
}
