import { supportWords } from "./support-words.ts";

/** A quotation of the model's must share so much of its words with a stored one to be taken for it. */
const leastLikeness = 0.6;
/** Shorter ones are names and terms, which need no speaker; they must stand in what is cited as they are. */
const fewestWords = 3;
const quotation = /["“„«]([^"“”„«»]+)["”“»]/gu;

/**
 * The sentence with the stored words in its quotations; undefined where one of them is nobody's. What already stands in a
 * stored quotation stays, cut as it is.
 */
export function restoreQuotations(sentence: string, cited: readonly string[]): string | undefined {
  const stored = cited.flatMap(storedQuotations);
  let isLost = false;
  const restored = sentence.replace(quotation, (_whole, quoted: string) => {
    const words = restoredWords(quoted.trim(), stored, cited);
    if (words === undefined) isLost = true;
    return `“${words ?? quoted}”`;
  });
  // A mark without its other half hides where the quotation ends.
  return isLost || /["“”„«»]/u.test(restored.replace(quotation, "")) ? undefined : restored;
}

function restoredWords(quoted: string, stored: readonly string[], cited: readonly string[]): string | undefined {
  const tail = /[,.;!?]*$/u.exec(quoted)?.[0] ?? "";
  const bare = quoted.slice(0, quoted.length - tail.length);
  const isShort = supportWords(bare).length < fewestWords;
  const exact = (isShort ? cited : stored).map((text) => partOf(text, bare)).find((part) => part !== undefined);
  if (exact !== undefined) return exact + tail;
  if (isShort) return undefined;
  const [closest] = stored
    .map((text) => closestPart(text, bare))
    .toSorted((one, other) => other.likeness - one.likeness);
  return closest && closest.likeness >= leastLikeness ? closest.words : undefined;
}

/** Quotation marks and white space are set differently by everyone. */
function partOf(text: string, wanted: string): string | undefined {
  const pattern = wanted
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/['’‘]/gu, "['’‘]"))
    .join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "u").exec(text)?.[0];
}

/** What stands between marks; a mark alone opens or closes a quotation that goes on in the next sentence or came from the one before. */
function storedQuotations(text: string): string[] {
  const whole = [...text.matchAll(quotation)].map(([, words = ""]) => words);
  const rest = text.replace(quotation, (match) => " ".repeat(match.length));
  const open = /["“„«]([^"“”„«»]+)$/u.exec(rest);
  const close = open ? null : /^([^"“”„«»]+)["”»]/u.exec(rest);
  return [...whole, ...[open, close].flatMap((match) => (match?.[1] ? [match[1]] : []))];
}

/** From the first to the last word that a stored quotation shares with the wanted one, and how much both have in common. */
function closestPart(text: string, wanted: string): { words: string; likeness: number } {
  const own = supportWords(wanted);
  const keys = new Set(own.map(({ key }) => key));
  const words = supportWords(text);
  const [first, last] = [words.find(({ key }) => keys.has(key)), words.findLast(({ key }) => keys.has(key))];
  if (!first || !last) return { words: "", likeness: 0 };
  const part = words.slice(first.place, last.place + 1);
  const both = part.filter(({ key }) => keys.has(key)).length;
  return {
    words: text.slice(first.start, last.end),
    likeness: (2 * Math.min(both, own.length)) / (own.length + part.length),
  };
}
