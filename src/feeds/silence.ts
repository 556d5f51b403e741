/** How a feed used to publish, told by its newest articles. */
export interface Rhythm {
  /** When the newest was published. */
  lastAt: Date;
  /** How many articles this is known from; at most `silence.sample`. */
  articles: number;
  /** The longest pause between two of them. */
  longestPauseSeconds: number;
}

const daySeconds = 86_400;

/**
 * When a feed counts as silent. Chosen by hand so that a paper that rests at weekends and holidays is not called silent:
 * three days are longer than most of its pauses, and three times its own longest pause is longer than all of them.
 */
export const silence = {
  sample: 30,
  /** Fewer show no rhythm. */
  leastArticles: 5,
  leastQuietSeconds: 3 * daySeconds,
  timesLongestPause: 3,
};

/** Whether a feed has had nothing new for far longer than its own rhythm. */
export function isSilent(rhythm: Rhythm, now: Date): boolean {
  const quietSeconds = (now.getTime() - rhythm.lastAt.getTime()) / 1000;
  return (
    rhythm.articles >= silence.leastArticles &&
    quietSeconds > Math.max(silence.leastQuietSeconds, rhythm.longestPauseSeconds * silence.timesLongestPause)
  );
}

/** A silent feed in sentences for people. */
export function describeSilence(rhythm: Rhythm, now: Date): { sentence: string; remedy: string } {
  const quietSeconds = (now.getTime() - rhythm.lastAt.getTime()) / 1000;
  return {
    sentence: `Nothing new for ${inWords(quietSeconds)}; its longest pause before was ${inWords(rhythm.longestPauseSeconds)}.`,
    remedy:
      "Open the publisher’s site: if it goes on publishing, this feed was left behind and another took its place.",
  };
}

function inWords(seconds: number): string {
  const hours = Math.round(seconds / 3600);
  if (hours < 1) return "less than an hour";
  if (hours < 48) return hours === 1 ? "an hour" : `${hours} hours`;
  return `${Math.round(hours / 24).toLocaleString("en-GB")} days`;
}
