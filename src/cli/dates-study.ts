import { dayOfTime } from "../language/calendar.ts";
import { findDates } from "../language/find-dates.ts";
import { findDatesOf } from "../language/find-foreign-dates.ts";
import { guessLanguage, settleLanguage } from "../language/guess-language.ts";
import { baseLanguage } from "../language/language-tag.ts";
import type { NamedDate } from "../language/named-date.ts";

/**
 * `octavo dates --jsonl`: lines of `{id, text, publishedAt, language}` in, one line `{id, dates: [{start, end, value}]}` out for each;
 * offsets in UTF-16 code units. The day of publication is the one that `publishedAt` names in its own zone; without it only
 * dates that need none are found. `language` (BCP 47) may be missing: then the words tell it. English, German, French, Spanish, Italian,
 * Portuguese and Dutch are read; in other languages no date is found. A line that cannot be read gives `{id, error}` and never ends the stream.
 */
export async function studyDates(input: AsyncIterable<string>, write: (line: string) => void): Promise<void> {
  for await (const line of input) if (line.trim()) write(JSON.stringify(studyLine(line)));
}

function studyLine(line: string): object {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null || Array.isArray(row)) throw new Error("a line must be a JSON object");
    const { text, publishedAt, ...others } = row as Record<string, unknown>;
    id = others.id ?? null;
    if (id === null) throw new Error("id is missing");
    if (typeof text !== "string") throw new Error("text must be a string");
    const { language } = others;
    if (language !== undefined && language !== null && typeof language !== "string")
      throw new Error("language must be a tag such as en or pt-BR");
    return { id, dates: datesIn(text, language || undefined, publicationDay(publishedAt)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function datesIn(text: string, tag: string | undefined, today: number | undefined): NamedDate[] {
  // A page without a language is English unless its words clearly say otherwise.
  const language = tag ?? settleLanguage("en", text)?.language ?? "en";
  if (baseLanguage(language) !== "en") return findDatesOf(text, language, today) ?? [];
  const found = findDates(text, today);
  // A line too short to be sure of.
  const guessed = tag === undefined && found.length === 0 ? guessLanguage(text) : undefined;
  return (guessed && findDatesOf(text, guessed, today)) || found;
}

function publicationDay(publishedAt: unknown): number | undefined {
  if (publishedAt === undefined || publishedAt === null || publishedAt === "") return undefined;
  const day = typeof publishedAt === "string" ? dayOfTime(publishedAt) : undefined;
  if (day === undefined) throw new Error("publishedAt must be an ISO day or time, such as 2031-03-05T16:20:00Z");
  return day;
}
