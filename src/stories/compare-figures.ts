import type { Figure } from "./find-figures.ts";
import type { Bound } from "./number-words.ts";

type Range = readonly [low: number, high: number];

/** From here on a number that ends in zeros may be a rounded one; smaller ones are counted out. */
const roundedFrom = 100;
/** How far "about" reaches, as a share of the number. */
const aboutShare = 0.1;

/** Whether two figures of one quantity cannot both be right: rounding, "about" and "more than" are taken into account. */
export function contradict(one: Figure, other: Figure): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  const slack = Math.max(one.slack, other.slack);
  return a[1] + slack < b[0] || b[1] + slack < a[0];
}

/** The numbers that a figure may stand for. */
function rangeOf({ value, step, bound, isFate }: Figure): Range {
  const [low, high] = rounded(value, step);
  const ranges: Record<Bound, Range> = {
    exact: [low, high],
    about: [Math.min(low, value * (1 - aboutShare)), Math.max(high, value * (1 + aboutShare))],
    nearly: [value * (1 - aboutShare), value],
    least: [low, Number.POSITIVE_INFINITY],
    // Of the dead and the injured it says what is known so far, and that is what differs between reports.
    known: isFate ? [low, high] : [low, Number.POSITIVE_INFINITY],
    most: [0, high],
  };
  return ranges[bound];
}

/** A number is rounded to two digits at the coarsest, or it says that it is. */
function rounded(value: number, written: number): Range {
  const step = Math.min(written, value / 10);
  const isRound = step < 1 || (value >= roundedFrom && step > 1);
  return isRound ? [value - step / 2, value + step / 2] : [value, value];
}

/** Numbers further apart are two quantities rather than two opinions of one. */
const mostTimes = 5;
/** Words around two figures that must be shared for one quantity, and which share of the shorter side they are; fewer must be nearly all. */
const enough = { words: 3, share: 0.5 };
const fewer = { words: 2, share: 0.66 };

/**
 * Whether two figures count the same. What befell people is the same throughout a story unless two places are named; of
 * anything else the words around must be the same for the most part.
 */
export function isSameQuantity(one: Figure, other: Figure): boolean {
  if (one.about !== other.about) return false;
  if (one.place && other.place && one.place !== other.place) return false;
  if (Math.max(one.value, other.value) > mostTimes * Math.min(one.value, other.value)) return false;
  if (one.isFate) return true;
  const theirs = new Set(other.near);
  const both = one.near.filter((key) => theirs.has(key) && key !== one.about).length;
  const share = both / Math.min(one.near.length, other.near.length);
  return [enough, fewer].some((least) => both >= least.words && share >= least.share);
}
