import { retoldWords } from "../claims/shown-words.ts";
import { plural } from "./counts.tsx";
import type { PrintedClaim } from "./find-entity-claims.ts";
import { claimAddress } from "./ledger-address.ts";
import { speechOf } from "./speech.ts";
import { WhoAndWhen } from "./who-and-when.tsx";

interface EntityClaimsProps {
  id: string;
  heading: string;
  name: string;
  claims: readonly PrintedClaim[];
  now: Date;
}

function Retold({ cue, words }: ReturnType<typeof retoldWords>) {
  return (
    <>
      {cue ? <span class="cue">{cue} </span> : null}
      {words}
    </>
  );
}

/** Claims in the words of the articles, each with the way to where it stands. */
export function EntityClaims({ id, heading, name, claims, now }: EntityClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="heading" id={id}>
        {heading} <bdi>{name}</bdi>
      </h2>
      <ul class="rows lines">
        {claims.map((claim) => (
          <li>
            <article class="line-of">
              <p class="excerpt" {...speechOf(claim.language)}>
                <Retold {...retoldWords(claim.words, claim.cueBefore)} />
              </p>
              <p class="counts">
                {claim.printedBy > 1 ? <span>{plural(claim.printedBy, "article")}</span> : null}
                {claim.sourceWords ? <bdi>{claim.sourceWords}</bdi> : null}
                <a href={claimAddress(claim.articleId, claim.place)}>in the article</a>
                <WhoAndWhen by={claim} at={claim.datedAt} now={now} />
              </p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
