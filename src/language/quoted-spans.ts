import { opens } from "./quotation-state.ts";
import type { Span } from "./sentences.ts";

const marks = /["“”„«»「」『』\n]/gu;
/** By which marks a quotation ends that began with one of them; of straight ones and “ the space beside them decides. */
const ends: Readonly<Record<string, string>> = { "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』" };

/** What stands between double quotation marks, from the one that opens to the one that closes or the end of the line. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let opened: { at: number; mark: string } | undefined;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (opened && (mark === "\n" || isEnd(text, index, opened.mark))) {
      spans.push([opened.at, index]);
      opened = undefined;
    } else if (!opened && mark !== "\n" && isBeginning(text, index)) opened = { at: index, mark };
  }
  return opened ? [...spans, [opened.at, text.length]] : spans;
}

function isEnd(text: string, at: number, mark: string): boolean {
  return ends[mark]?.includes(text[at] ?? "") ?? !opens(text, at, at + 1, true);
}

function isBeginning(text: string, at: number): boolean {
  const mark = text[at] ?? "";
  // Swedish and Finnish open with what others close with, German books with », before a word.
  if (mark === "”" || mark === "»")
    return /^[\s(]?$/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
  return mark in ends || (mark !== "」" && mark !== "』" && opens(text, at, at + 1, false));
}
