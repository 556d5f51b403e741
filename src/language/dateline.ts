/** "LENN, Marsh Province, May 3 (Harbour Wire) — ": a place in capitals and a stroke, before a sentence that begins. */
const inCapitals =
  /^\p{Lu}[\p{Lu}.'’]{2,}(?:[ /-]\p{Lu}[\p{Lu}.'’]*){0,4}(?:, ?[^,—–()\n]{2,22}){0,3}(?: ?\([^()\n]{2,40}\))?(?:\s?[—–]\s?|\s-{1,2}\s)(?=["“'‘]?[\p{Lu}\d])/u;
/** "Lenn, Marsh Province (AP) ": a place or none, and an agency in brackets as agencies sign themselves. */
const signed =
  /^(?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}(?:, ?[^,—–()\n]{2,22}){0,3} ?)?\((?:AFP|ANSA|AP|BBC|CBS|CNN(?: ?Business|Money)?|dpa|DPA|EFE|IANS|KCNA|NBC|PTI|Reuters|REUTERS|TASS|UPI|Xinhua|The Associated Press)\)(?:\s?[—–]\s?|\s-{1,2}\s|\s)(?=["“'‘]?[\p{Lu}\d])/u;
/** In characters. */
const longest = 110;

/** How many characters of a line's start are its dateline, with the space behind it; 0 where it has none. */
export function datelineLength(line: string): number {
  const start = line.slice(0, longest);
  return (inCapitals.exec(start) ?? signed.exec(start))?.[0].length ?? 0;
}
