import type { HashtagName } from "../topics/hashtag-page.store.ts";

/** Of its page. */
export function hashtagAddress({ key }: Pick<HashtagName, "key">): string {
  return `/hashtags/${encodeURIComponent(key)}`;
}

export function HashtagLink({ hashtag, class: style }: { hashtag: HashtagName; class?: string }) {
  return (
    <a href={hashtagAddress(hashtag)} class={style}>
      <bdi>#{hashtag.name}</bdi>
    </a>
  );
}

export function Hashtags({ hashtags }: { hashtags: readonly HashtagName[] }) {
  if (hashtags.length === 0) return null;
  return (
    <ul class="hashtags" aria-label="Hashtags">
      {hashtags.map((hashtag) => (
        <li>
          <HashtagLink hashtag={hashtag} />
        </li>
      ))}
    </ul>
  );
}
