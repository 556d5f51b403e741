import type { UnknownName } from "../search/resolve-names.store.ts";
import { withOtherName } from "../search/write-filter.ts";

/** What of a query was not understood, or is known by nobody, with names that may have been meant. */
export function SearchNotices(props: {
  written: string;
  problems: readonly string[];
  unknown: readonly UnknownName[];
}) {
  const { written, problems, unknown } = props;
  return (
    <>
      {problems.length > 0 ? (
        <div class="notice alarm" role="status">
          <strong>Part of this was left out</strong>
          {problems.map((problem) => (
            <p>{problem}</p>
          ))}
        </div>
      ) : null}
      {unknown.length > 0 ? (
        <div class="notice alarm" role="status">
          <strong>Not known here</strong>
          {unknown.map((name) => (
            <Unknown written={written} name={name} />
          ))}
        </div>
      ) : null}
    </>
  );
}

function Unknown({ written, name: { filter, asked, near } }: { written: string; name: UnknownName }) {
  const called = filter === "hashtag" ? `no hashtag #${asked}` : `no ${filter} called “${asked}”`;
  return (
    <p>
      There is {called}.{" "}
      {near.length > 0 ? (
        <>
          Did you mean{" "}
          {near.map((name, place) => (
            <>
              {place > 0 ? (place === near.length - 1 ? " or " : ", ") : ""}
              <a href={`/search?${new URLSearchParams({ q: withOtherName(written, filter, asked, name) })}`}>
                <bdi>{filter === "hashtag" ? `#${name}` : name}</bdi>
              </a>
            </>
          ))}
          ?
        </>
      ) : null}
    </p>
  );
}
