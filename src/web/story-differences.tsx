import type { QuotedSentence } from "../stories/told-sentence.ts";
import { Publisher, plural } from "./counts.tsx";
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
      {[...Map.groupBy(figures, (figure) => written(figure).toLowerCase()).values()].map(([first, ...others]) =>
        first ? <Row figure={first} others={others} now={now} /> : null,
      )}
    </tbody>
  );
}

function written({ words, start, details }: Figure): string {
  return words.slice(details.figureStart - start, details.figureEnd - start);
}

/** In brackets, since publishers write dots of their own. */
const leftOut = "[…]";

interface RowProps {
  figure: Figure;
  /** Who prints it in the same words, later. */
  others: readonly Figure[];
  now: Date;
}

function Row({ figure, others, now }: RowProps) {
  return (
    <>
      <tr>
        <td>
          <b class="figures">{written(figure)}</b>
        </td>
        <td>
          <Publisher id={figure.publisherId} name={figure.publisherName} />
        </td>
        <td>
          <Printed figure={figure} now={now} />
        </td>
      </tr>
      <tr>
        <td colspan={3}>
          <Sentence figure={figure} />
          {others.length === 0 ? null : (
            <details>
              <summary class="label">{plural(others.length, "other prints", "others print")} the same</summary>
              <ul class="list parted">
                {others.map((other) => (
                  <li>
                    <Publisher id={other.publisherId} name={other.publisherName} />{" "}
                    <span class="meta">
                      <Printed figure={other} now={now} />
                    </span>{" "}
                    <Sentence figure={other} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </td>
      </tr>
    </>
  );
}

function Printed({ figure: { details }, now }: { figure: Figure; now: Date }) {
  return (
    <>
      <When at={new Date(details.printedAt)} now={now} />
      {details.isLater ? <span class="meta">, later</span> : null}
    </>
  );
}

function Sentence({ figure: { start, words, details, articleId, language } }: { figure: Figure }) {
  const [from, to] = [details.figureStart - start, details.figureEnd - start];
  const [first, last] = partOfSentence(words, [from, to]);
  return (
    <>
      <q {...speechOf(language)}>
        {first > 0 ? <>{leftOut} </> : null}
        {words.slice(first, from)}
        <b>{words.slice(from, to)}</b>
        {words.slice(to, last)}
        {last < words.length ? <> {leftOut}</> : null}
      </q>{" "}
      <a href={`/articles/${articleId}`}>in its text</a>
    </>
  );
}
