/** How a reading of a page can end; the names are stored with the article. */
export const readingOutcomes = [
  "page",
  "bot check",
  "consent",
  "sign-in",
  "paywall",
  "no text",
  "left out",
  "not a page",
  "no page",
  "defect",
  "gone",
  "not found",
  "front page",
  "cut short",
  "forbidden",
  "busy",
  "server error",
  "refused",
  "unreachable",
  "timed out",
  "too large",
  "too many redirects",
] as const;
export type ReadingOutcomeName = (typeof readingOutcomes)[number];

/** By what a page's text was left out, as the detail of its outcome. */
export const leftOutBy = { rules: "by its own rules", selectors: "by the selectors of its feed" } as const;

/** Words for people: what happened, and what they can do about it, if anything. */
export interface OutcomeWords {
  sentence: string;
  remedy?: string;
  isFailure: boolean;
}

const words: Readonly<Record<ReadingOutcomeName, readonly [sentence: string, remedy?: string]>> = {
  page: ["Octavo read the page."],
  "bot check": [
    "The publisher asks every visitor to prove to be human, and Octavo does not pretend.",
    "Read it at the publisher; the feed's own text serves where it has one.",
  ],
  consent: [
    "The publisher asks for consent to cookies before it shows the text.",
    "Read it at the publisher; the feed's own text serves where it has one.",
  ],
  "sign-in": [
    "The publisher asks readers to sign in before it shows the text.",
    "Sign in at the publisher to read it.",
  ],
  paywall: ["The publisher shows the whole text to subscribers only.", "Subscribers can read it at the publisher."],
  "no text": [
    "The page has no text that reads like an article.",
    "Open it at the publisher: it may be a film, a gallery or a game.",
  ],
  "left out": [
    "The page has a text, and Octavo took all of it for something else.",
    "Read it at the publisher. What is text on its pages can be said in the selectors of its feed; please report the page.",
  ],
  "not a page": ["The address leads to a file, not to a web page.", "Open the file at the publisher."],
  "no page": ["The feed gives no address for this entry.", "What the feed says of it is shown here."],
  defect: ["Octavo failed while it read the page.", "The failure is in the log; please report it."],
  gone: ["The publisher took the page away for good."],
  "not found": [
    "The publisher has no page at this address.",
    "It may have moved: look for the headline at the publisher.",
  ],
  "front page": [
    "The address now leads to the publisher’s front page.",
    "It may have moved: look for the headline at the publisher.",
  ],
  "cut short": [
    "The page now gives far less text than before, and no note that says why.",
    "What it gave before is kept; open it at the publisher to compare.",
  ],
  forbidden: ["The publisher does not let Octavo read the page.", "Read it at the publisher."],
  busy: ["The publisher asked Octavo to come back later.", "Octavo tries again by itself."],
  "server error": ["The publisher's server failed while it made the page.", "Octavo tries again by itself."],
  refused: [
    "Octavo does not ask this address: it is private, or no web address.",
    "An administrator can allow a private host in the settings.",
  ],
  unreachable: ["The publisher's server could not be reached.", "Octavo tries again by itself."],
  "timed out": ["The publisher's server did not answer in time.", "Octavo tries again by itself."],
  "too large": ["The page is larger than Octavo reads.", "Open it at the publisher."],
  "too many redirects": ["The address led from one to the next without end.", "Open it at the publisher."],
};

/** Outcomes that say that the article is not at its address any longer. */
const missing: ReadonlySet<string> = new Set<ReadingOutcomeName>(["gone", "not found", "front page"]);

export function isMissing(name: string | undefined): boolean {
  return name !== undefined && missing.has(name);
}

function isReadingOutcome(name: string): name is ReadingOutcomeName {
  return Object.hasOwn(words, name);
}

/** The sentence and remedy of a stored outcome; `detail` (a status, a reason) stands in brackets after the sentence. */
export function describeReadingOutcome(name: string, detail?: string | null): OutcomeWords {
  if (!isReadingOutcome(name)) return { sentence: "The page could not be read.", isFailure: true };
  const [plain, remedy] = words[name];
  const sentence = detail ? `${plain.slice(0, -1)} (${detail}).` : plain;
  return { sentence, ...(remedy ? { remedy } : {}), isFailure: name !== "page" };
}
