import type { TracedHand } from "../stories/follow-prints.ts";
import type { PrintListing, StatementListing } from "../stories/statement-list.store.ts";
import { OutletName, Publisher } from "./counts.tsx";
import { ledgerAddress } from "./ledger-address.ts";

/** By which way the words came to the fullest print: from who said them, by those who passed them on, to the publisher. */
export function Way({ statement, storyId }: { statement: StatementListing; storyId: number }) {
  const { way, speaker, prints, articleId } = statement;
  const printed = prints.find((print) => print.articleId === articleId);
  const speakerAddress = speaker ? ledgerAddress(storyId, { speaker: speaker.key }) : undefined;
  return <Hands way={way} printed={printed} speakerAddress={speakerAddress} />;
}

/** The same to another article, where it came there through others’ hands. */
export function WayOfPrint({ print }: { print: PrintListing }) {
  const isThrough = print.way.some(({ articleId, sentence }) => articleId !== print.articleId || sentence);
  return isThrough ? <Hands way={print.way} printed={print} /> : null;
}

interface HandsProps {
  way: readonly TracedHand[];
  /** Who prints it in the end. */
  printed: { articleId: number; publisherId: number; publisherName: string } | undefined;
  speakerAddress?: string | undefined;
}

export function Hands({ way, printed, speakerAddress }: HandsProps) {
  const hands = beforePrinting(way, printed?.publisherId);
  return (
    <>
      <ol class="way" aria-label="Way of the words">
        {hands.map((hand) => (
          <li>
            {hand.role === "speaker" && speakerAddress ? (
              <a href={speakerAddress}>{hand.name}</a>
            ) : (
              <Name hand={hand} />
            )}
          </li>
        ))}
        {printed ? (
          <li>
            <Publisher id={printed.publisherId} name={printed.publisherName} />
          </li>
        ) : null}
      </ol>
      {printed ? <WhatSaysSo hands={hands} articleId={printed.articleId} /> : null}
    </>
  );
}

/** Where a way leads through other articles, or rests on a sentence elsewhere in this one: the words of each such link. */
function WhatSaysSo({ hands, articleId }: { hands: readonly TracedHand[]; articleId: number }) {
  const linked = hands.filter((hand) => hand.articleId !== articleId || hand.sentence !== undefined);
  if (linked.length === 0) return null;
  return (
    <details class="why">
      <summary>What says so</summary>
      <ul>
        {linked.map((hand) => (
          <li>
            <Name hand={hand} />:{" "}
            {hand.sentence === undefined ? (
              <a href={`/articles/${hand.articleId}?claims=1`}>named by {hand.printedBy}</a>
            ) : (
              <>
                <q>{hand.sentence}</q> <a href={`/articles/${hand.articleId}`}>{hand.printedBy}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "Told this newspaper" names the one that prints it, which stands at the end of the way anyway. */
function beforePrinting(way: readonly TracedHand[], publisherId: number | undefined): readonly TracedHand[] {
  const last = way.at(-1);
  return last?.publisherId !== undefined && last.publisherId === publisherId ? way.slice(0, -1) : way;
}

/** Outlets wear small capitals, people do not. */
function Name({ hand: { role, name, publisherId } }: { hand: TracedHand }) {
  const isOutlet = role === "outlet" || role === "repeater";
  if (!isOutlet) return <span>{name}</span>;
  return <OutletName outlet={{ name, ...(publisherId !== undefined && { publisherId }) }} />;
}
