/** Words of no publisher: the feeds below are as long as real ones and say nothing. */
const words =
  "tide harbour ferry council ledger orchard lantern meadow signal quarry brass winter stone river market parish clerk vote bridge".split(
    " ",
  );

interface FeedShape {
  format: "rss" | "atom";
  entries: number;
  paragraphs: number;
}

/** A feed with whole articles, by turns in CDATA and escaped, as publishing programs write them; the same for the same shape. */
export function inventFeed({ format, entries, paragraphs }: FeedShape): Uint8Array {
  const write = wordsFrom(entries * 31 + paragraphs);
  const written = Array.from({ length: entries }, (_, place) => inventEntry(format, place, paragraphs, write));
  const [head, foot] = frames[format];
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${head}${written.join("\n")}${foot}`);
}

const frames = {
  rss: [
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Quay Courier</title><link>https://courier.example/</link><description>News of the quay</description><language>en</language><ttl>30</ttl>`,
    "</channel></rss>",
  ],
  atom: [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Quay Courier</title><link href="https://courier.example/"/><id>https://courier.example/</id>`,
    "</feed>",
  ],
} as const;

type Write = (count: number) => string;

/** A small linear congruential generator: the same feed in every run. */
function wordsFrom(seed: number): Write {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return words[state % words.length];
  };
  return (count) => Array.from({ length: count }, next).join(" ");
}

function inventEntry(format: FeedShape["format"], place: number, paragraphs: number, write: Write): string {
  const address = `https://courier.example/news/${place}`;
  const body = inventBody(address, paragraphs, write);
  const content = place % 2 === 0 ? `<![CDATA[${body}]]>` : escaped(body);
  const time = new Date(Date.UTC(2031, 4, 6) - place * 3_600_000);
  const title = `${write(8)} &amp; ${write(2)}`;
  return format === "rss"
    ? `<item><title>${title}</title><link>${address}</link><guid isPermaLink="false">courier-${place}</guid><dc:creator>${write(2)}</dc:creator><pubDate>${time.toUTCString()}</pubDate><category>${write(1)}</category><category>${write(2)}</category><media:content url="${address}.jpg" medium="image" width="800"/><description>${write(30)}</description><content:encoded>${content}</content:encoded></item>`
    : `<entry><title>${title}</title><link href="${address}"/><id>tag:courier.example,2031:${place}</id><author><name>${write(2)}</name></author><published>${time.toISOString()}</published><updated>${time.toISOString()}</updated><category term="${write(1)}"/><summary>${write(30)}</summary><content type="html">${content}</content></entry>`;
}

/** Paragraphs with links, most of them whole as publishing programs write them, and a picture. */
function inventBody(address: string, paragraphs: number, write: Write): string {
  const text = Array.from(
    { length: paragraphs },
    (_, place) =>
      `<p>${write(40)} <a href="${place === 3 ? "/tides" : `${address}/${place}`}">${write(3)}</a> &amp; ${write(20)}.</p>`,
  );
  return `<figure><img src="${address}.jpg" alt="${write(3)}"></figure>\n${text.join("\n")}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
