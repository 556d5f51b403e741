import { wordKey } from "./split-words.ts";

/**
 * Words of what comes back by the calendar and follows from nothing: results by the quarter, matches, weather, rates, feasts. Two reports that
 * share them are of one kind, not of one matter.
 */
export const recurringWords: ReadonlySet<string> = new Set(
  `quarter quarterly earnings earned revenue turnover profit profits dividend outlook guidance forecast annual monthly weekly weekend
   season match matches league cup final semifinal derby goal goals striker keeper coach beat beats drew draw draws won lost scored victory defeat champions
   round standings fixture fixtures rate rates inflation index unchanged meeting statistics figures festival anniversary marathon tournament
   temperature degrees snow rain storm gusts winds citywide overnight neighborhood neighbourhood blotter roundup recap preview horoscope`
    .split(/\s+/u)
    .map(wordKey),
);
