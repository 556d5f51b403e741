import type { Outlet } from "../feeds/outlet-names.ts";
import type { StoryListing } from "../stories/front-page.store.ts";
import { PublisherName } from "./publisher-name.tsx";
import { Mark } from "./story-mark.tsx";
import { When } from "./time.tsx";

export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;
}

type Counted = Pick<StoryListing, "id" | "articleCount" | "publisherCount" | "originCount">;

/** What a story is made of; each number leads to what was counted. */
export function StoryCounts({ story }: { story: Counted }) {
  return (
    <>
      <a class="solid" href={`/stories/${story.id}#articles`}>
        {plural(story.articleCount, "article")}
      </a>
      {story.originCount > 0 ? (
        <a href={`/stories/${story.id}#origins`}>{story.originCount.toLocaleString("en-GB")} independent</a>
      ) : (
        <a href={`/stories/${story.id}#publishers`}>{plural(story.publisherCount, "publisher")}</a>
      )}
    </>
  );
}

/** Counts, time and who told it first. */
export function StoryFacts({ story, now }: { story: StoryListing; now: Date }) {
  return (
    <p class="counts">
      <Mark story={story} now={now} />
      <StoryCounts story={story} />
      <span>
        <When at={story.lastAt} now={now} />
      </span>
      {story.publisherCount > 1 ? <FirstOrigin origin={story.firstOrigin} publisher={story.publishers[0]} /> : null}
    </p>
  );
}

interface FirstOriginProps {
  origin: Outlet | null;
  /** Who printed it first, where origins are not counted yet. */
  publisher: { id: number; name: string } | undefined;
}

/** Whom the story was first known from: a publisher, or an agency that nobody follows. */
export function FirstOrigin({ origin, publisher }: FirstOriginProps) {
  const first = origin ?? (publisher && { publisherId: publisher.id, name: publisher.name });
  return first ? (
    <span>
      first: <OutletName outlet={first} />
    </span>
  ) : null;
}

/** An outlet's name; a link where the outlet is a publisher. */
export function OutletName({ outlet: { publisherId, name } }: { outlet: Outlet }) {
  return publisherId === undefined ? <bdi class="publisher">{name}</bdi> : <Publisher id={publisherId} name={name} />;
}

/** A publisher's name, in the small capitals that nothing else wears. */
export function Publisher({ id, name }: { id: number; name: string }) {
  return (
    <a class="publisher" href={`/publishers/${id}`}>
      <PublisherName name={name} />
    </a>
  );
}
