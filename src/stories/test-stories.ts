import {
  collectTestEntries,
  followTestFeed,
  saveTestReading,
  testEntry,
  testReading,
} from "../articles/test-articles.ts";
import type { Database } from "../platform/database/database.ts";
import { createLog } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import { placeArticles } from "./place-article.step.ts";
import { thinkingHere } from "./test-thinking.ts";

/** Events in invented towns, each told by several publishers in words of their own; in the order of their addresses. */
const events: readonly { key: string; headlines: readonly string[]; sentences: readonly string[] }[] = [
  {
    key: "bridge",
    headlines: [
      "Tessen closes the Old Mill bridge after cracks are found in a pillar",
      "Cracks in a pillar: the Old Mill bridge in Tessen is closed",
      "Old Mill bridge in Tessen closed because of cracked pillar",
    ],
    sentences: [
      "The town of Tessen has closed the Old Mill bridge after engineers found cracks in its second pillar.",
      "The engineer Mira Dolp said the bridge over the Tess would stay closed for at least six weeks.",
      "Lorries must take the detour over Brennick, and the school buses of Tessen start earlier.",
    ],
  },
  {
    key: "ferries",
    headlines: [
      "Velden ferry strike: draft agreement on pay reached, mediator Oda Renfeld says",
      "Mediator Oda Renfeld: draft pay agreement could end the Velden ferry strike",
      "Draft agreement in the Velden ferry strike, says mediator Renfeld",
    ],
    sentences: [
      "The ferry crews of the Velden crossings and the transport ministry have a draft agreement on pay.",
      "The mediator Oda Renfeld said in Aldermouth that the crews' council will vote on the draft on Monday.",
      "No ferry has sailed between Aldermouth and the Velden islands for eleven days.",
    ],
  },
  {
    key: "observatory",
    headlines: [
      "Telescope on Mount Karsk finds a comet that passes Earth in spring",
      "Comet Halvard-Tien found by the Mount Karsk telescope",
      "Mount Karsk astronomers discover comet Halvard-Tien",
    ],
    sentences: [
      "Astronomers at the Mount Karsk observatory have found a comet that will pass Earth in spring.",
      "The comet, called Halvard-Tien after the two astronomers, was seen with the new telescope on Mount Karsk.",
      "It comes from the outer rim of the solar system and was last near the sun six thousand years ago.",
    ],
  },
];

export interface TestArticle {
  id: number;
  event: string;
}

/** Collects and reads one article of each event for each of three publishers; in the order of first seen. */
export async function writeTestArticles(database: Database): Promise<TestArticle[]> {
  const written: TestArticle[] = [];
  for (const [place, town] of ["aldermouth", "brennick", "tessen"].entries()) {
    const source = await followTestFeed(database, town);
    const entries = events.map(({ key, headlines }) =>
      testEntry(`${town}.example/${key}`, { title: headlines[place] ?? key }),
    );
    const ids = await collectTestEntries(database, source, entries);
    for (const [at, { key, headlines, sentences }] of events.entries()) {
      const id = ids[at] ?? 0;
      // Each publisher begins with another sentence.
      const text = [...sentences.slice(place), ...sentences.slice(0, place)].join(" ");
      await saveTestReading(database, id, testReading(text, { title: headlines[place] ?? key }));
      written.push({ id, event: key });
    }
  }
  return written;
}

/** A program that places articles, with a window of its own. */
export function openTestPlacer(
  database: Database,
  { passOn = async () => undefined, windowSize = 1000 }: { passOn?: PassOn; windowSize?: number } = {},
): Step {
  return placeArticles({
    database,
    threads: thinkingHere,
    log: createLog("silent"),
    passOn,
    placeLater: async () => undefined,
    placeNow: async () => undefined,
    windowSize,
  });
}
