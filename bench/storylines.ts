import { readStories, scoreLinks } from "../src/stories/test-storylines.ts";
import type { Figures } from "./score.ts";

/** Which stories follow from which: invented storylines over months, among stories of the same people, places and kinds of event. */
export function benchStorylines(): Promise<Record<string, Figures>> {
  return Promise.resolve({
    "tuned on": scoreLinks(readStories("tuned-on")),
    "kept aside": scoreLinks(readStories("kept-aside")),
  });
}
