import { findApostrophe, type Word } from "./split-words.ts";

/** The days of the week as news in a language writes them in full; Monday first. */
const languages = [
  "monday tuesday wednesday thursday friday saturday sunday",
  "montag dienstag mittwoch donnerstag freitag samstag sonntag",
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lunes martes miércoles jueves viernes sábado domingo",
  "lunedì martedì mercoledì giovedì venerdì sabato domenica",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  "понедельник вторник среду четверг пятницу субботу воскресенье",
];

const places = new Map(languages.flatMap((days) => days.split(" ").map((day, place) => [day, place] as const)));

/** The day of the week that a word names, possessives too; 0 is Monday. */
export function weekdayNamed(written: string): number | undefined {
  if (written.length < 5 || written.length > 12) return undefined;
  const apostrophe = findApostrophe(written);
  return places.get((apostrophe < 0 ? written : written.slice(0, apostrophe)).toLowerCase());
}

/** The days of the week that these words name, a bit each: bit 0 is Monday. */
export function weekdaysIn(words: readonly Word[]): number {
  let days = 0;
  for (const { written } of words) {
    const day = weekdayNamed(written);
    if (day !== undefined) days |= 1 << day;
  }
  return days;
}
