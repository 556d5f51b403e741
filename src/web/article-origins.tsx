import type { OriginListing } from "../stories/story-origins.store.ts";
import { howWords, OriginName, percent } from "./origin-words.tsx";

/** Whom an article copied or named as its sources, with the words that show it; nothing for one that names nobody. */
export function OriginsInContext({ origins }: { origins: readonly OriginListing[] }) {
  if (origins.length === 0) return null;
  return (
    <section>
      <h2 class="heading">Where it has it from</h2>
      <ul class="rows">
        {origins.map((origin) => (
          <li>
            <p class="label">
              {howWords(origin)} <OriginName origin={origin} />
              {origin.share === null ? "" : `, ${percent(origin.share)} of its words`}
            </p>
            {origin.originId === null ? null : (
              <p>
                <a href={`/articles/${origin.originId}`}>{origin.originTitle || "Without a title"}</a>
              </p>
            )}
            <p class="meta">
              <q>{origin.evidence.words}</q>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
