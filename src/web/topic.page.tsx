import type { StoryPage } from "../stories/front-page.store.ts";
import { type Topic, topicNames, topics } from "../topics/topic.ts";
import { StoryFacts } from "./counts.tsx";
import { Excerpt } from "./excerpt.tsx";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";
import { Headline } from "./story-list.tsx";

/** The stories of one topic, in the front page's order. */
export function TopicPage({ topic, page, printing }: { topic: Topic; page: StoryPage; printing: Printing }) {
  const name = topicNames[topic];
  return (
    <Sheet title={name} printing={printing} layout="listing">
      <header class="listing-head">
        <h1>{name}</h1>
        <nav class="jump" aria-label="Other topics">
          {topics.map((other) => (
            <a href={`/topics/${other}`} aria-current={other === topic ? "page" : undefined}>
              {topicNames[other]}
            </a>
          ))}
        </nav>
      </header>
      <section class="listing-main" aria-label={`Stories: ${name}`}>
        {page.stories.length === 0 ? (
          <p class="meta">
            No story stands here yet. A story does once most of its articles are filed here by their publishers, or by
            their words.
          </p>
        ) : null}
        <ul class="rows plain ruled">
          {page.stories.map((story) => (
            <li>
              <article class="line-of">
                <h2 class="title">
                  <Headline story={story} />
                </h2>
                <Excerpt text={story.excerpt} speech={speechOf(story.language)} />
                <StoryFacts story={story} now={printing.now} />
              </article>
            </li>
          ))}
        </ul>
        <ListEnd
          next={page.next && `/topics/${topic}?from=${page.next}`}
          older="Earlier stories"
          end="These are all the stories of this topic."
        />
      </section>
    </Sheet>
  );
}
