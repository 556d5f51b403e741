import type { ModelCall } from "../assistant/model-call.store.ts";
import type { ModelDesk } from "../assistant/model-desk.ts";
import type { Printing } from "./printing.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { Sheet } from "./sheet.tsx";
import { When } from "./time.tsx";

interface ModelSettingsPageProps {
  desk: ModelDesk | undefined;
  calls: readonly ModelCall[];
  /** What a test came to. */
  tried?: string | undefined;
  printing: Printing;
}

/** What is set, and how the model does. The key is not known here. */
export function ModelSettingsPage({ desk, calls, tried, printing }: ModelSettingsPageProps) {
  return (
    <Sheet title="Model" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Model</h1>
        <p class="counts">
          {desk ? (
            <span>
              {desk.model.name} at {desk.model.host}
            </span>
          ) : (
            <span>none is connected</span>
          )}
        </p>
      </header>
      <section class="listing-main" aria-label="Connection">
        {tried ? (
          <p class="notice" role="status">
            {tried}
          </p>
        ) : null}
        {desk ? (
          <>
            <form method="post" action="/settings/model/test">
              <button class="button" type="submit">
                Test the connection
              </button>
            </form>
            <Calls calls={calls} printing={printing} />
          </>
        ) : (
          <p class="measure">
            Set OCTAVO_MODEL_URL and OCTAVO_MODEL to any OpenAI-compatible address and start Octavo again. Until then
            nothing of a model is on any page.
          </p>
        )}
      </section>
      {desk ? <Budgets desk={desk} /> : null}
    </Sheet>
  );
}

function Budgets({ desk: { budgets } }: { desk: ModelDesk }) {
  return (
    <aside class="listing-side" aria-label="Budgets">
      <p class="meta">
        A reader may have {budgets.readerAnswers} answers a day, all together {budgets.siteAnswers}.
      </p>
      <p class="meta">
        {budgets.siteCost === undefined ? "The cost has no bound." : `A day may cost ${budgets.siteCost}.`}
      </p>
    </aside>
  );
}

const columns = ["When", "Feature", "Outcome", "Seconds", "Tokens in", "Tokens out", "Cost", "Shown", "Left out"];

function Calls({ calls, printing }: { calls: readonly ModelCall[]; printing: Printing }) {
  if (calls.length === 0) return <p class="meta">Nothing has been asked of it yet.</p>;
  return (
    <ScrollBox name="The last requests">
      <table aria-label="The last requests">
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th scope="col" class={place > 2 ? "number" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <tr>
              <td>
                <When at={call.at} now={printing.now} />
              </td>
              <td>{call.feature}</td>
              <td>{call.outcome}</td>
              {[
                (call.ms / 1000).toFixed(1),
                call.inputTokens,
                call.outputTokens,
                call.cost.toPrecision(2),
                call.kept,
                call.dropped,
              ].map((figure) => (
                <td class="number">{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
