import type { QuoteWish } from "../comments/write-comment.action.ts";
import { conversationAddress } from "./conversation-address.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { speechOf } from "./speech.ts";

export interface QuoteView {
  articleId: number;
  title: string;
  language: string | null;
  sentences: { wish: QuoteWish; words: string }[];
  claims: { wish: QuoteWish; words: string; name: string }[];
}

/** The sentences and claims of an article, each a link to a comment that quotes it. */
export function QuotePage({ view, printing }: { view: QuoteView; printing: Printing }) {
  const { articleId, title, language, sentences, claims } = view;
  const subject = { article: articleId };
  return (
    <Sheet title="Quote a sentence" printing={printing} layout="article">
      <header class="article-head">
        <h1>Quote a sentence</h1>
        <p class="counts">
          <a href={`/articles/${articleId}`} {...speechOf(language)}>
            {title || "Without a title"}
          </a>
        </p>
      </header>
      <div class="text-of">
        <section aria-labelledby="sentences">
          <h2 class="heading" id="sentences">
            Choose what your comment is about
          </h2>
          {sentences.length > 0 ? (
            <ol class="rows quotable" {...speechOf(language)}>
              {sentences.map(({ wish, words }) => (
                <li>
                  <a href={`${conversationAddress(subject, { quote: wish })}#write`}>{words}</a>
                </li>
              ))}
            </ol>
          ) : (
            <p class="meta">Octavo has no text of this article.</p>
          )}
        </section>
        {claims.length > 0 ? (
          <section aria-labelledby="claims">
            <h2 class="heading" id="claims">
              Who said what
            </h2>
            <ol class="rows quotable" {...speechOf(language)}>
              {claims.map(({ wish, words, name }) => (
                <li>
                  <span class="label">{name}</span>{" "}
                  <a href={`${conversationAddress(subject, { quote: wish })}#write`}>{words}</a>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
      </div>
    </Sheet>
  );
}
