import type { JSX } from "hono/jsx/jsx-runtime";
import { expect, test } from "vitest";
import type { Block } from "../articles/block.ts";
import { ArticleBody, headingLevels } from "./article-body.tsx";
import { ArticleLine } from "./article-list.tsx";
import { ExternalLink } from "./external-link.tsx";
import { foreignLanguage, speechOf } from "./speech.ts";
import { hostileBody } from "./test-body.ts";
import { relativeTime } from "./time.tsx";

const now = new Date("2026-11-21T13:05:00Z");

function print(page: JSX.Element): string {
  return page.toString() as string;
}

test("a hostile body is printed as words", () => {
  const html = print(<ArticleBody blocks={hostileBody} speech={{ dir: "auto" }} />);
  expect(html).not.toMatch(/<(?:script|style|form|input|iframe|img|svg)/);
  expect(html).not.toMatch(/<[^>]*\s(?:on[a-z]+|style)=/);
  expect(html).not.toMatch(/<[^>]*(?:javascript|data):/);
  expect(html).toContain('<a href="https://ok.example" rel="nofollow noopener noreferrer">another</a>');
});

test("a notice is marked, a post names who posted it, and a pull quote is not read twice", () => {
  const html = print(
    <ArticleBody
      speech={{ dir: "auto" }}
      blocks={[
        { type: "notice", kind: "update", text: "Update: Out.", html: "<strong>Update:</strong> Out." },
        { type: "embed", author: "Ana Poole", handle: "ana", text: "Otters!", link: "https://social.example/@ana/1" },
        { type: "pull quote", text: "Otters again" },
      ]}
    />,
  );
  expect(html).toContain('<p class="remark"><strong>Update:</strong> Out.</p>');
  expect(html).toContain("— Ana Poole (@ana)");
  expect(html).not.toContain("Otters again");
});

test("a hostile headline, excerpt, language and name are printed as words", () => {
  const attack = `"'></a></script><script>hit()</script>`;
  const html = print(
    <ArticleLine
      now={now}
      article={{
        id: 1,
        micros: 0,
        title: attack,
        excerpt: attack,
        kind: "news",
        language: attack,
        datedAt: now,
        publisherId: 2,
        publisherName: attack,
      }}
    />,
  );
  expect(html).not.toContain("<script");
  expect(html.match(/&lt;script&gt;/g)).toHaveLength(3);
  expect(html).toContain('<h3 class="title" dir="auto">');
});

test("only web addresses become links out", () => {
  for (const href of [
    "javascript:hit()",
    " javascript:hit()",
    "data:text/html,x",
    "//gull.example",
    "ftp://gull.example",
    null,
  ])
    expect(print(<ExternalLink href={href}>words</ExternalLink>)).toBe("<span>words</span>");
  expect(print(<ExternalLink href="https://gull.example/?a=1&b=2">words</ExternalLink>)).toBe(
    '<a href="https://gull.example/?a=1&amp;b=2" rel="noopener noreferrer nofollow">words</a>',
  );
});

test("headings leave no gap below the title", () => {
  const heading = (level: 2 | 3 | 4): Block => ({ type: "heading", level, text: "x" });
  expect(headingLevels([heading(4), heading(3), heading(4), heading(2), heading(4), heading(4)])).toEqual([
    2, 3, 4, 2, 3, 4,
  ]);
});

test("words are read in their own language and direction", () => {
  expect(speechOf("ar")).toEqual({ lang: "ar", dir: "rtl" });
  expect(speechOf("he-IL")).toEqual({ lang: "he-IL", dir: "rtl" });
  expect(speechOf("en_gb")).toEqual({ lang: "en-GB", dir: "ltr" });
  expect(speechOf("xx")).toEqual({ dir: "auto" });
  expect(speechOf("english")).toEqual({ dir: "auto" });
  expect(speechOf(null)).toEqual({ dir: "auto" });
  expect(foreignLanguage("de-AT")).toBe("German");
  expect(foreignLanguage("en-GB")).toBeUndefined();
});

test("times are said as a reader thinks of them", () => {
  const ago = (minutes: number) => relativeTime(new Date(now.getTime() - minutes * 60_000), now);
  expect([ago(0.5), ago(1), ago(59), ago(60), ago(23 * 60), ago(24 * 60), ago(6 * 24 * 60)]).toEqual([
    "just now",
    "1 min ago",
    "59 min ago",
    "1 hour ago",
    "23 hours ago",
    "1 day ago",
    "6 days ago",
  ]);
  expect([ago(-5), ago(-90)]).toEqual(["in 5 min", "in 2 hours"]);
  expect(ago(400 * 24 * 60)).toMatch(/ Oct 2025$/);
});
