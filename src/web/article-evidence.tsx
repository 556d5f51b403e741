import type { Child } from "hono/jsx";
import type { ArticlePage } from "../articles/article-page.store.ts";
import type { Evidence } from "../articles/page-evidence.ts";
import { type Speech, speechOf } from "./speech.ts";
import { ExactTime } from "./time.tsx";

/** The facts at the head of an article, each with the place on the publisher's page that says so, and its words. */
export function WherePageSaysSo({ article }: { article: ArticlePage }) {
  const { evidence } = article;
  const facts: [name: string, value: Child, evidence: Evidence | undefined][] = [
    ["Headline", article.title, evidence.title],
    ["By", article.byline.join(", "), evidence.byline],
    ["Published", article.publishedAt ? <ExactTime at={article.publishedAt} /> : "", evidence.publishedAt],
    ["Changed", article.modifiedAt ? <ExactTime at={article.modifiedAt} /> : "", evidence.modifiedAt],
    ["Section", article.section ?? "", evidence.section],
    ["Kind", article.kind, evidence.kind],
    ["Language", article.language ?? "", evidence.language],
  ];
  const rows = facts.map(([name, value, said]) =>
    said ? <Fact name={name} value={value} evidence={said} speech={speechOf(article.language)} /> : null,
  );
  if (rows.every((row) => row === null)) return null;
  return (
    <details class="why">
      <summary>Where the page says so</summary>
      <dl class="facts">{rows}</dl>
    </details>
  );
}

interface FactProps {
  name: string;
  value: Child;
  evidence: Evidence;
  speech: Speech;
}

/** Words that are the value itself are not said twice. */
function Fact({ name, value, evidence: { from, words }, speech }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value === words ? <bdi {...speech}>{words}</bdi> : value}
        <br />
        <bdi class="address">{from}</bdi>
        {value !== words && words ? (
          <>
            {" "}
            <q {...speech}>{words}</q>
          </>
        ) : null}
      </dd>
    </div>
  );
}
