/** What came of one look at a feed. Stored with the feed and shown to people through `describeFeedOutcome`. */
export const feedOutcomes = [
  "new articles",
  "nothing new",
  "not modified",
  "empty",
  "broken",
  "gone",
  "not found",
  "forbidden",
  "wall",
  "busy",
  "server error",
  "refused",
  "unreachable",
  "timed out",
  "too large",
  "too many redirects",
  "not a feed",
  "waiting",
  "defect",
] as const;
export type FeedOutcomeName = (typeof feedOutcomes)[number];

export interface FeedOutcomeWords {
  /** One sentence that says what happened. */
  sentence: string;
  /** One sentence that says what a person can do, where there is something. */
  remedy?: string;
  /** Whether the look counts as failed, so that the next ones come later and later. */
  isFailure: boolean;
}

const words: Readonly<Record<FeedOutcomeName, FeedOutcomeWords>> = {
  "new articles": { sentence: "The feed had new articles.", isFailure: false },
  "nothing new": { sentence: "The feed was read and had nothing new.", isFailure: false },
  "not modified": { sentence: "The feed has not changed since the last look.", isFailure: false },
  empty: {
    sentence: "The feed was read and holds no articles.",
    remedy: "Nothing needs to be done if the publisher is new or quiet; otherwise look for another feed on its site.",
    isFailure: false,
  },
  broken: {
    sentence: "The feed breaks off or is badly formed; what could be read was kept.",
    remedy: "Tell the publisher, whose feed is cut short for every reader.",
    isFailure: false,
  },
  gone: {
    sentence: "The publisher says that this feed is gone for good, so Octavo no longer asks for it.",
    remedy: "Look on the publisher's site for its new feed and add that.",
    isFailure: true,
  },
  "not found": {
    sentence: "There is no feed at this address.",
    remedy: "Check the address, or add the publisher's home page and let Octavo find the feed.",
    isFailure: true,
  },
  forbidden: {
    sentence: "The publisher does not let Octavo read this feed.",
    remedy: "Look for another public feed of this publisher; Octavo does not sign in and goes around no lock.",
    isFailure: true,
  },
  wall: {
    sentence: "The publisher answers with a check for robots instead of the feed.",
    remedy: "Ask the publisher to let feed readers through; Octavo does not evade such checks.",
    isFailure: true,
  },
  busy: {
    sentence: "The publisher asks for fewer requests; Octavo waits as long as it was told to.",
    remedy: "Nothing needs to be done unless this stays so; then follow fewer feeds of this publisher.",
    isFailure: true,
  },
  "server error": {
    sentence: "The publisher's server had an error.",
    remedy: "Nothing needs to be done: Octavo tries again, later each time.",
    isFailure: true,
  },
  refused: {
    sentence: "Octavo did not ask for this address, because its rules forbid it.",
    remedy:
      "Use a public http or https address; whoever runs this Octavo can allow a private host with OCTAVO_ALLOW_HOSTS.",
    isFailure: true,
  },
  unreachable: {
    sentence: "The publisher's server could not be reached.",
    remedy: "Check the spelling of the address and that this machine is online; Octavo tries again by itself.",
    isFailure: true,
  },
  "timed out": {
    sentence: "The publisher's server took too long to answer.",
    remedy: "Nothing needs to be done: Octavo tries again, later each time.",
    isFailure: true,
  },
  "too large": {
    sentence: "The answer is larger than Octavo takes in for a feed.",
    remedy: "Look for a feed of a section, or one that holds the latest articles only.",
    isFailure: true,
  },
  "too many redirects": {
    sentence: "The address leads from one redirect to the next without an end.",
    remedy: "Open the address in a browser and add the one it ends at.",
    isFailure: true,
  },
  "not a feed": {
    sentence: "What is at this address is not a feed.",
    remedy: "Add the publisher's home page and let Octavo find the feed, or look there for a link called RSS.",
    isFailure: true,
  },
  waiting: {
    sentence: "The publisher's host is busy with Octavo or asked it to wait, so this look is put off.",
    remedy: "Nothing needs to be done: the look follows by itself.",
    isFailure: false,
  },
  defect: {
    sentence: "Octavo itself failed on this feed.",
    remedy: "Please report it with the feed's address; Octavo tries again in an hour.",
    isFailure: true,
  },
};

/** What an answer that is no feed looks like, in words. */
const lookedLike: Readonly<Record<string, string>> = {
  html: "It is a web page.",
  empty: "The answer was empty.",
  "sitemap index": "It is a list of sitemaps; add the one of the news.",
  binary: "It is a picture or another file that is no text.",
  unknown: "It is text of another kind.",
};

/**
 * An outcome in sentences for people.
 * @param detail what the host or the guard said, such as "HTTP 503"; it follows the sentence in brackets
 */
export function describeFeedOutcome(outcome: FeedOutcomeName, detail: string | undefined): FeedOutcomeWords {
  const { sentence, ...others } = words[outcome];
  if (!detail) return { sentence, ...others };
  const known = outcome === "not a feed" || outcome === "empty" ? lookedLike[detail] : undefined;
  return { sentence: known ? `${sentence} ${known}` : `${sentence.replace(/\.$/, "")} (${detail}).`, ...others };
}
