import { describeFeedOutcome, type FeedOutcomeName } from "../feeds/feed-outcome.ts";
import { BarTable } from "./bar-table.tsx";
import { Publisher, plural } from "./counts.tsx";
import { ForWhoMay } from "./for-who-may.tsx";
import { Fresh } from "./fresh.tsx";
import { HoursPlot } from "./hours-plot.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { type StatusFigures, shownHours } from "./status-figures.ts";
import { Troubles } from "./status-troubles.tsx";
import { ClockTime, When } from "./time.tsx";

/** The signals of the day, to be left open: with script the parts called `data-figure` are replaced as time goes on. */
export function StatusPage({ figures, printing }: { figures: StatusFigures; printing: Printing }) {
  const { articles, feeds } = figures;
  const arrived = figures.hours.reduce((sum, hour) => sum + hour.articles, 0);
  return (
    <Sheet title="Status" printing={printing} section="status" layout="listing">
      <header class="listing-head">
        <h1>Status</h1>
        <p class="counts" data-figure="head">
          <span>
            {plural(feeds.active, "feed")} of {plural(figures.publishers, "publisher")} read
          </span>
          <span>
            {plural(arrived, "article")} in {shownHours} hours
          </span>
          <span>
            {articles.lastSeenAt ? (
              <>
                last new article <When at={articles.lastSeenAt} now={figures.at} />
              </>
            ) : (
              "no article yet"
            )}
          </span>
          <span>
            as of <ClockTime at={figures.at} now={printing.now} />
          </span>
        </p>
        <p class="actions" data-figures-actions="">
          <a class="button plain" href="/status">
            Refresh
          </a>
        </p>
      </header>
      <div class="listing-wide plates">
        <section aria-labelledby="hours" data-figure="hours">
          <h2 class="heading" id="hours">
            Articles an hour <span>{shownHours} hours</span>
          </h2>
          <HoursPlot hours={figures.hours} />
        </section>
        <ByOutcome figures={figures} />
        <Troubles figures={figures} now={printing.now} />
        <ByPublisher figures={figures} />
        <div class="stack">
          <Jobs figures={figures} />
          <Totals figures={figures} />
          <ModelCalls figures={figures} />
        </div>
      </div>
      <Fresh printing={printing} page="status" />
    </Sheet>
  );
}

function ByPublisher({ figures: { byPublisher } }: { figures: StatusFigures }) {
  const { busiest, rest } = byPublisher;
  const rows = busiest.map(({ id, name, articles }) => ({
    name: <Publisher id={id} name={name} />,
    figures: [articles],
    length: articles,
  }));
  const others = {
    name: plural(rest.publishers, "other publisher"),
    figures: [rest.articles],
    length: rest.articles,
  };
  return (
    <section aria-labelledby="by-publisher" data-figure="by-publisher">
      <h2 class="heading" id="by-publisher">
        Articles by publisher <span>{shownHours} hours</span>
      </h2>
      {rows.length === 0 ? (
        <p class="meta">
          Nothing came in. <a href="/feeds">Follow a publisher</a>, or see above which feeds fail.
        </p>
      ) : (
        <BarTable
          name="Articles by publisher"
          columns={["Publisher", "Articles"]}
          rows={rest.publishers > 0 ? [...rows, others] : rows}
        />
      )}
    </section>
  );
}

function ByOutcome({ figures: { states, feeds } }: { figures: StatusFigures }) {
  const rows = states.map(({ state, outcome, feeds: count }) => {
    const isBad = state === "active" && describeFeedOutcome(outcome as FeedOutcomeName, undefined).isFailure;
    return { name: `${state}: ${outcome}${isBad ? " (failing)" : ""}`, figures: [count], length: count, isBad };
  });
  return (
    <section aria-labelledby="feeds" data-figure="feeds">
      <h2 class="heading" id="feeds">
        Feeds by state <a href="/feeds">{plural(feeds.all, "feed")}</a>
      </h2>
      {rows.length === 0 ? (
        <p class="meta">
          No feed is followed yet. <a href="/feeds">Add one</a>.
        </p>
      ) : (
        <BarTable name="Feeds by state and last look" columns={["State and last look", "Feeds"]} rows={rows} />
      )}
    </section>
  );
}

function Jobs({ figures: { jobs } }: { figures: StatusFigures }) {
  const rows = jobs.map(({ name, waiting, running, failed }) => ({
    name,
    figures: [waiting, running, failed],
    length: waiting + running,
  }));
  return (
    <section aria-labelledby="jobs" data-figure="jobs">
      <h2 class="heading" id="jobs">
        Jobs <span>in the order of the pipeline</span>
      </h2>
      <BarTable name="Jobs by step" columns={["Step", "Waiting", "Running", "Failed"]} rows={rows} />
    </section>
  );
}

function ModelCalls({ figures: { model } }: { figures: StatusFigures }) {
  if (!model) return null;
  const rows = model.map(({ outcome, calls, kept, dropped }) => ({
    name: outcome,
    figures: [calls, kept, dropped],
    length: calls,
  }));
  return (
    <section aria-labelledby="model" data-figure="model">
      <h2 class="heading" id="model">
        Model <span>24 hours</span>{" "}
        <ForWhoMay to="see settings">
          <a href="/settings/model">settings</a>
        </ForWhoMay>
      </h2>
      {rows.length === 0 ? (
        <p class="meta">Nothing was asked of it.</p>
      ) : (
        <BarTable
          name="Requests to the model"
          columns={["Outcome", "Requests", "Sentences shown", "Left out"]}
          rows={rows}
        />
      )}
    </section>
  );
}

function Totals({ figures: { articles, texts, stories, catchingUp } }: { figures: StatusFigures }) {
  const rows: [name: string, count: number, address?: string][] = [
    ["Articles, text from their page", texts.page],
    ["Articles, text from their feed", texts.feed],
    ["Articles without a text", texts.none],
    ["Waiting for their page to be read", articles.waitingForPage],
    ["Waiting to be studied", articles.waitingForStudy],
    ["Waiting for a place in a story", articles.waitingForPlace],
    ...(catchingUp.studies > 0
      ? ([["Studied again in the background, still to do", catchingUp.studies]] as [string, number][])
      : []),
    ...(catchingUp.nearness > 0
      ? ([["Related articles found in the background, still to do", catchingUp.nearness]] as [string, number][])
      : []),
    ["Stories", stories.all, "/"],
    ["Stories told by several publishers", stories.shared, "/"],
  ];
  return (
    <section aria-labelledby="totals" data-figure="totals">
      <h2 class="heading" id="totals">
        In all <span>{plural(texts.page + texts.feed + texts.none, "article")}</span>
      </h2>
      <table aria-labelledby="totals">
        <tbody>
          {rows.map(([fact, count, address]) => (
            <tr>
              <th scope="row">{fact}</th>
              <td class="number">
                {address ? <a href={address}>{count.toLocaleString("en-GB")}</a> : count.toLocaleString("en-GB")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
