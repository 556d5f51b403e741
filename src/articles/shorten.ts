/** One line of at most `most` characters and an ellipsis, cut at a word's end where there is one in the second half. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  // A character of two code units is not cut in half.
  const cut = line.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > most / 2 ? end : most).trimEnd()}…`;
}
