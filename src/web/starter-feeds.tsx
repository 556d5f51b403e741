import { starterTopics } from "../feeds/starter-feeds.ts";

/** For people who follow nobody yet: a topic at a time, or one feed at a time. */
export function StarterFeeds() {
  return (
    <section class="starters" aria-labelledby="starters">
      <h3 class="heading" id="starters">
        Or begin with a topic <span>three publishers each, in English</span>
      </h3>
      <ul class="starter-topics">
        {starterTopics.map(({ topic, feeds }) => (
          <li>
            <form method="post" action="/feeds/starters">
              <h4>{topic}</h4>
              <ul>
                {feeds.map(({ name, url }) => (
                  <li>
                    <button class="button plain" type="submit" name="address" value={url}>
                      <span class="hidden">Follow </span>
                      {name}
                    </button>
                  </li>
                ))}
              </ul>
              <button class="button" type="submit" name="topic" value={topic}>
                Follow these three<span class="hidden"> about {topic}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
