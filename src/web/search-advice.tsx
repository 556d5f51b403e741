const ways: [query: string, means: string][] = [
  ["ferry strike", "both words, anywhere in the article"],
  ['"draft agreement"', "these words in this order"],
  ["ferr*", "any word that begins so"],
  ["ferry OR boat", "one of the two"],
  ["ferry -strike", "without that word"],
  ["publisher:courier", "of a publisher whose name or site holds this"],
  ['speaker:"oda renfeld"', "with words of this speaker, which are shown"],
  ["quote:ferry", 'within quotation marks; quote:"two words" in this order'],
  ["entity:velden", "that names this person, organisation or place"],
  [
    "topic:business",
    "world, politics, justice, business, science, technology, health, environment, culture, sport or life",
  ],
  ["#ferries", "with this hashtag"],
  ["kind:opinion", "news, opinion, analysis, live, explainer, interview, obituary, press-release or video"],
  ["after:7d before:today", "by day: 2026-11-20, 2026-11, 2026, yesterday, 7d; in UTC"],
];

/** What can be searched for; each line is an example that can be tried. */
export function SearchAdvice() {
  return (
    <section>
      <h2 class="heading" id="how">
        What can be searched for
      </h2>
      <ul class="list parted">
        {ways.map(([query, means]) => (
          <li>
            <a href={`/search?${new URLSearchParams({ q: query })}`}>
              <code>{query}</code>
            </a>
            <p class="meta">{means}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
