import type { PublisherActivity } from "../articles/publisher-articles.store.ts";
import type { PublisherListPage } from "../feeds/publisher-page.store.ts";
import { Publisher, plural } from "./counts.tsx";
import { AddFeedForm, ImportForm } from "./feed-forms.tsx";
import { PageNumbers } from "./list-end.tsx";
import type { Printing } from "./printing.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { Sheet } from "./sheet.tsx";
import { When } from "./time.tsx";

export interface PublishersView {
  list: PublisherListPage;
  activity: ReadonlyMap<number, PublisherActivity>;
  page: number;
  perPage: number;
}

export function PublishersPage({ view, printing }: { view: PublishersView; printing: Printing }) {
  const { list, page, perPage } = view;
  return (
    <Sheet title="Publishers" printing={printing} section="publishers" layout="listing">
      <header class="listing-head">
        <h1>Publishers</h1>
        <p class="counts">
          <span>{plural(list.total, "publisher")}, by name</span>
          <a href="/feeds">their feeds</a>
        </p>
      </header>
      {list.total === 0 ? <NoPublishers /> : <PublisherTable view={view} now={printing.now} />}
      <PageNumbers
        page={page}
        perPage={perPage}
        total={list.total}
        address={(number) => `/publishers?page=${number}`}
      />
    </Sheet>
  );
}

function NoPublishers() {
  return (
    <section class="listing-wide" aria-labelledby="none-yet">
      <h2 class="as-h3" id="none-yet">
        None yet
      </h2>
      <p class="meta">A publisher stands here as soon as one of its feeds has been looked at.</p>
      <div class="ways">
        <AddFeedForm />
        <ImportForm />
      </div>
    </section>
  );
}

function PublisherTable({ view, now }: { view: PublishersView; now: Date }) {
  return (
    <ScrollBox name="Publishers by name" class="listing-wide">
      <table class="publishers">
        <thead>
          <tr>
            <th scope="col">Publisher</th>
            <th scope="col" class="address">
              Site
            </th>
            <th scope="col" class="number">
              In seven days
            </th>
            <th scope="col" class="number">
              Feeds
            </th>
            <th scope="col" class="number">
              Latest
            </th>
          </tr>
        </thead>
        <tbody>
          {view.list.publishers.map((publisher) => {
            const activity = view.activity.get(publisher.id);
            return (
              <tr>
                <th scope="row">
                  <Publisher id={publisher.id} name={publisher.name} />
                </th>
                <td class="address">{publisher.site}</td>
                <td class="number">
                  <a href={`/publishers/${publisher.id}#articles`}>
                    {plural(activity?.articlesThisWeek ?? 0, "article")}
                  </a>
                </td>
                <td class="number">
                  <a href={`/publishers/${publisher.id}#feeds`}>{publisher.feeds}</a>
                </td>
                <td class="number">{activity?.latestAt ? <When at={activity.latestAt} now={now} /> : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
