import { describeRhythm, type StorylineListing } from "../stories/storyline.ts";
import type { StorylinePage } from "../stories/storyline-page.store.ts";
import { plural } from "./counts.tsx";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { Headline } from "./story-list.tsx";
import { When } from "./time.tsx";

interface Props {
  page: StorylinePage;
  isAll: boolean;
  printing: Printing;
}

/** Storylines, those with the latest news first. */
export function StorylinesPage({ page: { storylines, next }, isAll, printing }: Props) {
  const address = isAll ? "/storylines?all=yes&" : "/storylines?";
  return (
    <Sheet title="Storylines" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Storylines</h1>
        <p class="meta">Stories that follow from one another over days and months.</p>
        <p class="counts">
          <a href="/storylines" aria-current={isAll ? undefined : "page"}>
            active ones
          </a>
          <a href="/storylines?all=yes" aria-current={isAll ? "page" : undefined}>
            all, the quiet ones too
          </a>
        </p>
      </header>
      <section class="listing-main" aria-label={isAll ? "All storylines" : "Active storylines"}>
        {storylines.length === 0 ? (
          <p class="meta">
            None {isAll ? "" : "is active "}so far. A storyline begins when a story follows from an earlier one: when
            both share two proofs, such as a full name and a day that the later one names.
          </p>
        ) : null}
        <ul class="rows plain ruled">
          {storylines.map((storyline) => (
            <li>
              <Line storyline={storyline} now={printing.now} />
            </li>
          ))}
        </ul>
        <ListEnd next={next && `${address}from=${next}`} older="Earlier storylines" end="These are all of them." />
      </section>
    </Sheet>
  );
}

function Line({ storyline, now }: { storyline: StorylineListing; now: Date }) {
  return (
    <article class="line-of">
      <h2 class="title">
        <a href={`/storylines/${storyline.id}`}>
          <bdi>{storyline.name || "Storyline without a name"}</bdi>
        </a>
      </h2>
      <p>
        Now: <Headline story={storyline.newest} />
      </p>
      <StorylineCounts storyline={storyline} now={now} />
    </article>
  );
}

/** Each number leads to what was counted. */
export function StorylineCounts({ storyline, now }: { storyline: StorylineListing; now: Date }) {
  const { id, storyCount, articleCount, firstAt, lastAt } = storyline;
  return (
    <p class="counts">
      <a class="solid" href={`/storylines/${id}#stories`}>
        {plural(storyCount, "story", "stories")}
      </a>
      <a href={`/storylines/${id}#table`}>{plural(articleCount, "article")}</a>
      <span>
        since <When at={firstAt} now={now} />, latest <When at={lastAt} now={now} />
      </span>
      <span>{describeRhythm(storyline, now)}</span>
    </p>
  );
}
