import { isoDay } from "../language/calendar.ts";
import type { AgendaItem } from "./agenda-item.ts";
import type { DateSpan } from "./date-span.ts";

type Plan = Pick<AgendaItem, "state" | "movedFrom">;
type Place = DateSpan & { start: number; end: number };

export const moving =
  /\b(?:moved|delayed|adjourned|postponed|rescheduled|deferred|put off|put back|pushed back|brought forward|shifted)\b/iu;
const cancelling =
  /\b(?:cancel(?:s|led|ed|ling)|call(?:s|ed) off|scrap(?:s|ped)|abandon(?:s|ed)|will no longer|won['’]t (?:go ahead|take place)|will not (?:go ahead|take place|be held)|(?:is|are|was|were) off)\b/iu;

const formerly = /\b(?:originally|initially|previously)(?: \p{Ll}+){0,3} $/iu;

/** What a sentence says of the plan for one of its dates; undefined for the date that it was moved away from. */
export function planOf(sentence: string, place: Place, places: readonly Place[]): Plan | undefined {
  const former = places.find((other) => formerly.test(sentence.slice(0, other.start)));
  if (former === place) return undefined;
  if (former && former.start < place.start) return { state: "moved", movedFrom: isoDay(former.first) };
  const moved = moving.exec(sentence);
  if (moved) {
    const lead = sentence.slice(0, place.start);
    const isNew = /\b(?:to|until|till|for|on)(?: the)? $/iu.test(lead) && place.start > moved.index;
    const old = places.find((other) => other !== place && isOld(sentence, other, moved.index, isNew));
    if (isNew && !isFrom(lead)) return { state: "moved", movedFrom: old && isoDay(old.first) };
    const hasNew = places.some(
      (other) =>
        other !== place &&
        other.start > moved.index &&
        /\b(?:to|until|till)(?: the)? $/iu.test(sentence.slice(0, other.start)),
    );
    return hasNew ? undefined : { state: "postponed", movedFrom: undefined };
  }
  return { state: cancelling.test(sentence) ? "cancelled" : "planned", movedFrom: undefined };
}

function isFrom(lead: string): boolean {
  return /\bfrom(?: the)? $/iu.test(lead);
}

/** "from Thursday", or the day that "was set for Thursday" before it was moved. */
function isOld(sentence: string, other: Place, movedAt: number, isWanted: boolean): boolean {
  return isWanted && other.precision === "day" && (isFrom(sentence.slice(0, other.start)) || other.end <= movedAt);
}
