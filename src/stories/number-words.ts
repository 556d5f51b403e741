/** English words that stand for numbers, and what multiplies them. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);
export const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, place) => [word, (place + 2) * 10]),
);
export const scales: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
/** Only where they cling to the digits: "1.2bn". */
export const clingingScales: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);

/** How what stands before a number says that it is not exact. */
export type Bound = "exact" | "about" | "nearly" | "least" | "known" | "most";

/** The longest first; each as its words stand before the number. */
export const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:no|not) (?:more|less|fewer) than $/iu, "about"],
  [/\bat least $/iu, "known"],
  [/\b(?:more than|over|above|upwards of|in excess of|north of|greater than|exceeding)(?: an estimated)? $/iu, "least"],
  [
    /\b(?:less than|fewer than|under|below|up to|as many as|as much as|at most|a maximum of)(?: an estimated)? $/iu,
    "most",
  ],
  [/\b(?:nearly|almost|just under|close to|not quite) $/iu, "nearly"],
  [
    /\b(?:about|around|roughly|approximately|some|an estimated|estimated at|circa|or so)(?: an estimated)? $/iu,
    "about",
  ],
];
