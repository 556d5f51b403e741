const numbers = "one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve".split(",");
const clock = new RegExp(
  [
    "(?<![\\d.,:])(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))? ?(?<half>[ap])\\.?m\\b\\.?",
    "(?<=\\b(?:at|from|by|until|to) )(?<hour24>\\d{1,2})[.:](?<minute24>\\d{2})(?![\\d%])(?! (?:per|million|billion))",
    "(?<=\\b(?:at|by|until|from) )(?<noon>noon|midday|midnight)\\b",
    `(?<=\\bat )(?<word>${numbers.join("|")})(?: o['’]clock)?(?= (?:in the|this|tonight|on) ?(?<part>morning|afternoon|evening|tonight)?)`,
  ].join("|"),
  "giu",
);
const zone =
  /^[ ,(]*(?<zone>GMT|UTC|BST|IST|CET|CEST|EET|EEST|ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|AEST|AEDT|NZDT|NZST|JST|HKT|SGT|SAST|local time)\b/;
/** Between a date and its clock stand a comma and a few words. */
const furthest = 40;

export interface Clock {
  /** `18:30` */
  written: string;
  /** As the sentence names it, "ET". */
  zone: string | undefined;
}

/** The time of day that stands beside a date of a sentence, the nearest one. */
export function clockBeside(sentence: string, date: { start: number; end: number }): Clock | undefined {
  let nearest: { clock: Clock; distance: number } | undefined;
  for (const match of sentence.matchAll(clock)) {
    const end = match.index + match[0].length;
    const [from, to] = end <= date.start ? [end, date.start] : [date.end, match.index];
    const between = sentence.slice(from, to);
    if (between.length > furthest || /[.;!?]\s|\b(?:said|after|when)\b/u.test(between)) continue;
    const written = writtenClock(match.groups ?? {}, sentence.slice(match.index, end));
    if (!written || (nearest && nearest.distance <= between.length)) continue;
    const named = zone.exec(sentence.slice(end))?.groups?.zone;
    nearest = { clock: { written, zone: named === "local time" ? undefined : named }, distance: between.length };
  }
  return nearest?.clock;
}

function writtenClock(groups: Record<string, string | undefined>, words: string): string | undefined {
  if (groups.noon) return groups.noon.toLowerCase() === "midnight" ? undefined : "12:00";
  if (groups.word) {
    const hour = numbers.indexOf(groups.word.toLowerCase()) + 1;
    if (!groups.part) return undefined;
    const isLate = /afternoon|evening|tonight/i.test(groups.part) && hour < 12;
    return clockOf(isLate ? hour + 12 : hour, 0);
  }
  if (groups.hour24) return clockOf(Number(groups.hour24), Number(groups.minute24));
  const isAfternoon = groups.half?.toLowerCase() === "p";
  const hour = Number(groups.hour);
  if (hour < 1 || hour > 12 || words === "") return undefined;
  return clockOf((hour % 12) + (isAfternoon ? 12 : 0), Number(groups.minute ?? 0));
}

function clockOf(hour: number, minute: number): string | undefined {
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
