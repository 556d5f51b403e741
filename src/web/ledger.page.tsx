import type { Attitude } from "../claims/speaker.ts";
import type { MostQuoted } from "../stories/most-quoted.store.ts";
import type { LedgerCursor, StatementListing } from "../stories/statement-list.store.ts";
import type { StoryTelling } from "../stories/story-page.store.ts";
import type { SpeakerListing } from "../stories/story-speakers.store.ts";
import { plural } from "./counts.tsx";
import { type LedgerChoice, ledgerAddress } from "./ledger-address.ts";
import { LedgerList } from "./ledger-list.tsx";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { QuotingTable } from "./quoting-table.tsx";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";
import { EnglishOnly } from "./story-ledger.tsx";

export interface LedgerView {
  story: StoryTelling;
  choice: LedgerChoice;
  statements: readonly StatementListing[];
  next: LedgerCursor | undefined;
  statementCount: number;
  /** Those that one can choose; more are found by their statements. */
  speakers: readonly SpeakerListing[];
  quoting: readonly MostQuoted[];
}

/** The ledger of a story: who said what, by speaker, the newest first. */
export function LedgerPage({ view, printing }: { view: LedgerView; printing: Printing }) {
  const { story, choice, statements, next, statementCount, quoting } = view;
  const isNarrowed = Object.values(choice).some(Boolean) || choice.speaker !== undefined;
  return (
    <Sheet title={`Who said what: ${story.headline || "Story"}`} printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Who said what</h1>
        <p class="title" {...speechOf(story.language)}>
          <a href={`/stories/${story.id}`}>{story.headline || "Without a headline"}</a>
        </p>
        <p class="counts">
          <a class="solid" href={ledgerAddress(story.id)}>
            {plural(statementCount, "statement")}
          </a>
          <a href={`/stories/${story.id}#articles`}>{plural(story.articleCount, "article")}</a>
        </p>
      </header>
      <div class="listing-main stack">
        <section aria-labelledby="statements">
          <h2 class="heading" id="statements">
            By speaker <span>newest first</span>
          </h2>
          {statements.length > 0 ? (
            <>
              <LedgerList storyId={story.id} statements={statements} now={printing.now} />
              <ListEnd
                next={next && ledgerAddress(story.id, choice, next)}
                older="More of the ledger"
                end={isNarrowed ? "This is all of that." : "This is the whole ledger."}
              />
            </>
          ) : (
            <NothingHere storyId={story.id} isNarrowed={isNarrowed} />
          )}
          <EnglishOnly articles={story.articles} />
        </section>
      </div>
      <aside class="listing-side stack" aria-label="Narrow the ledger">
        <Choose view={view} />
        {quoting.length > 0 ? (
          <section aria-labelledby="quoting">
            <h2 class="heading" id="quoting">
              Who is quoted by whom
            </h2>
            <QuotingTable storyId={story.id} quoting={quoting} />
          </section>
        ) : null}
      </aside>
    </Sheet>
  );
}

function NothingHere({ storyId, isNarrowed }: { storyId: number; isNarrowed: boolean }) {
  return (
    <div class="empty">
      <p>
        {isNarrowed
          ? "Nothing in this ledger is of that kind."
          : "No article of this story says who said what, as far as Octavo can tell."}
      </p>
      {isNarrowed ? <a href={ledgerAddress(storyId)}>The whole ledger</a> : null}
    </div>
  );
}

const kindNames: [kind: Attitude, name: string][] = [
  ["statement", "What they said"],
  ["belief", "What they hold true or hope"],
  ["intention", "What they mean to do"],
];

/** A form that works without script: what is chosen stands in the address. */
function Choose({ view: { story, choice, speakers, quoting } }: { view: LedgerView }) {
  const publisher = quoting.find(({ publisherId }) => publisherId === choice.publisher);
  return (
    <section aria-labelledby="narrow">
      <h2 class="heading" id="narrow">
        Narrow it
      </h2>
      <form class="field" method="get" action={`/stories/${story.id}/ledger`}>
        <label for="speaker">Speaker</label>
        <select id="speaker" name="speaker">
          <option value="*">Everybody</option>
          {speakers.map(({ key, name, statementCount }) => (
            <option value={key} selected={key === choice.speaker}>
              {`${name} (${statementCount})`}
            </option>
          ))}
          <option value="" selected={choice.speaker === ""}>
            Whoever could not be told
          </option>
        </select>
        <label for="kind">Kind</label>
        <select id="kind" name="kind">
          <option value="">All kinds</option>
          {kindNames.map(([kind, name]) => (
            <option value={kind} selected={kind === choice.kind}>
              {name}
            </option>
          ))}
        </select>
        <p>
          <input id="direct" type="checkbox" name="direct" value="1" checked={choice.isDirect === true} />
          <label for="direct">Direct quotations only</label>
        </p>
        {choice.publisher === undefined ? null : (
          <p>
            <input id="publisher" type="checkbox" name="publisher" value={String(choice.publisher)} checked />
            <label for="publisher">Printed by {publisher?.publisherName ?? "this publisher"} only</label>
          </p>
        )}
        <p class="actions">
          <button class="button" type="submit">
            Show
          </button>
          <a href={ledgerAddress(story.id)}>The whole ledger</a>
        </p>
      </form>
    </section>
  );
}
