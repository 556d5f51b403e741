import type { QuotedSentence } from "../stories/told-sentence.ts";
import { Publisher } from "./counts.tsx";
import { partOfSentence } from "./part-of-sentence.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { speechOf } from "./speech.ts";
import { When } from "./time.tsx";

type Figure = QuotedSentence & { part: "difference" };

/** Numbers of one thing that cannot all be right, outlet by outlet, each with its sentence below it. */
export function StoryDifferences({ sentences, now }: { sentences: readonly Figure[]; now: Date }) {
  const groups = [...Map.groupBy(sentences, ({ details }) => details.group).values()];
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="differ">
      <h2 class="heading" id="differ">
        Where they differ <span>{groups.length === 1 ? "one number" : `${groups.length} numbers`}</span>
      </h2>
      <ScrollBox name="Where they differ in numbers">
        <table>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">Publisher</th>
              <th scope="col">Printed</th>
            </tr>
          </thead>
          {groups.map((figures) => (
            <Difference figures={figures} now={now} />
          ))}
        </table>
      </ScrollBox>
      <p class="meta">
        Rounded numbers are taken for equal. “Later” was printed after all that say what was said first: it may be the
        newer number. Numbers are compared in English, German, French, Spanish, Italian, Portuguese and Dutch; between
        languages only what befell people.
      </p>
    </section>
  );
}

function Difference({ figures, now }: { figures: readonly Figure[]; now: Date }) {
  const [first] = figures;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colspan={3}>
          {/* What befell people has an English name in every language. */}
          <b {...speechOf(first?.details.about.includes(":") ? first.language : undefined)}>{first?.details.about}</b>
        </th>
      </tr>
      {figures.map((figure) => (
        <Row figure={figure} now={now} />
      ))}
    </tbody>
  );
}

/** In brackets, since publishers write dots of their own. */
const leftOut = "[…]";

function Row({ figure, now }: { figure: Figure; now: Date }) {
  const { start, words, details, articleId, publisherId, publisherName, language } = figure;
  const [from, to] = [details.figureStart - start, details.figureEnd - start];
  const [first, last] = partOfSentence(words, [from, to]);
  return (
    <>
      <tr>
        <td>
          <b class="figures">{words.slice(from, to)}</b>
        </td>
        <td>
          <Publisher id={publisherId} name={publisherName} />
        </td>
        <td>
          <When at={new Date(details.printedAt)} now={now} />
          {details.isLater ? <span class="meta">, later</span> : null}
        </td>
      </tr>
      <tr>
        <td colspan={3}>
          <q {...speechOf(language)}>
            {first > 0 ? <>{leftOut} </> : null}
            {words.slice(first, from)}
            <b>{words.slice(from, to)}</b>
            {words.slice(to, last)}
            {last < words.length ? <> {leftOut}</> : null}
          </q>{" "}
          <a href={`/articles/${articleId}`}>in its text</a>
        </td>
      </tr>
    </>
  );
}
