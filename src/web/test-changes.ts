import { loadArticleToRead, saveReading } from "../articles/article.store.ts";
import type { Block } from "../articles/block.ts";
import { chooseReading } from "../articles/choose-reading.ts";
import type { NewAnswer } from "../articles/reading.ts";
import type { TestDatabase } from "../platform/database/test-database.ts";
import { hostileBody, sampleBody } from "./test-body.ts";
import type { SampleEdition } from "./test-edition.ts";
import { sampleNow } from "./test-publishers.ts";

function paragraph(text: string): Block {
  return { type: "paragraph", text, html: text };
}

const correction =
  "Correction: An earlier version of this article said that both bakeries had closed. They bake on alternate days.";
const update = "UPDATE, 12:40: The crews’ council has put the draft to its members; they vote on Monday.";

interface SampleChange {
  /** How the headline of the article begins. */
  article: string;
  answer(title: string): NewAnswer;
}

function page(title: string, blocks: Block[]): NewAnswer {
  const reading = {
    title,
    byline: [],
    kind: "news" as const,
    section: "Ports & harbours",
    hashtags: [],
    excerpt: "",
    evidence: {
      title: { from: "meta og:title", words: title },
      section: { from: "json-ld articleSection", words: "Ports & harbours" },
      kind: { from: "address", words: "/news/<script>window.hit=1</script>" },
    },
    related: [],
    blocks,
  };
  return {
    outcome: "article",
    url: "https://sample.example/",
    reading,
    validators: { etag: undefined, lastModified: undefined },
  };
}

/** What the publishers of the sample edition change: one of everything, in two directions of writing. */
const changes: SampleChange[] = [
  {
    article: "Ferry strike:",
    answer: () =>
      page("Ferry strike: crews vote on Monday", [
        paragraph(update),
        ...sampleBody.map((block) =>
          block.type === "paragraph" && block.text.startsWith("In Kessary")
            ? paragraph(block.text.replace("two bakeries have agreed", "three bakeries agreed on Friday"))
            : block,
        ),
      ]),
  },
  {
    article: "Ferry strike:",
    answer: () => page("Ferry strike: crews vote on Monday", [paragraph(update), ...sampleBody, paragraph(correction)]),
  },
  {
    article: "ميناء",
    answer: (title) =>
      page(`${title} من جديد`, [paragraph("أعلنت الوزارة يوم السبت اتفاقا مع طواقم العبارات."), ...sampleBody]),
  },
  {
    article: "</title>",
    answer: () =>
      page(`<img src=x onerror="window.hit=1">`, [
        ...hostileBody,
        paragraph(`Correction: <script>window.hit=1</script> was never here at all, says the editor.`),
      ]),
  },
  {
    article: "Draft could end Velden ferry strike, mediator",
    answer: () => ({ outcome: "failed", name: "gone", detail: "HTTP 410", isPassing: false }),
  },
];

/** Reads sample articles again after their publishers changed them, an hour before the sample's now. */
export async function changeSampleArticles({ database, pool }: TestDatabase, edition: SampleEdition): Promise<void> {
  for (const { article: start, answer } of changes) {
    const [, id = 0] = [...edition.articleIds].find(([title]) => title.startsWith(start)) ?? [];
    const article = await loadArticleToRead(database, id);
    const reading = chooseReading(article, answer(article.title), [], sampleNow);
    await database.transaction().execute((transaction) => saveReading(transaction, id, reading, undefined));
  }
  const anHourAgo = new Date(sampleNow.getTime() - 3_600_000);
  await pool.query("update revision set seen_at = $1::timestamptz + number * interval '1 minute' where number > 1", [
    anHourAgo,
  ]);
  await pool.query("update revision set seen_at = first_seen_at from article where id = article_id and number = 1");
  await pool.query("update article_change set changed_at = $1::timestamptz + id * interval '1 minute'", [anHourAgo]);
  await pool.query("update article set changed_at = $1 where changed_at is not null", [anHourAgo]);
}
