import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NamedDate } from "./named-date.ts";

/** An invented news text of `fixtures/dates`, with the dates that a careful reader marked in it. */
export interface MarkedText {
  /** The file it stands in, without its ending. */
  set: string;
  text: string;
  publishedAt: string;
  /** BCP 47; English where none is given. */
  language: string | undefined;
  dates: NamedDate[];
}

const folder = fileURLToPath(new URL("../../fixtures/dates", import.meta.url));

/** Marks stand in the text, the words before the value: "on [Thursday=2031-03-06]". */
export function markedTexts(): MarkedText[] {
  return readdirSync(folder).flatMap((file) =>
    (
      JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as {
        publishedAt: string;
        language?: string;
        text: string;
      }[]
    ).map(({ publishedAt, language, text }) => ({
      set: file.replace(".json", ""),
      publishedAt,
      language,
      ...withoutMarks(text),
    })),
  );
}

function withoutMarks(marked: string): Pick<MarkedText, "text" | "dates"> {
  const dates: NamedDate[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/\[([^\]=]+)=([\dW-]+)\]/g)) {
    const [all, words = "", value = ""] = match;
    text += marked.slice(from, match.index);
    dates.push({ start: text.length, end: text.length + words.length, value });
    text += words;
    from = match.index + all.length;
  }
  return { text: text + marked.slice(from), dates };
}

/** Whether two agree: their words meet, and they mean the same. */
export function agree(one: NamedDate, other: NamedDate): boolean {
  return one.start < other.end && other.start < one.end && one.value === other.value;
}

export function namesDay({ value }: NamedDate): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}
