/** White space as a reader sees it: one space between words, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}
