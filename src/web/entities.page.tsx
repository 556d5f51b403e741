import { type EntityType, entityTypeNames, entityTypes } from "../topics/entity.ts";
import { type EntityListPage, newestLookedAt } from "../topics/entity-list.store.ts";
import { BarTable } from "./bar-table.tsx";
import { EntityLink, typeWords } from "./entity-names.tsx";
import { ListEnd } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";

export interface EntitiesView {
  page: EntityListPage;
  type: EntityType | undefined;
  words: string;
  isFirst: boolean;
}

const mostCharacters = 200;

/** Who and what is named most, or bears a name. */
export function EntitiesPage({ view, printing }: { view: EntitiesView; printing: Printing }) {
  const { page, words } = view;
  const isSearch = words.trim() !== "";
  return (
    <Sheet title="Names" printing={printing} section="entities" layout="listing">
      <header class="listing-head">
        <h1>Names</h1>
        <search>
          <form class="field measure" method="get" action="/entities">
            <label for="q">People, organisations, places and tickers</label>
            <div class="join">
              <input id="q" name="q" type="search" value={words} maxlength={mostCharacters} autocomplete="off" />
              <button class="button main" type="submit">
                Search
              </button>
            </div>
          </form>
        </search>
        <Types view={view} />
      </header>
      <section class="listing-wide" aria-labelledby="named">
        <h2 class="heading" id="named">
          {isSearch ? "Found" : "Named most"}{" "}
          <span>{isSearch ? "by name" : `in the newest ${newestLookedAt} articles`}</span>
        </h2>
        {page.entities.length === 0 ? (
          <p class="meta">{isSearch ? "Nobody and nothing of this name is mentioned." : "Nothing is named so far."}</p>
        ) : (
          <BarTable
            name="Names and how many articles mention them"
            columns={["Name", "Articles"]}
            rows={page.entities.map((entity) => ({
              name: (
                <>
                  <EntityLink entity={entity} /> <span class="meta">{typeWords[entity.type]}</span>
                </>
              ),
              figures: [entity.articles],
              length: entity.articles,
            }))}
          />
        )}
        <ListEnd
          next={page.next && addressOf(view, { after: page.next })}
          older="Names mentioned less"
          end="These are all."
        />
      </section>
    </Sheet>
  );
}

function Types({ view }: { view: EntitiesView }) {
  return (
    <nav class="jump" aria-label="What they are">
      <a href={addressOf(view, { type: undefined })} aria-current={view.type === undefined ? "page" : undefined}>
        All
      </a>
      {entityTypes.map((type) => (
        <a href={addressOf(view, { type })} aria-current={view.type === type ? "page" : undefined}>
          {entityTypeNames[type]}
        </a>
      ))}
    </nav>
  );
}

function addressOf(view: EntitiesView, change: { type?: EntityType | undefined; after?: string }): string {
  const type = "type" in change ? change.type : view.type;
  const query = new URLSearchParams({
    ...(view.words.trim() && { q: view.words }),
    ...(type && { type }),
    ...(change.after && { after: change.after }),
  }).toString();
  return query === "" ? "/entities" : `/entities?${query}`;
}
