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

/** The days of the week that these words name, possessives too, in the order of their use; 0 is Monday. */
export function weekdaysNamed(words: readonly Word[]): number[] {
  const named: number[] = [];
  for (const { written } of words) {
    if (written.length < 5 || written.length > 12) continue;
    const apostrophe = findApostrophe(written);
    const day = places.get((apostrophe < 0 ? written : written.slice(0, apostrophe)).toLowerCase());
    if (day !== undefined) named.push(day);
  }
  return named;
}

/** A bit for each: bit 0 is Monday. */
export function weekdayBits(weekdays: readonly number[]): number {
  return weekdays.reduce((bits, day) => bits | (1 << day), 0);
}
