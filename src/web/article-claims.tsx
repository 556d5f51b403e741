import type { ArticlePage } from "../articles/article-page.store.ts";
import type { ClaimListing } from "../claims/claim-list.store.ts";
import { shownWords } from "../claims/shown-words.ts";
import type { TracedHand } from "../stories/follow-prints.ts";
import type { NumberedClaim } from "./claim-marks.ts";
import { plural } from "./counts.tsx";
import { foreignLanguage } from "./speech.ts";
import { Hands } from "./way.tsx";

/** What is known of an article's claims. */
export interface ArticleClaims {
  /** What read the article for them; absent where nothing did yet. */
  tagger: string | undefined;
  numbered: readonly NumberedClaim[];
  /** By claim. */
  ways: ReadonlyMap<number, readonly TracedHand[]>;
  /** Whether the reader asked to see them. */
  isShown: boolean;
}

/** Shows or hides the claims, or says why there are none. */
export function ClaimsSwitch({ article, claims }: { article: ArticlePage; claims: ArticleClaims }) {
  const { numbered, isShown } = claims;
  if (numbered.length === 0) return <WithoutClaims article={article} claims={claims} />;
  const address = `/articles/${article.id}`;
  return (
    <p class="label claims-switch">
      {isShown ? (
        <>
          <a href={address}>Hide the claims</a>{" "}
          <span>
            Marked: <mark class="source">who says it</mark> <mark class="cue">the words that say so</mark>{" "}
            <mark class="content">what is said</mark>. Each has a number that leads to the{" "}
            <a href="#claims">list of claims</a>.
          </span>
        </>
      ) : (
        <a href={`${address}?claims=1`}>Mark the {plural(numbered.length, "claim")}: who said what</a>
      )}
    </p>
  );
}

function WithoutClaims({ article, claims: { tagger, isShown } }: { article: ArticlePage; claims: ArticleClaims }) {
  const language = foreignLanguage(article.language);
  const why =
    language && tagger !== undefined
      ? `Who said what is found in English articles only; this one is in ${language}.`
      : isShown
        ? noneFound[tagger ?? "unread"]
        : undefined;
  return why ? <p class="meta">{why}</p> : null;
}

const noneFound: Record<string, string> = {
  unread: "This article was not read for claims yet.",
  "gave up": "Reading this article for claims took too long.",
  none: "Who said what is found in English articles only.",
  model: "No claim was found in this article.",
  rules: "No claim was found in this article.",
};

/** Every claim that is marked in the text: who says it, in which words, and by which way they came. */
export function ClaimNotes({ article, claims }: { article: ArticlePage; claims: ArticleClaims }) {
  if (!claims.isShown || claims.numbered.length === 0) return null;
  const printed = { ...article, articleId: article.id };
  return (
    <section aria-labelledby="claims">
      <h2 class="heading" id="claims">
        Claims <span>{claims.numbered.length} in this article</span>
      </h2>
      <ol class="ledger claim-notes">
        {claims.numbered.map(({ number, claim, name }) => (
          <li id={`claim-note-${number}`}>
            <p class="speaker">
              <a href={`#claim-${number}`} aria-label={`Back to ${name}`}>
                {number}
              </a>{" "}
              {claim.speaker?.name ?? (claim.sourceWords ? <q>{claim.sourceWords}</q> : "Nobody named")}
              <Whose claim={claim} />
            </p>
            <div class="printed">
              <p class="quote retold">{shownWords(claim.words)}</p>
              <Hands way={claims.ways.get(claim.id) ?? []} printed={printed} />
              <p class="meta">{describe(claim)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Whose({ claim: { speaker, sourceWords, sourceIs, tie } }: { claim: ClaimListing }) {
  if (!speaker) return sourceWords ? <small>who that is, the text does not settle</small> : null;
  const isOther = sourceWords !== "" && sourceWords !== speaker.name;
  return (
    <>
      {speaker.role && speaker.role !== speaker.name ? <small>{speaker.role}</small> : null}
      {isOther ? (
        <small>
          here <q>{sourceWords}</q>
          {sourceIs.outcome === "resolved" && sourceIs.by === "pronoun" ? ", by what stands before" : ""}
        </small>
      ) : null}
      {tie ? (
        <small>
          named so in <a href={`/articles/${tie.articleId}`}>{tie.title}</a>
        </small>
      ) : null}
    </>
  );
}

const kinds = { statement: "said", belief: "held true or hoped", intention: "meant to be done" };
const quoted = { direct: "quoted", indirect: "in the article’s words", mixed: "partly quoted" };

function describe({ attitude, quotation }: ClaimListing): string {
  return `${kinds[attitude]}, ${quoted[quotation]}`;
}
