import { placementSettings } from "./placement-settings.ts";

/**
 * What is kept of one word of an article beside the word itself, in one byte: where it stands, whether it belongs to a
 * name or is a number, and about how often it is used.
 */
export const inTitle = 1;
export const inLead = 2;
export const front = inTitle | inLead;
export const ofName = 4;
export const isNumeric = 8;
const countShift = 4;
/** The highest use count of each class; the last class is open. */
const countClasses = [1, 2, 3, 5, 9];
const classCounts = [1, 2, 3, 4, 7, 12];

export function termInfo(zone: number, isName: boolean, isNumber: boolean, count: number): number {
  const found = countClasses.findIndex((most) => count <= most);
  const countClass = found < 0 ? countClasses.length : found;
  return zone | (isName ? ofName : 0) | (isNumber ? isNumeric : 0) | (countClass << countShift);
}

/** Weight of a word by its info: more in the title and the lead, growing with the logarithm of its count. */
export const weightOf: Float64Array = Float64Array.from({ length: 256 }, (_, info) => {
  const { title, lead } = placementSettings.weights;
  const zone = info & inTitle ? title : info & inLead ? lead : 0;
  return 1 + zone + Math.log(classCounts[info >> countShift] ?? 12);
});
