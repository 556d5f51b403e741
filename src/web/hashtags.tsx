import type { HashtagName } from "../topics/hashtag-page.store.ts";

/** Of its page. */
export function hashtagAddress({ key }: Pick<HashtagName, "key">): string {
  return `/hashtags/${encodeURIComponent(key)}`;
}

/** Articles that say its words: where a hashtag leads that only one article carries. */
export function hashtagSearch({ name }: Pick<HashtagName, "name">): string {
  const words = name.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, " ");
  return `/search?q=${encodeURIComponent(words)}`;
}

type LinkedHashtag = HashtagName & { isAlone?: boolean };

export function HashtagLink({ hashtag, class: style }: { hashtag: LinkedHashtag; class?: string }) {
  return (
    <a href={hashtag.isAlone ? hashtagSearch(hashtag) : hashtagAddress(hashtag)} class={style}>
      <bdi>#{hashtag.name}</bdi>
    </a>
  );
}

export function Hashtags({ hashtags }: { hashtags: readonly LinkedHashtag[] }) {
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
