import { mostCounted } from "../search/candidates.store.ts";
import type { FacetCount, Facets } from "../search/facets.store.ts";
import { dayFilters, withFilter, writeFilter } from "../search/write-filter.ts";
import { isTopic, topicNames } from "../topics/topic.ts";
import { plural } from "./counts.tsx";

const headings: Record<keyof Facets, string> = {
  publisher: "Publisher",
  kind: "Kind",
  topic: "Topic",
  speaker: "Who speaks",
  hashtag: "Hashtag",
  day: "Day, in UTC",
};

interface SearchFacetsProps {
  written: string;
  facets: Facets;
  total: number;
}

/** What the articles found have, each with how many; a link narrows the search to them. */
export function SearchFacets({ written, facets, total }: SearchFacetsProps) {
  const shown = (Object.keys(headings) as (keyof Facets)[]).filter((facet) => facets[facet].length > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="narrow">
      <h2 class="heading" id="narrow">
        Narrow it down
      </h2>
      {total > mostCounted ? (
        <p class="meta">Counted in the newest {plural(mostCounted, "article")} of these.</p>
      ) : null}
      {shown.map((facet) => (
        <details open={facet === "publisher" || facet === "kind" || facet === "speaker"}>
          <summary>{headings[facet]}</summary>
          <ul class="list parted">
            {facets[facet].map((value) => (
              <FacetLine written={written} facet={facet} value={value} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function FacetLine({ written, facet, value }: { written: string; facet: keyof Facets; value: FacetCount }) {
  const narrower = withFilter(written, filterOf(facet, value));
  const name = <bdi>{nameOf(facet, value)}</bdi>;
  return (
    <li>
      {narrower ? <a href={`/search?${new URLSearchParams({ q: narrower })}`}>{name}</a> : name}{" "}
      <span class="meta">{plural(value.count, "article")}</span>
    </li>
  );
}

function filterOf(facet: keyof Facets, { value }: FacetCount): string {
  return facet === "day" ? dayFilters(value) : writeFilter(facet, value);
}

function nameOf(facet: keyof Facets, { value, name }: FacetCount): string {
  if (facet === "topic" && isTopic(value)) return topicNames[value];
  return facet === "hashtag" ? `#${name}` : name;
}
