import { mostWhy } from "../stories/story-edit.ts";
import type { TakeDownLine } from "../stories/taken-down.store.ts";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { SubmitLine } from "./submit-line.tsx";
import { When } from "./time.tsx";

/** For whoever may: takes the article out of everything that Octavo shows. */
export function TakeDownForm({ articleId }: { articleId: number }) {
  return (
    <details class="why">
      <summary>Take this article down</summary>
      <form method="post" action={`/articles/${articleId}/take-down`} class="field">
        <label for="take-down-why">Why it is taken down</label>
        <input id="take-down-why" name="why" type="text" maxlength={mostWhy} required />
        <p>
          <label>
            <input type="checkbox" name="printed" value="yes" /> Print the reason for readers
          </label>
        </p>
        <SubmitLine>Take it down</SubmitLine>
      </form>
    </details>
  );
}

interface TakenDownProps {
  articleId: number;
  sentence: string;
  lines: readonly TakeDownLine[];
  printing: Printing;
}

/** What the administrator sees in the place of an article: what was decided, and the way back. */
export function TakenDownPage({ articleId, sentence, lines, printing }: TakenDownProps) {
  return (
    <Sheet title="Taken down" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Taken down</h1>
        <p>{sentence}</p>
      </header>
      <section class="listing-main stack">
        <form method="post" action={`/articles/${articleId}/put-back`} class="field">
          <label for="put-back-why">Why it is put back</label>
          <input id="put-back-why" name="why" type="text" maxlength={mostWhy} />
          <SubmitLine>Put it back</SubmitLine>
        </form>
        <Lines lines={lines} now={printing.now} />
      </section>
    </Sheet>
  );
}

interface TakeDownsProps {
  lines: readonly TakeDownLine[];
  next: number | undefined;
  printing: Printing;
}

/** Every article that was ever taken down or put back, for administrators. */
export function TakeDownsPage({ lines, next, printing }: TakeDownsProps) {
  return (
    <Sheet title="Articles taken down" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Articles taken down</h1>
        <p>Who took down or put back what, when and why. Readers see the article’s page say so, without a name.</p>
      </header>
      <section class="listing-main stack">
        {lines.length === 0 ? (
          <p>No article was ever taken down. The form for it is beside each article, below its times.</p>
        ) : (
          <>
            <Lines lines={lines} now={printing.now} />
            <ListEnd
              next={next === undefined ? undefined : `/settings/taken-down?before=${next}`}
              older="Earlier decisions"
              end="Nothing was decided before these."
            />
          </>
        )}
      </section>
    </Sheet>
  );
}

function Lines({ lines, now }: { lines: readonly TakeDownLine[]; now: Date }) {
  return (
    <ol class="rows lines">
      {lines.map((line) => (
        <li>
          <p>
            <a href={`/articles/${line.articleId}`}>Article {line.articleId}</a> was {line.what}
            {line.why ? (
              <>
                : <bdi>“{line.why}”</bdi>
              </>
            ) : null}
          </p>
          <p class="counts">
            <span>
              <bdi>{line.actor}</bdi>
            </span>
            <span>
              <When at={line.doneAt} now={now} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
