import { datelineLength } from "../language/dateline.ts";
import type { Span } from "../language/sentences.ts";

/** A source without the dateline that runs into it ("LENN — The mayor") and without a stroke at its end. */
export function sourceSpan(text: string, [start, end]: Span): Span {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const afterDateline = lineStart + datelineLength(text.slice(lineStart, lineStart + 200));
  const from = start < afterDateline && afterDateline < end ? afterDateline : start;
  const stroke = /\s*[—–"“]+\s*$/u.exec(text.slice(from, end))?.[0].length ?? 0;
  return [from, from + stroke < end ? end - stroke : end];
}
