import type { StoryListing } from "../stories/front-page.store.ts";
import type { FrontPlace } from "../stories/order-front.ts";
import { topicNames } from "../topics/topic.ts";
import { plural } from "./counts.tsx";
import type { Printing } from "./printing.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { Sheet } from "./sheet.tsx";
import { Headline } from "./story-list.tsx";
import { When } from "./time.tsx";

interface Placed {
  story: StoryListing;
  place: FrontPlace;
}

/** Each place of the front page, and why its story has it. */
export function FrontOrderPage({ placed, printing }: { placed: readonly Placed[]; printing: Printing }) {
  return (
    <Sheet title="Why in this order" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Why in this order</h1>
        <p>
          What several publishers tell stands before what one tells. Among those the newest stands first: the time
          counts at which a story’s newest article came that copies no other. Each time that its independent origins
          double it counts as six hours newer. Then stories spread out: a story that shares its topic or a hashtag with
          one of the three above it waits, unless it is newer by hours.
        </p>
      </header>
      <ScrollBox name="The front page’s places">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                Place
              </th>
              <th scope="col">Story</th>
              <th scope="col" class="number">
                Newest that is no copy
              </th>
              <th scope="col" class="number">
                Independent origins
              </th>
              <th scope="col">Topic</th>
              <th scope="col">Why not elsewhere</th>
            </tr>
          </thead>
          <tbody>
            {placed.map((one, index) => (
              <Row {...one} number={index + 1} now={printing.now} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Sheet>
  );
}

function Row({ story, place, number, now }: Placed & { number: number; now: Date }) {
  return (
    <tr>
      <td class="number">{number}</td>
      <th scope="row">
        <Headline story={story} />
      </th>
      <td class="number">
        <When at={story.freshAt} now={now} />
      </td>
      <td class="number">
        <a href={`/stories/${story.id}#origins`}>{story.originCount}</a>
        {place.originHours > 0 ? ` (+${Math.round(place.originHours)} h)` : null}
      </td>
      <td>{story.topic ? <a href={`/topics/${story.topic}`}>{topicNames[story.topic]}</a> : "–"}</td>
      <td>{reasonOf(place, story)}</td>
    </tr>
  );
}

function reasonOf({ lowered, follows }: FrontPlace, story: StoryListing): string {
  if (follows && lowered > 0) {
    const shared =
      "topic" in follows
        ? `also about ${topicNames[follows.topic]}`
        : `also about #${story.hashtags.find(({ key }) => key === follows.hashtag)?.name ?? follows.hashtag}`;
    return `${plural(lowered, "place")} lower: a story shortly above is ${shared}`;
  }
  if (lowered < 0) return `${plural(-lowered, "place")} higher, since others made way`;
  return story.publisherCount > 1 ? "By time and origins" : "One publisher alone tells it";
}
