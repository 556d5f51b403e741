/**
 * A word's stem, roughly: lower-case English without -s, -es, -ed, -ing, a last e and a doubled last consonant, so that
 * "plans", "planned" and "planning" meet. For comparing words only; many stems are no words.
 */
export function stemOf(lower: string): string {
  if (lower.length < 4) return lower;
  const bare = lower.replace(/(?:ing|ied|ies|ed|es|s)$/, (ending) => (ending.startsWith("ie") ? "y" : ""));
  if (bare.length < 3) return lower;
  return bare.replace(/e$/, "").replace(/([b-df-hj-np-tv-z])\1$/, "$1");
}
