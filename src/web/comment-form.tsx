import { mostLength } from "../comments/comment.ts";
import type { QuoteWish } from "../comments/write-comment.action.ts";
import { writeQuote } from "./conversation-address.ts";
import { SubmitLine } from "./submit-line.tsx";

interface CommentFormProps {
  action: string;
  label: string;
  button: string;
  words?: string | undefined;
  /** Why it was not taken. */
  wrong?: string | undefined;
  quote?: { wish: QuoteWish; words: string } | undefined;
}

/** Where somebody writes. What is refused stays in it. */
export function CommentForm({ action, label, button, words = "", wrong, quote }: CommentFormProps) {
  return (
    <form method="post" action={action} class="field write" id="write">
      {quote ? (
        <blockquote class="quoted">
          <p dir="auto">{quote.words}</p>
        </blockquote>
      ) : null}
      {quote ? <input type="hidden" name="quote" value={writeQuote(quote.wish)} /> : null}
      <label for="words">{label}</label>
      {wrong ? (
        <p class="wrong" id="words-wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      <textarea
        id="words"
        name="words"
        rows={6}
        maxlength={mostLength}
        required
        dir="auto"
        aria-describedby={wrong ? "words-wrong words-help" : "words-help"}
        aria-invalid={wrong ? "true" : undefined}
      >
        {words}
      </textarea>
      <small id="words-help">
        A blank line begins a paragraph; *emphasis*, [words](https://address), &gt; for what others said, - for a list.
      </small>
      <SubmitLine>{button}</SubmitLine>
    </form>
  );
}
