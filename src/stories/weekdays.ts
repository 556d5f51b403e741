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

const bits = new Map(languages.flatMap((days) => days.split(" ").map((day, place) => [day, 1 << place] as const)));

/** The days of the week that these words name, a bit each: bit 0 is Monday. */
export function weekdaysIn(words: readonly Word[]): number {
  let days = 0;
  for (const { written } of words) {
    if (written.length < 5 || written.length > 12) continue;
    const apostrophe = findApostrophe(written);
    days |= bits.get((apostrophe < 0 ? written : written.slice(0, apostrophe)).toLowerCase()) ?? 0;
  }
  return days;
}
