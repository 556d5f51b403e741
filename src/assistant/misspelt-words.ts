/** What orders to programs are made of; longer words only, since a slip makes another word out of a short one. */
const words =
  "summarise summarize summarising summarizing summarised summary summaries translate translating translation instructions instruction previous ignore disregard assistant retelling digest paraphrase answering".split(
    " ",
  );
const wellSpelt = new Set(words);

/** Words that differ by a letter and are something else. */
const others = new Set(
  "ignored ignorer ignores disregards assistance assistants translated translates translator digests digested instructional".split(
    " ",
  ),
);

/**
 * Whether a text holds a word of orders with its letters swapped or one of them missing, doubled or wrong. A model reads such
 * a word as well as a person does, a rule does not.
 */
export function holdsMisspeltOrder(plain: string): boolean {
  return (plain.toLowerCase().match(/\p{L}{6,}/gu) ?? []).some(
    (word) => !wellSpelt.has(word) && !others.has(word) && words.some((meant) => isSlipOf(word, meant)),
  );
}

/** One letter more, less or other, or the inner letters in another order. */
function isSlipOf(written: string, meant: string): boolean {
  if (written[0] !== meant[0] || Math.abs(written.length - meant.length) > 1) return false;
  if (written.length === meant.length && written.at(-1) === meant.at(-1) && sorted(written) === sorted(meant))
    return true;
  let start = 0;
  while (start < meant.length && written[start] === meant[start]) start += 1;
  let end = 0;
  const most = Math.min(written.length, meant.length) - start;
  while (end < most && written.at(-1 - end) === meant.at(-1 - end)) end += 1;
  return Math.max(written.length, meant.length) - start - end <= 1;
}

function sorted(word: string): string {
  return [...word].toSorted().join("");
}
