import type { Child } from "hono/jsx";
import { shorten } from "../articles/shorten.ts";
import type { Speech } from "./speech.ts";

/** Characters: two lines of a list on a desk, four on a phone, and the cut is between words where a line's end is not. */
const listed = 170;

/** How an article or a story begins; `marked`, where words of it are, is as short already. */
export function Excerpt({ text, marked, speech }: { text: string; marked?: Child; speech: Speech }) {
  if (!marked && !text) return null;
  return (
    <p class="excerpt" {...speech}>
      {marked ?? shorten(text, listed)}
    </p>
  );
}
