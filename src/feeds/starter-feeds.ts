/** A feed that is offered to somebody who follows nobody yet. */
export interface StarterFeed {
  name: string;
  url: string;
}

export interface StarterTopic {
  /** The folder of those that are followed from here. */
  topic: string;
  feeds: readonly StarterFeed[];
}

/** Well-known public feeds in English, three a topic: enough that several publishers tell one event. */
export const starterTopics: readonly StarterTopic[] = [
  {
    topic: "World",
    feeds: [
      { name: "BBC News", url: "https://feeds.bbci.co.uk/news/world/rss.xml" },
      { name: "The Guardian", url: "https://www.theguardian.com/world/rss" },
      { name: "Al Jazeera", url: "https://www.aljazeera.com/xml/rss/all.xml" },
    ],
  },
  {
    topic: "Europe",
    feeds: [
      { name: "Deutsche Welle", url: "https://rss.dw.com/rdf/rss-en-eu" },
      { name: "Politico Europe", url: "https://www.politico.eu/feed/" },
      { name: "France 24", url: "https://www.france24.com/en/europe/rss" },
    ],
  },
  {
    topic: "Business",
    feeds: [
      { name: "BBC Business", url: "https://feeds.bbci.co.uk/news/business/rss.xml" },
      { name: "CNBC", url: "https://www.cnbc.com/id/100003114/device/rss/rss.html" },
      { name: "The Guardian, Business", url: "https://www.theguardian.com/uk/business/rss" },
    ],
  },
  {
    topic: "Technology",
    feeds: [
      { name: "Ars Technica", url: "https://feeds.arstechnica.com/arstechnica/index" },
      { name: "The Verge", url: "https://www.theverge.com/rss/index.xml" },
      { name: "TechCrunch", url: "https://techcrunch.com/feed/" },
    ],
  },
  {
    topic: "Science",
    feeds: [
      { name: "Phys.org", url: "https://phys.org/rss-feed/" },
      { name: "ScienceDaily", url: "https://www.sciencedaily.com/rss/all.xml" },
      { name: "New Scientist", url: "https://www.newscientist.com/feed/home/" },
    ],
  },
  {
    topic: "Climate",
    feeds: [
      { name: "Carbon Brief", url: "https://www.carbonbrief.org/feed/" },
      { name: "Inside Climate News", url: "https://insideclimatenews.org/feed/" },
      { name: "The Guardian, Environment", url: "https://www.theguardian.com/uk/environment/rss" },
    ],
  },
];

/** The starter feeds of a topic, or the one at an address; empty when there is none of that name. */
export function chooseStarters(wish: { topic?: string; url?: string }): { topic: string; feeds: StarterFeed[] }[] {
  return starterTopics
    .map(({ topic, feeds }) => ({ topic, feeds: feeds.filter(({ url }) => topic === wish.topic || url === wish.url) }))
    .filter(({ feeds }) => feeds.length > 0);
}
