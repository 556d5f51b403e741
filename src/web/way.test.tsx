import { expect, test } from "vitest";
import type { TracedHand } from "../stories/follow-prints.ts";
import { Hands } from "./way.tsx";

const printed = { articleId: 2, publisherId: 12, publisherName: "The Gazette" };
const source: TracedHand = {
  ...{ role: "speaker", name: "envoys", articleId: 1, printedBy: "The Courier" },
  ...{ revision: 1, in: "text", start: 0, end: 6 },
};
const paper: TracedHand = {
  ...{ role: "outlet", name: "The Courier", publisherId: 11, articleId: 2, printedBy: "The Gazette" },
  ...{ revision: 1, in: "text", start: 0, end: 40, sentence: "Rain fell, the Courier <reported>." },
};

/** A link each, without tags. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, link = ""]) => link.replace(/<[^>]*>/g, ""));
}

test("a way through a paper shows each hand and the words of each link from elsewhere", async () => {
  const html = String(await (<Hands way={[source, paper]} printed={printed} />));
  expect(linksIn(html)).toEqual([
    ...["envoys", "The Courier", "The Gazette"],
    ...["envoys: named by The Courier", "The Courier: Rain fell, the Courier &lt;reported&gt;. The Gazette"],
  ]);
  expect(html).toContain('<a href="/articles/1?claims=1">');
});

test("a way within its own article needs no further words", async () => {
  const html = String(await (<Hands way={[{ ...source, articleId: 2 }]} printed={printed} />));
  expect(linksIn(html)).toEqual(["envoys", "The Gazette"]);
  expect(html).not.toContain("details");
});

test("“told this newspaper” names the one that prints it once", async () => {
  const own = { ...paper, publisherId: 12, name: "this newspaper" };
  expect(linksIn(String(await (<Hands way={[source, own]} printed={printed} />)))[1]).toBe("The Gazette");
});
