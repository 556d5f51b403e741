import { existsSync } from "node:fs";
import { join } from "node:path";
import { readStories, scoreLinks } from "../src/stories/test-storylines.ts";
import { benchPartedStories } from "./parted-stories.ts";
import type { Figures } from "./score.ts";

const published = ["gva", "giveme5w1h_news_cluster", "ecbplus_dev_1_35", "uci_dev", "basil"];

/**
 * Which stories follow from which: invented storylines over months, among stories of the same people, places and kinds of event, and
 * published stories that go on after a pause.
 */
export function benchStorylines(shared: string): Promise<Record<string, Figures>> {
  return Promise.resolve({
    "tuned on": scoreLinks(readStories("tuned-on")),
    "kept aside": scoreLinks(readStories("kept-aside")),
    recurring: scoreLinks(readStories("recurring")),
    seen: scoreLinks(readStories("seen")),
    "held out": scoreLinks(readStories("held-out")),
    // The data of others need not be at hand.
    ...Object.fromEntries(
      published.flatMap((set) => {
        const path = join(shared, "stories", `${set}.jsonl.gz`);
        return existsSync(path) ? [[`${set}, parted`, benchPartedStories(path)]] : [];
      }),
    ),
  });
}
