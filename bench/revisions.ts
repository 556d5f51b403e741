import { setTimeout as sleep } from "node:timers/promises";
import { firstPort, newsstand, type RunningOctavo, startNewsstand, startOctavo, untilDone } from "./running-octavo.ts";

const port = firstPort + 3;
const rewritten = 50;

interface Listed<Item> {
  items: Item[];
  next: string | null;
}

interface Comparison {
  counts: { changed: number; added: number; removed: number; moved: number };
  title: object | null;
  byline: object | null;
  passages: { change: string; text?: string; pieces?: { kind: string; text: string }[] }[];
}

/**
 * The newsstand's articles, made recent, are read; read again as they were; and read again after a paragraph of fifty of
 * them was written anew. Counts revisions after each article's first, and differences that show exactly that paragraph.
 */
export async function benchRevisions(shared: string): Promise<Record<string, number>> {
  const stand = await startNewsstand(shared, "--shift-to-now");
  const octavo = await startOctavo(port, { OCTAVO_LOG: "warn" });
  try {
    octavo.command("feeds", "import", `${newsstand}/opml.xml`);
    const { status } = await untilDone(octavo);
    const { articles } = status;
    const again = await readAgain(octavo);
    const made = await countRevisions(octavo);
    const before = (await changes(octavo)).length;
    const paragraphs = await rewrite(octavo);
    await readAgain(octavo);
    const found = (await changes(octavo)).slice(0, -before || undefined);
    await tellMissed(octavo, paragraphs, new Set(found.map((change) => change.article.id)));
    const exact = await Promise.all(found.map((change) => isExact(octavo, change, paragraphs.get(change.article.id))));
    return {
      articles: articles.total,
      reread_seconds: again,
      revisions_of_unchanged: made,
      rewritten: paragraphs.size,
      revisions_of_rewritten: (await countRevisions(octavo)) - made,
      exact_differences: exact.filter(Boolean).length,
    };
  } finally {
    await octavo.stop();
    stand.kill();
  }
}

/** @returns seconds. */
async function readAgain(octavo: RunningOctavo): Promise<number> {
  const startedAt = Date.now();
  octavo.command("articles", "reread", "--all");
  await sleep(1500);
  await untilDone(octavo);
  return Math.round((Date.now() - startedAt) / 1000);
}

/** Revisions after the first of each article. */
async function countRevisions({ address }: RunningOctavo): Promise<number> {
  let later = 0;
  for (const { id } of await listAll<{ id: number }>(`${address}/api/articles`)) {
    const { revision } = await ask<{ revision: number }>(`${address}/api/articles/${id}`);
    later += Math.max(0, revision - 1);
  }
  return later;
}

/** Articles that were written anew without a revision, with how their reading ended. */
async function tellMissed(
  { address }: RunningOctavo,
  paragraphs: ReadonlyMap<number, string>,
  found: ReadonlySet<number>,
): Promise<void> {
  for (const id of paragraphs.keys()) {
    if (found.has(id)) continue;
    const { link, reading } = await ask<{ link: string; reading: object }>(`${address}/api/articles/${id}`);
    console.error(`no revision: ${link} ${JSON.stringify(reading)}`);
  }
}

interface Change {
  article: { id: number };
  revision: number | null;
}

function changes({ address }: RunningOctavo): Promise<Change[]> {
  return listAll<Change>(`${address}/api/changes`);
}

async function listAll<Item>(address: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Listed<Item> = await ask<Listed<Item>>(`${address}?limit=100${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

async function ask<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Has publishers write the second paragraph of articles anew. @returns the new words by article. */
async function rewrite({ address }: RunningOctavo): Promise<Map<number, string>> {
  const articles = await listAll<{ id: number }>(`${address}/api/articles`);
  // Every thirteenth, so that all layouts and publishers have some.
  const chosen = articles.filter((_, place) => place % 13 === 0).slice(0, rewritten);
  const paragraphs = new Map<number, string>();
  for (const { id } of chosen) {
    const { link } = await ask<{ link: string }>(`${address}/api/articles/${id}`);
    const words = `The council of Aldermouth said on the ${id}th day of its sitting that the night ferry stays until spring.`;
    const { hostname, pathname } = new URL(link);
    const path = pathname.startsWith("/p/") ? pathname : `/p/${hostname.replace(/\W+/g, "-")}${pathname}`;
    const answer = await fetch(`${newsstand}${path}?paragraph=1`, { method: "POST", body: words });
    if (answer.status !== 204) throw new Error(`${newsstand}${path} answered ${answer.status}`);
    paragraphs.set(id, words);
  }
  return paragraphs;
}

async function isExact({ address }: RunningOctavo, change: Change, words: string | undefined): Promise<boolean> {
  if (change.revision === null || words === undefined) return false;
  const asked = `${address}/api/articles/${change.article.id}/comparison?from=${change.revision - 1}&to=${change.revision}`;
  const { counts, title, byline, passages } = await ask<Comparison>(asked);
  const touched = passages.filter((passage) => passage.change !== "same");
  const shown = touched.map(({ text, pieces }) =>
    pieces
      ? pieces
          .filter(({ kind }) => kind !== "removed")
          .map((piece) => piece.text)
          .join("")
      : text,
  );
  // One paragraph: written anew, or put in where the article had none so far down.
  const isOne = counts.changed + counts.added === 1 && counts.removed + counts.moved === 0;
  return isOne && !title && !byline && shown.join("") === words;
}
