import { retoldWords } from "../claims/shown-words.ts";
import type { Attitude } from "../claims/speaker.ts";
import type { PrintListing, StatementListing } from "../stories/statement-list.store.ts";
import { spokenWords } from "../stories/statement-words.ts";
import { Publisher, plural } from "./counts.tsx";
import { claimAddress, ledgerAddress } from "./ledger-address.ts";
import { When } from "./time.tsx";
import { Way, WayOfPrint } from "./way.tsx";
import { Pieces } from "./words-changed.tsx";

interface LedgerProps {
  storyId: number;
  /** In the order of their speakers. */
  statements: readonly StatementListing[];
  now: Date;
}

/** Who said what: the speaker, the words, and by which way they came. A speaker is named once above what it said. */
export function LedgerList({ storyId, statements, now }: LedgerProps) {
  return (
    <ol class="ledger said">
      {statements.map((statement, place) => (
        <li id={`statement-${statement.id}`}>
          <SpeakerOf
            storyId={storyId}
            statement={statement}
            isSame={place > 0 && statements[place - 1]?.speaker?.key === statement.speaker?.key}
          />
          <div class="printed">
            <Words statement={statement} />
            <Way statement={statement} storyId={storyId} />
            <PrintedBy statement={statement} now={now} />
          </div>
        </li>
      ))}
    </ol>
  );
}

interface SpeakerProps {
  storyId: number;
  statement: StatementListing;
  /** The one before has the same speaker: only ears are told again. */
  isSame: boolean;
}

function SpeakerOf({ storyId, statement: { speaker, sourceWords }, isSame }: SpeakerProps) {
  if (!speaker)
    return (
      <p class="speaker">
        {sourceWords ? <q>{sourceWords}</q> : "Nobody named"}
        <small>{sourceWords ? "who that is, the text does not settle" : "the article names no source"}</small>
      </p>
    );
  return (
    <p class={isSame ? "speaker again" : "speaker"}>
      <a href={ledgerAddress(storyId, { speaker: speaker.key })}>{speaker.name}</a>
      {speaker.role && speaker.role !== speaker.name ? <small>{speaker.role}</small> : null}
      {speaker.isNamed ? null : <small>unnamed</small>}
    </p>
  );
}

/** Quotation marks are for what somebody said in these words; what an article retells stands without. */
function Words({ statement: { quotation, words, cueBefore, attitude } }: { statement: StatementListing }) {
  if (quotation === "direct")
    return (
      <blockquote class="quote">
        <q>{spokenWords(words).join(" … ")}</q>
      </blockquote>
    );
  const retold = retoldWords(words, cueBefore);
  return (
    <p class="quote retold">
      {retold.cue ? <span class="cue">{retold.cue} </span> : null}
      {retold.words} <small>{retoldAs[attitude]}</small>
    </p>
  );
}

const retoldAs: Record<Attitude, string> = {
  statement: "in the article’s words",
  belief: "a belief, in the article’s words",
  intention: "an intention, in the article’s words",
};

function PrintedBy({ statement, now }: { statement: StatementListing; now: Date }) {
  const { printCount, prints } = statement;
  const [first] = prints;
  if (!first) return null;
  if (prints.length === 1)
    return (
      <p class="meta">
        {statement.isWithdrawn ? <Withdrawn statement={statement} /> : null}
        {first.isGone ? null : <SinglePrint statement={statement} now={now} />}
      </p>
    );
  return (
    <>
      {statement.isWithdrawn ? (
        <p class="meta">
          <Withdrawn statement={statement} />
        </p>
      ) : null}
      <details class="why prints">
        <summary>{printCount > 0 ? inWords(statement) : "Who printed it"}</summary>
        <ul class="rows">
          {prints.map((print) => (
            <PrintLine print={print} statement={statement} now={now} />
          ))}
        </ul>
      </details>
    </>
  );
}

function SinglePrint({ statement, now }: { statement: StatementListing; now: Date }) {
  const { articleId, place, firstAt } = statement;
  return (
    <>
      <a href={claimAddress(articleId, place)}>printed</a> <When at={firstAt} now={now} />
    </>
  );
}

function Withdrawn({ statement: { articleId } }: { statement: StatementListing }) {
  return (
    <>
      <strong class="accent">withdrawn</strong>: no article prints these words any more.{" "}
      <a href={`/articles/${articleId}/revisions`}>The revision that did</a>
    </>
  );
}

/** "Said once, printed by nine articles, cut in two of them." */
function inWords({ printCount, cutCount, alteredCount, goneCount }: StatementListing): string {
  const changed = [cutCount > 0 ? `cut in ${cutCount}` : "", alteredCount > 0 ? `altered in ${alteredCount}` : ""];
  const gone = goneCount > 0 ? `taken out of ${goneCount}` : "";
  return ["said once", `printed by ${plural(printCount, "article")}`, ...changed, gone].filter(Boolean).join(", ");
}

interface PrintLineProps {
  print: PrintListing;
  statement: StatementListing;
  now: Date;
}

const howWords: Record<PrintListing["how"], string> = {
  whole: "in full",
  cut: "cut",
  altered: "altered",
};

function PrintLine({ print, statement, now }: PrintLineProps) {
  const { articleId, publisherId, publisherName, title, datedAt, how, pieces, isGone } = print;
  const address =
    articleId === statement.articleId ? claimAddress(articleId, statement.place) : `/articles/${articleId}?claims=1`;
  return (
    <li>
      <p class="label">
        <Publisher id={publisherId} name={publisherName} /> <When at={datedAt} now={now} />,{" "}
        {isGone ? "taken out since" : howWords[how]}
      </p>
      <p>
        <a href={isGone ? `/articles/${articleId}/revisions` : address}>{title || "Without a title"}</a>
      </p>
      {pieces.length > 0 ? (
        <p class="excerpt">
          <Pieces pieces={pieces} />
        </p>
      ) : null}
      {articleId === statement.articleId ? null : <WayOfPrint print={print} />}
    </li>
  );
}
