import type { QuotedSentence } from "../stories/told-sentence.ts";
import { Publisher } from "./counts.tsx";
import { speechOf } from "./speech.ts";

type Alone = QuotedSentence & { part: "alone" };

/** Sentences with facts that no other independent origin of the story prints, as far as Octavo has read. */
export function StoryAlone({ sentences }: { sentences: readonly Alone[] }) {
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="alone">
      <h2 class="heading" id="alone">
        What only one reports <span>as far as Octavo has read</span>
      </h2>
      <ul class="list parted">
        {sentences.map((sentence) => (
          <li>
            <a href={`/articles/${sentence.articleId}`} {...speechOf(sentence.language)}>
              <Marked words={sentence.words} facts={sentence.details.facts} />
            </a>{" "}
            <span class="meta">
              <Publisher id={sentence.publisherId} name={sentence.publisherName} />
            </span>
          </li>
        ))}
      </ul>
      <p class="meta">
        Names, numbers and quotations that no article of another origin has, in any words that Octavo can compare: of
        articles in English, German (without names), French, Spanish, Italian, Portuguese and Dutch; quotations only
        where all are in one language.
      </p>
    </section>
  );
}

/** The words that nobody else has are set apart. */
function Marked({ words, facts }: { words: string; facts: readonly string[] }) {
  const places = facts
    .map((fact) => ({ start: words.indexOf(fact), length: fact.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  let end = 0;
  const pieces = places.flatMap(({ start, length }) => {
    if (start < end) return [];
    const before = words.slice(end, start);
    end = start + length;
    return [before, <b>{words.slice(start, end)}</b>];
  });
  return (
    <>
      {pieces}
      {words.slice(end)}
    </>
  );
}
