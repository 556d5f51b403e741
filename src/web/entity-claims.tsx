import type { EntityClaim } from "../claims/entity-claims.store.ts";
import { Publisher } from "./counts.tsx";
import { claimAddress } from "./ledger-address.ts";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";

interface EntityClaimsProps {
  id: string;
  heading: string;
  claims: readonly EntityClaim[];
  now: Date;
}

/** Claims in the words of the articles, each with the way to where it stands. */
export function EntityClaims({ id, heading, claims, now }: EntityClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="heading" id={id}>
        {heading}
      </h2>
      <ul class="rows lines">
        {claims.map((claim) => (
          <li>
            <article class="line-of">
              <p class="excerpt" {...speechOf(claim.language)}>
                {claim.words.join(" … ")}
              </p>
              <p class="counts">
                {claim.sourceWords ? <bdi>{claim.sourceWords}</bdi> : null}
                <a href={claimAddress(claim.articleId, claim.place)}>in the article</a>
                <span>
                  <Publisher id={claim.publisherId} name={claim.publisherName} />
                </span>
                <span>
                  <When at={claim.datedAt} now={now} />
                </span>
              </p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
