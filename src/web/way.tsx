import type { Hand } from "../claims/way.ts";
import type { StatementListing } from "../stories/statement-list.store.ts";
import { OutletName, Publisher } from "./counts.tsx";
import { ledgerAddress } from "./ledger-address.ts";

/** By which way the words came: from who said them, by those who passed them on, to the publisher that printed them first. */
export function Way({ statement, storyId }: { statement: StatementListing; storyId: number }) {
  const { way, speaker, prints, articleId } = statement;
  const printed = prints.find((print) => print.articleId === articleId);
  return (
    <ol class="way" aria-label="Way of the words">
      {beforePrinting(way, printed?.publisherId).map((hand) => (
        <li>
          {hand.role === "speaker" && speaker ? (
            <a href={ledgerAddress(storyId, { speaker: speaker.key })}>{hand.name}</a>
          ) : (
            <HandName hand={hand} />
          )}
        </li>
      ))}
      {printed ? (
        <li>
          <Publisher id={printed.publisherId} name={printed.publisherName} />
        </li>
      ) : null}
    </ol>
  );
}

/** "Told this newspaper" names the one that prints it, which stands at the end of the way anyway. */
export function beforePrinting(way: readonly Hand[], publisherId: number | undefined): readonly Hand[] {
  const last = way.at(-1);
  return last?.publisherId !== undefined && last.publisherId === publisherId ? way.slice(0, -1) : way;
}

/** Outlets wear small capitals, people do not. */
export function HandName({ hand: { role, name, publisherId } }: { hand: Hand }) {
  const isOutlet = role === "outlet" || role === "repeater";
  if (!isOutlet) return <span>{name}</span>;
  return <OutletName outlet={{ name, ...(publisherId !== undefined && { publisherId }) }} />;
}
