import { type DayNumber, dayOfTime, isoDay } from "../language/calendar.ts";
import { placeOfLanguage } from "../language/place-of-language.ts";
import { zoneOffset } from "../language/time-zone.ts";

/** When and where an article was published, as far as it says so. */
export interface Publication {
  /** ISO 8601 in UTC. */
  publishedAt: string;
  /** The page's own words for that time, in which its zone may stand. */
  publishedWords: string | undefined;
  /** BCP 47. */
  language: string | undefined;
}

/** The day of publication where the article was written: by the zone in its own time, else by its language's place, else UTC. */
export function publicationDay(publication: Publication): DayNumber {
  const ms = Date.parse(publication.publishedAt);
  return Math.floor((ms + offsetMinutes(publication, ms) * 60_000) / 86_400_000);
}

/**
 * The instant of a time of day, ISO 8601.
 * @param zone as the sentence names it.
 * @returns undefined where nobody knows whose clock it is.
 */
export function instantOf(
  day: DayNumber,
  clock: string,
  zone: string | undefined,
  publication: Publication,
): string | undefined {
  const localMs = Date.parse(`${isoDay(day)}T${clock}:00Z`);
  const place = zone ?? placeOfLanguage(publication.language);
  const offset = place === undefined ? statedOffset(publication) : zoneOffset(place, localMs);
  return offset === undefined ? undefined : new Date(localMs - offset * 60_000).toISOString();
}

function offsetMinutes(publication: Publication, ms: number): number {
  const stated = statedOffset(publication);
  if (stated !== undefined) return stated;
  const place = placeOfLanguage(publication.language);
  return (place === undefined ? undefined : zoneOffset(place, ms)) ?? 0;
}

/** Machines write UTC for want of a zone of their own, so "Z" states none. */
function statedOffset({ publishedAt, publishedWords }: Publication): number | undefined {
  const [, written = ""] =
    /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?([+-]\d{2}:?\d{2})$/.exec(publishedWords?.trim() ?? "") ?? [];
  if (!written || /^[+-]00:?00$/.test(written) || dayOfTime(publishedWords ?? "") === undefined) return undefined;
  const isSameTime = Date.parse(publishedWords?.trim() ?? "") === Date.parse(publishedAt);
  return isSameTime ? zoneOffset(written, 0) : undefined;
}
